import { median } from "../measure.ts";

/** The ratio of two builds' processor time, with an interval that contains it at 95 %. */
export interface Comparison {
  ratio: number;
  low: number;
  high: number;
}

/** Two builds are told apart when the whole interval is further from 1 than this. */
const tolerance = 0.01;

/** The interval is narrow enough to stop measuring when both of its ends are this close to the ratio. */
const precision = 0.02;

export type Verdict = "faster" | "slower" | "not distinguishable";

/** What the interval says of the build whose time is the ratio's numerator. */
export function verdictOf({ low, high }: Comparison): Verdict {
  if (low > 1 + tolerance) return "slower";
  return high < 1 - tolerance ? "faster" : "not distinguishable";
}

/** Whether another round could change neither the verdict nor, by much, the interval. */
export const isSettled = ({ ratio, low, high }: Comparison): boolean =>
  verdictOf({ ratio, low, high }) !== "not distinguishable" ||
  Math.max(high - ratio, ratio - low) < precision;

/**
 * The median of the ratios and its interval, by bootstrap: the medians of 2,000 samples that are drawn from the ratios.
 *
 * @param random numbers from 0 up to 1. The default is seeded, so the same ratios give the same interval.
 */
export function compareRatios(ratios: number[], random = seeded(1)): Comparison {
  const draw = () => ratios[Math.floor(random() * ratios.length)] ?? Number.NaN;
  const medians = Array.from({ length: 2_000 }, () => median(ratios.map(draw))).sort((a, b) => a - b);
  return { ratio: median(ratios), low: medians[50] ?? Number.NaN, high: medians[1_949] ?? Number.NaN };
}

/** Marsaglia's xorshift with 32 bits. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
