import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { step } from "../../scripts/step.ts";

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, "log").mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it("tells how long a step has been running, and keeps no timer that would hold up the end of the command", async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  const running = step("wait", () => promise);
  vi.advanceTimersByTime(29_999);
  expect(vi.mocked(console.log).mock.calls).toEqual([["… wait (10.0 s)"], ["… wait (20.0 s)"]]);
  resolve("done");
  expect(await running).toBe("done");
  expect(vi.getTimerCount()).toBe(0);

  await expect(step("fail", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(console.log).toHaveBeenLastCalledWith(expect.stringMatching(/^✖ fail \(/));
  expect(vi.getTimerCount()).toBe(0);
});
