export const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Median and spread of measured values, in words. */
export const summary = (values: number[], unit: string, digits: number) => ({
  median: `${median(values).toFixed(digits)} ${unit}`,
  spread: `${Math.min(...values).toFixed(digits)} to ${Math.max(...values).toFixed(digits)} ${unit}`,
});

/** The median of the ratios round by round: a machine that slows down slows both sides of a round. */
export const ratioOf = (values: number[], to: number[]): number =>
  median(values.map((value, round) => value / (to[round] ?? Number.NaN)));
