import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { step } from "../../scripts/step.ts";

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubEnv("FORCE_COLOR", undefined);
  vi.spyOn(console, "log").mockImplementation(() => {});
});
afterEach(() => vi.useRealTimers());

it("tells how long a step has been running, and keeps no timer that would hold up the end of the command", async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  const running = step("wait", () => promise);
  vi.advanceTimersByTime(29_999);
  expect(vi.mocked(console.log).mock.calls).toEqual([["… wait (10.0 s)"], ["… wait (20.0 s)"]]);
  resolve("done");
  expect(await running).toBe("done");
  expect(vi.getTimerCount()).toBe(0);
  expect(console.log).toHaveBeenLastCalledWith(expect.stringMatching(/^✔ wait \(30\.0 s\)$/));

  await expect(step("fail", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(console.log).toHaveBeenLastCalledWith(expect.stringMatching(/^✖ fail \(/));
  expect(vi.getTimerCount()).toBe(0);
});

it("on a terminal a step that ended well is green, and one that failed is red", async () => {
  vi.stubEnv("FORCE_COLOR", "1");
  await step("pass", async () => {});
  await expect(step("fail", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  // The codes of ECMA-48.
  const marks = vi.mocked(console.log).mock.calls.map(([line]) => line.split(" ")[0]);
  expect(marks).toEqual(["\u001b[32m✔\u001b[39m", "\u001b[31m✖\u001b[39m"]);
});
