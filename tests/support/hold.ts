import { readFileSync } from "node:fs";
import fc from "fast-check";
import { fromRoot } from "../../scripts/paths.ts";
import { seed } from "./settings.ts";

/** A case that once found a fault, real or planted: it runs each time, before any new one. */
interface Regression {
  seed: number;
  /** Number of the run, as fast-check prints it first in `path`. */
  path: string;
  found: string;
}

const regressions: Record<string, Regression[]> = JSON.parse(
  readFileSync(fromRoot("tests", "properties", "regressions.json"), "utf8"),
);

/** Holds a property against its regressions, and then against new cases from the seed. */
export async function hold<Values>(
  name: string,
  property: fc.IAsyncPropertyWithHooks<Values>,
  cases: number,
): Promise<void> {
  for (const { seed, path } of regressions[name] ?? []) await fc.assert(property, { seed, path, numRuns: 1 });
  await fc.assert(property, { numRuns: cases, seed });
}
