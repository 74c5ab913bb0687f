import { expect, it } from "vitest";
import { keptTimers } from "./kept-timers.ts";

it("a timer is kept when the function started it and neither cleared nor unreferenced it", async () => {
  const start = () => setTimeout(() => {}, 60_000);
  const others = [start()];
  let own: NodeJS.Timeout | undefined;
  const kept = await keptTimers(async () => {
    await Promise.resolve();
    own = start();
    clearTimeout(start());
    others.push(start().unref());
  });
  for (const timer of [own, ...others]) clearTimeout(timer);
  expect(kept).toHaveLength(1);
  expect(kept[0]).toBe(own);
});
