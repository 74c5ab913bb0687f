/** The ratio of two builds' processor time, and its interval. */
export interface Comparison {
  ratio: number;
  low: number;
  high: number;
  /** How many pairs of rounds it comes from. */
  pairs: number;
}

/** Fewer pairs of rounds make no interval that means something. */
export const leastPairs = 6;

/** Two builds are told apart when the whole interval is further from 1 than this. */
const tolerance = 0.01;

/** The interval is narrow enough to stop measuring when both of its ends are this close to the ratio. */
const precision = 0.02;

export type Verdict = "faster" | "slower" | "not distinguishable" | "too few rounds";

/** What the interval says of the build whose time is the ratio's numerator. */
export function verdictOf({ low, high, pairs }: Comparison): Verdict {
  if (pairs < leastPairs) return "too few rounds";
  if (low > 1 + tolerance) return "slower";
  return high < 1 - tolerance ? "faster" : "not distinguishable";
}

/**
 * Whether the interval is narrow enough. The verdict plays no part: whoever stops as soon as builds look different
 * finds differences that are none.
 */
export const isSettled = ({ ratio, low, high, pairs }: Comparison): boolean =>
  pairs >= leastPairs && Math.max(high - ratio, ratio - low) < precision;

/**
 * The geometric mean of the ratios, and the interval that contains the true ratio at 99 % (Student's t). Several requests
 * are compared at once, so 95 % for each would find a difference between equal builds in one run of five.
 */
export function compareRatios(ratios: number[]): Comparison {
  const pairs = ratios.length;
  const logs = ratios.map(Math.log);
  const mean = logs.reduce((sum, log) => sum + log, 0) / pairs;
  const variance = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / (pairs - 1);
  const half = studentsT(pairs - 1) * Math.sqrt(variance / pairs);
  return { ratio: Math.exp(mean), low: Math.exp(mean - half), high: Math.exp(mean + half), pairs };
}

/** The quantile of Student's distribution at 99.5 %, by the expansion of Fisher and Cornish. Too small below 4. */
function studentsT(freedom: number): number {
  const z = 2.575829;
  const terms = [
    z,
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
  ];
  return terms.reduce((sum, term, power) => sum + term / freedom ** power, 0);
}
