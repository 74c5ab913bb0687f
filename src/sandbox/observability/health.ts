import { serverLimits } from "../../../generated/constants.ts";
import type { Store } from "../core/store.ts";

/** What health needs to know of the worker. */
export interface WorkerTurns {
  /** When the last turn was finished, milliseconds by `performance.now()`. */
  readonly lastTurn: number;
}

/**
 * Whether the store answers in time. Reads a key, as every request does, so that a store without its tables counts as
 * down.
 */
export function canReadStore(store: Store): Promise<boolean> {
  const reading = store.transaction((sql) => sql.get("SELECT id FROM api_keys LIMIT 1"));
  return new Promise((resolve) => {
    const settle = (readable: boolean) => {
      clearTimeout(timeout);
      resolve(readable);
    };
    const timeout = setTimeout(() => settle(false), serverLimits.healthTimeoutSeconds * 1000);
    reading.then(
      () => settle(true),
      () => settle(false),
    );
  });
}

/** How long ago the worker finished its last turn, seconds. */
export const secondsSinceTurn = ({ lastTurn }: WorkerTurns): number => (performance.now() - lastTurn) / 1000;

/** Whether the worker takes its turns: `x-limits` of the control plane says how late one may be. */
export const isWorkerMoving = (worker: WorkerTurns): boolean =>
  secondsSinceTurn(worker) <= serverLimits.workerStallSeconds;
