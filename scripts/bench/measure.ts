export const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The processor time of one call when it is repeated, microseconds. Other programs of the machine do not change it. */
export async function costOf(send: () => Promise<unknown>, count: number): Promise<number> {
  const before = process.cpuUsage();
  for (let sent = 0; sent < count; sent += 1) await send();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / count;
}

/** Median and spread of measured values, as text with their unit. */
export const summary = (values: number[], unit: string, digits: number) => ({
  median: `${median(values).toFixed(digits)} ${unit}`,
  spread: `${Math.min(...values).toFixed(digits)} to ${Math.max(...values).toFixed(digits)} ${unit}`,
});

/** The ratio of each round. When the machine slows down, it slows both sides of that round. */
export const ratiosOf = (values: number[], to: number[]): number[] =>
  values.slice(0, to.length).map((value, round) => value / (to[round] ?? Number.NaN));

/**
 * The interval that contains the true median at 95 %: both ends are measured values, at ranks from the binomial
 * distribution. Fewer than six values have no such ranks, so for them it is their whole range.
 */
export function medianInterval(values: number[]): { low: number; high: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const count = sorted.length;
  let rank = 0;
  let below = 0.5 ** count;
  for (let probability = below; below <= 0.025; below += probability) {
    rank += 1;
    probability *= (count - rank + 1) / rank;
  }
  const outer = Math.max(0, rank - 1);
  return { low: sorted[outer] ?? Number.NaN, high: sorted[count - 1 - outer] ?? Number.NaN };
}
