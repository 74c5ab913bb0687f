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

/**
 * Holds a property against its regressions, and then against new cases from the seed.
 *
 * @param lanes how many cases run at the same time. The cases of a lane are those of the seed plus the lane's number.
 */
export async function hold<Values>(
  name: string,
  property: fc.IAsyncPropertyWithHooks<Values>,
  cases: number,
  lanes = 1,
): Promise<void> {
  for (const { seed, path } of regressions[name] ?? []) await fc.assert(property, { seed, path, numRuns: 1 });
  const share = Math.ceil(cases / lanes);
  const held = Array.from({ length: lanes }, (_, lane) =>
    fc.assert(property, { numRuns: share, seed: seed + lane }),
  );
  // A case that runs on after another failed would find its server gone.
  const [failed] = (await Promise.allSettled(held)).filter(({ status }) => status === "rejected");
  if (failed) await Promise.reject((failed as PromiseRejectedResult).reason);
}
