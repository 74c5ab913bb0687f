import { expect, it } from "vitest";
import { systemClock, timestamp } from "../../../src/sandbox/core/clock.ts";

it("the clock shows the machine's time plus the time by which it was advanced", () => {
  let machine = 1_000;
  const clock = systemClock(() => machine);
  clock.advance(2);
  clock.advance(0.5);
  machine += 1;
  expect(clock.now()).toBe(3_501);
});

it("a timestamp is in UTC, to the second", () => {
  expect(timestamp(Date.parse("2026-06-28T10:30:00.999+02:00"))).toBe("2026-06-28 08:30:00");
});
