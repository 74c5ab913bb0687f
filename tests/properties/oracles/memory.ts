import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** The most memory that so many requests in a row may leave behind, bytes. */
export const memoryLimit = 64 * 1024 * 1024;
export const requestsInARow = 1_000;

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** Bytes that the process keeps in use once all garbage is collected: objects, and buffers outside the heap. */
export function heldBytes(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Counts requests, and holds what each `requestsInARow` of them leave behind against `memoryLimit`. */
export class MemoryOracle {
  #held = heldBytes();
  #requests = 0;

  /** Counts one request more, and returns a sentence for each problem. */
  count(): string[] {
    this.#requests += 1;
    return this.#requests % requestsInARow === 0 ? this.check() : [];
  }

  /** Measures now, and returns a sentence for each problem. */
  check(): string[] {
    const before = this.#held;
    this.#held = heldBytes();
    const added = this.#held - before;
    const mebibytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MiB`;
    return added > memoryLimit
      ? [`requests left ${mebibytes(added)} in memory, over ${mebibytes(memoryLimit)}`]
      : [];
  }
}
