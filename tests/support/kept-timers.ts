import { AsyncLocalStorage, createHook } from "node:async_hooks";
import { setImmediate } from "node:timers/promises";

/**
 * The timers that keep the process alive after a function has resolved or rejected, of those that it started. Vitest's
 * own, which run beside them, do not count.
 */
export async function keptTimers(work: () => Promise<unknown>): Promise<NodeJS.Timeout[]> {
  const within = new AsyncLocalStorage<true>();
  const running = new Map<number, NodeJS.Timeout>();
  const hook = createHook({
    init(id, type, _, resource) {
      if (type === "Timeout" && within.getStore()) running.set(id, resource as NodeJS.Timeout);
    },
    destroy(id) {
      running.delete(id);
    },
  }).enable();
  try {
    await within.run(true, work);
    // Node tells of a cleared timer in the next turn of the event loop.
    await setImmediate();
  } finally {
    hook.disable();
  }
  return [...running.values()].filter((timer) => timer.hasRef());
}
