import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { FloodFigures, FloodOptions } from "./flooder.ts";

/** A flood that runs until it is stopped. */
export interface Flood {
  /** Ends the flood and all of its connections. */
  stop(): Promise<FloodFigures>;
}

/** Starts a flood of requests without a key, in a thread of its own. */
export async function startFlood(options: FloodOptions): Promise<Flood> {
  const worker = new Worker(new URL("./flooder.ts", import.meta.url), { workerData: options });
  await once(worker, "online");
  return {
    async stop() {
      worker.postMessage("stop");
      const [figures] = await once(worker, "message");
      await worker.terminate();
      return figures;
    },
  };
}

/** The middle one of some durations. */
export const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
