import { createHash } from "node:crypto";
import type { Random } from "../../src/sandbox/core/identifiers.ts";

/**
 * How much a test does. The default is small, and an environment variable can raise it, for example
 * `FUZZ_REQUESTS=50000 npx vitest run tests/properties`. `npm run proof` does that for all of them.
 */
export function amountOf(name: string, usual: number): number {
  const text = process.env[name];
  if (text === undefined) return usual;
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`${name} must be a whole number above 0, not ${text}.`);
  return Number(text);
}

/**
 * The seed of all randomness. A run has a new one unless `SEED` is set, as `.ci/run` sets it for
 * each commit. It is printed when a test fails.
 */
export const seed: number = amountOf("SEED", 1);

/** Random bytes that are the same for the same seed, so that a run can be repeated. */
export function seededRandom(start: number | string): Random {
  let drawn = 0;
  return (size) => {
    const blocks = Array.from({ length: Math.ceil(size / 32) }, () =>
      createHash("sha256").update(`${start} ${drawn++}`).digest(),
    );
    return Buffer.concat(blocks).subarray(0, size);
  };
}

/**
 * Stores the figures of a test in its `task.meta`, where `npm run proof` reads them.
 *
 * @param where a text that is added to the name of every figure
 */
export function leaveFigures({ meta }: { meta: object }, figures: Record<string, number>, where = ""): void {
  const named = Object.entries(figures).map(([figure, value]) => [`${figure}${where}`, value]);
  Object.assign(meta, { figures: { ...Object.fromEntries(named), seed } });
}
