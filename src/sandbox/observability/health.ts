import { serverLimits } from "../../../generated/constants.ts";
import type { Store, StoreProblem } from "../core/store.ts";

/** What health needs to know of the worker. */
export interface WorkerTurns {
  /** When the last turn was finished, milliseconds by `performance.now()`. */
  readonly lastTurn: number;
}

/** What keeps the store from serving requests, `storeUnavailable` when it does not say so in time. */
export function storeProblem(store: Store): Promise<StoreProblem | undefined> {
  return new Promise((resolve) => {
    const settle = (problem: StoreProblem | undefined) => {
      clearTimeout(timeout);
      resolve(problem);
    };
    const timeout = setTimeout(() => settle("storeUnavailable"), serverLimits.healthTimeoutSeconds * 1000);
    store.check().then(settle, () => settle("storeUnavailable"));
  });
}

/** How long ago the worker finished its last turn, seconds. */
export const secondsSinceTurn = ({ lastTurn }: WorkerTurns): number => (performance.now() - lastTurn) / 1000;

/** Whether the worker takes its turns: `x-limits` of the control plane says how late one may be. */
export const isWorkerMoving = (worker: WorkerTurns): boolean =>
  secondsSinceTurn(worker) <= serverLimits.workerStallSeconds;
