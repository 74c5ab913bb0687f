import { getEventListeners } from "node:events";
import { expect, it } from "vitest";
import { untilAborted } from "../../../src/sandbox/core/until-aborted.ts";

const reason = new Error("The time is over.");
/** A promise that never settles. */
const never = new Promise<never>(() => {});

it("ends the wait with the signal's reason when it is aborted before or during the wait", {
  timeout: 10_000,
}, async () => {
  await expect(untilAborted(AbortSignal.abort(reason), never)).rejects.toBe(reason);
  const later = new AbortController();
  const wait = untilAborted(later.signal, never);
  later.abort(reason);
  await expect(wait).rejects.toBe(reason);
});

it("gives what the promise settles with, also when it settles because of the abort", async () => {
  const controller = new AbortController();
  const { signal } = controller;
  expect(await untilAborted(signal, Promise.resolve("sent"))).toBe("sent");
  await expect(untilAborted(signal, Promise.reject(new Error("refused")))).rejects.toThrow("refused");
  const stopped = new Promise((resolve) => signal.addEventListener("abort", () => resolve("stopped")));
  const wait = untilAborted(signal, stopped);
  controller.abort(reason);
  expect(await wait).toBe("stopped");
});

it("leaves no listener on a signal that outlives the wait", async () => {
  const { signal } = new AbortController();
  await untilAborted(signal, Promise.resolve());
  await untilAborted(signal, Promise.reject(reason)).catch(() => {});
  expect(getEventListeners(signal, "abort")).toEqual([]);
});
