/** One line of the table: what was measured, beside what it is compared with. */
export interface Row {
  name: string;
  median: string;
  spread: string;
  "ratio to bare"?: string;
}

export const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * Measures several ways to do the same thing in turn, round after round, so that a machine that slows down slows
 * all of them. The first way is the bare one that the others are compared with, round by round.
 */
export async function inTurn(
  ways: Record<string, () => Promise<unknown>>,
  { rounds, calls }: { rounds: number; calls: number },
): Promise<Row[]> {
  const [bare = ""] = Object.keys(ways);
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, way] of Object.entries(ways)) {
      const started = performance.now();
      for (let call = 0; call < calls; call += 1) await way();
      // The first round only warms up.
      if (round >= 0) times[name]?.push(((performance.now() - started) / calls) * 1000);
    }
  }
  return Object.entries(times).map(([name, values]) => {
    const ratios = values.map((value, round) => value / (times[bare]?.[round] ?? Number.NaN));
    return {
      name,
      median: `${median(values).toFixed(0)} µs`,
      spread: `${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)} µs`,
      "ratio to bare": median(ratios).toFixed(2),
    };
  });
}
