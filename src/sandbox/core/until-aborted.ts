import { setImmediate } from "node:timers";

/**
 * The result of a promise, or a rejection with the signal's reason once the signal is aborted. What the promise does
 * after that has no effect, so a promise that never settles holds nobody up. A promise that settles because of the
 * abort still counts.
 */
export function untilAborted<Result>(signal: AbortSignal, result: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const abort = () => void setImmediate(() => reject(signal.reason));
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    result.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
