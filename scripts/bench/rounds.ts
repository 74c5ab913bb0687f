import { type Figures, figures } from "./figures.ts";

/**
 * Runs a warm-up, whose figures are dropped, and then so many rounds.
 *
 * @param round measures every side once
 */
export async function inRounds(
  kept: Figures,
  rounds: number,
  round: (figures: Figures, isWarmUp: boolean) => Promise<void>,
): Promise<void> {
  await round(figures(), true);
  for (let count = 0; count < rounds; count += 1) await round(kept, false);
}
