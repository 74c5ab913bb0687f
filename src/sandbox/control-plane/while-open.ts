import type { Context } from "../core/context.ts";
import type { Worker } from "../worker.ts";

/**
 * A context and a worker for the methods of a sandbox, which reject once it is closed.
 *
 * @param requireOpen throws when the sandbox is closed
 */
export function whileOpen(
  context: Context,
  worker: Worker,
  requireOpen: () => void,
): { context: Context; worker: Pick<Worker, "wake" | "runDue"> } {
  const transaction: Context["store"]["transaction"] = async (...job) => {
    requireOpen();
    return context.store.transaction(...job);
  };
  const runDue: Worker["runDue"] = async () => {
    requireOpen();
    return worker.runDue();
  };
  const store = { ...context.store, transaction };
  return { context: { ...context, store }, worker: { wake: worker.wake, runDue } };
}
