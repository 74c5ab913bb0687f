import { AsyncLocalStorage, createHook } from "node:async_hooks";
import { setImmediate } from "node:timers/promises";

/** Runs `work` and returns the timers it started that still keep the process alive. Those of Vitest are left out. */
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
    // Node calls `destroy` for a cleared timer only in the next turn of the event loop.
    await setImmediate();
  } finally {
    hook.disable();
  }
  return [...running.values()].filter((timer) => timer.hasRef());
}
