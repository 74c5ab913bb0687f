/** A claim about the project, and the long run that shows it or refutes it. */
export interface Proof {
  /** What `--only` calls it; also its place in docs/internals/proof.md. */
  name: string;
  /** One sentence about what is shown. */
  claim: string;
  /**
   * Runs it to its end.
   *
   * @param seed what everything random starts from
   * @throws {Error} when the claim does not hold; nothing is written down then.
   */
  run(seed: number): Promise<Outcome>;
}

export interface Outcome {
  /** What to paste into a shell, in the project's folder, to do the same again. */
  command: string;
  figures: Record<string, number | string>;
}

/** An outcome as it is kept between runs. */
export interface Shown extends Outcome {
  seed: number;
  /** The day, UTC, as `2026-06-28`. */
  date: string;
  /** How long it took, seconds. */
  seconds: number;
  /** What it ran on. */
  versions: string;
}
