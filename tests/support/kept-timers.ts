import { AsyncLocalStorage, createHook } from "node:async_hooks";
import { setImmediate } from "node:timers/promises";

/**
 * Returns the timers that a function started and that still keep the process alive after it has resolved. Vitest's own
 * timers, which run beside them, are not included.
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
