import { fromRoot } from "../../paths.ts";
import { run } from "../../run.ts";
import { median } from "../measure.ts";
import type { RequestName } from "../requests.ts";

/** What is compared. */
export const compared: RequestName[] = ["create session", "replay", "get session", "list sessions"];

/** The processor time of each block of requests to the first and to the second build, by the name of the request. */
export type Costs = Record<string, [first: number[], second: number[]]>;

/** The ratio of the new build's processor time to the old one's, by the name of the request. */
export type Ratios = Record<string, number>;

/**
 * Measures both builds in two processes at once, in both orders. The build that starts first differs by some percent
 * from the other for as long as its process runs, so only both orders together make a ratio.
 */
export async function measurePair(old: string, fresh: string): Promise<Ratios> {
  const script = fromRoot("scripts", "bench", "compare", "both-builds.ts");
  const [forth, back] = await Promise.all(
    [
      [old, fresh],
      [fresh, old],
    ].map(async (roots) => JSON.parse(await run(process.execPath, script, ...roots)) as Costs),
  );
  return ratiosOf(forth, back);
}

/**
 * The ratios of two rounds, in which the position of the first build cancels out.
 *
 * @param forth costs where the old build starts first
 * @param back costs where the new build starts first
 */
export const ratiosOf = (forth: Costs | undefined, back: Costs | undefined): Ratios =>
  Object.fromEntries(
    compared.map((name) => [name, Math.sqrt(ratioOfBlocks(forth, name) / ratioOfBlocks(back, name))]),
  );

/** The median of the ratios of blocks that followed each other. */
function ratioOfBlocks(costs: Costs | undefined, name: string): number {
  const [first = [], second = []] = costs?.[name] ?? [];
  return median(second.map((cost, block) => cost / (first[block] ?? Number.NaN)));
}
