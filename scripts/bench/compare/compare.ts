import { root } from "../../paths.ts";
import { step } from "../../step.ts";
import { builtCommit } from "./checkout.ts";
import { compared, measureRound, type Ratios } from "./round.ts";
import { type Comparison, compareRatios, isSettled, verdictOf } from "./verdict.ts";

/** Pairs of rounds: as few as an interval can be made of, and as many as are worth the time. */
const pairs = { least: 6, most: 24 };

export interface CompareOptions {
  /** When to stop at the latest, after the pair that is under way, seconds. */
  seconds: number;
  /** Fails when some request surely costs more than so many times what it did. */
  atMost: number | undefined;
}

/**
 * Compares the processor time of requests with that of another commit, and prints the ratios.
 *
 * @throws {Error} when a request costs more than the limit, with its ratio
 */
export async function compareWith(ref: string, { seconds, atMost }: CompareOptions): Promise<void> {
  const other = await step(`build ${ref}`, () => builtCommit(ref));
  const comparisons = await step(`compare with ${ref}`, () => compareBuilds(other, root, seconds));
  console.table(
    Object.entries(comparisons).map(([request, comparison]) => ({
      request,
      [`processor time / that of ${ref}`]: text(comparison),
      verdict: verdictOf(comparison),
    })),
  );
  if (atMost === undefined) return;
  const worse = Object.entries(comparisons).filter(([, { low }]) => low > atMost);
  if (worse.length === 0) return;
  const list = worse.map(([request, comparison]) => `${request}: ${text(comparison)}`).join("; ");
  throw new Error(`Requests cost more than ${atMost} times what they did at ${ref}: ${list}.`);
}

/**
 * Measures rounds until every request is settled.
 *
 * @returns the ratio of the new build's processor time to the old one's, by the name of the request
 */
export async function compareBuilds(
  old: string,
  fresh: string,
  seconds: number,
): Promise<Record<string, Comparison>> {
  const ratios = new Map<string, number[]>(compared.map((name) => [name, []]));
  const end = performance.now() + seconds * 1000;
  for (let pair = 1; pair <= pairs.most; pair += 1) {
    const forth = await measureRound([old, fresh]);
    const back = await measureRound([fresh, old]);
    for (const [name, found] of ratios) found.push(swapped(name, forth, back));
    if (performance.now() > end) break;
    if (pair >= pairs.least && [...ratios.values()].every((found) => isSettled(compareRatios(found)))) break;
  }
  return Object.fromEntries([...ratios].map(([name, found]) => [name, compareRatios(found)]));
}

/** The ratio of the new build to the old one from two rounds with the order swapped. */
const swapped = (name: string, forth: Ratios, back: Ratios): number =>
  Math.sqrt((forth[name] ?? Number.NaN) / (back[name] ?? Number.NaN));

const text = ({ ratio, low, high }: Comparison): string =>
  `${ratio.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`;
