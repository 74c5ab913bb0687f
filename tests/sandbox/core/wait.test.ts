import { getEventListeners } from "node:events";
import { expect, it, vi } from "vitest";
import { waitByTimer } from "../../../src/sandbox/core/wait.ts";

const day = 86_400_000;

it("a wait ends at once when its signal is aborted before or during it", { timeout: 10_000 }, async () => {
  await waitByTimer(day, AbortSignal.abort());
  const controller = new AbortController();
  const wait = waitByTimer(day, controller.signal);
  controller.abort();
  await wait;
});

it("a wait that is aborted leaves no timer, so that a program can end", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    const controller = new AbortController();
    const waits = [waitByTimer(day, AbortSignal.abort()), waitByTimer(day, controller.signal)];
    controller.abort();
    await Promise.all(waits);
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

it("a wait that is over leaves no listener on its signal", async () => {
  const { signal } = new AbortController();
  await waitByTimer(0, signal);
  expect(getEventListeners(signal, "abort")).toEqual([]);
});
