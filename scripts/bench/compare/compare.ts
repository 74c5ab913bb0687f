import { root } from "../../paths.ts";
import { step } from "../../step.ts";
import { builtCommit } from "./checkout.ts";
import { compared, measurePair, type Ratios } from "./round.ts";
import { type Comparison, compareRatios, isSettled, leastPairs, verdictOf } from "./verdict.ts";

/** More pairs of rounds are not worth their time. */
const mostPairs = 24;

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
  const tooFew = Object.values(comparisons).find(({ pairs }) => pairs < leastPairs);
  if (tooFew) {
    console.log(
      `${tooFew.pairs} of ${leastPairs} pairs of rounds fit into ${seconds} s. Give more --seconds.`,
    );
    return;
  }
  if (atMost === undefined) return;
  const worse = Object.entries(comparisons).filter(([, { low }]) => low > atMost);
  if (worse.length === 0) return;
  const list = worse.map(([request, comparison]) => `${request}: ${text(comparison)}`).join("; ");
  throw new Error(`Requests cost more than ${atMost} times what they did at ${ref}: ${list}.`);
}

/**
 * Measures pairs of rounds until every interval is narrow.
 *
 * @param seconds when to stop at the latest, after the pair that is under way
 * @returns the ratio of the new build's processor time to the old one's, by the name of the request
 */
async function compareBuilds(
  old: string,
  fresh: string,
  seconds: number,
): Promise<Record<string, Comparison>> {
  const found: Ratios[] = [];
  const end = performance.now() + seconds * 1000;
  const comparisons = () =>
    Object.fromEntries(
      compared.map((name) => [name, compareRatios(found.map((ratios) => ratios[name] ?? Number.NaN))]),
    );
  while (found.length < mostPairs && performance.now() < end) {
    found.push(await measurePair(old, fresh));
    if (Object.values(comparisons()).every(isSettled)) break;
  }
  return comparisons();
}

const text = ({ ratio, low, high, pairs }: Comparison): string =>
  pairs < leastPairs ? "" : `${ratio.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`;
