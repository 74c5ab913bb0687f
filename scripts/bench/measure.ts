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

/** The median of the ratios of each round. When the machine slows down, it slows both sides of that round. */
export const ratioOf = (values: number[], to: number[]): number =>
  median(values.map((value, round) => value / (to[round] ?? Number.NaN)));
