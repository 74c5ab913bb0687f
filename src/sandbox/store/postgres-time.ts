import type { TimeSource } from "../core/clock.ts";

/** The time of a database: the machine's clock plus the difference between the two. */
export interface DatabaseTime extends TimeSource {
  /** How often one of the two clocks was found to have been set. A time from before the last of them may be wrong. */
  readonly corrections: number;
  /**
   * Called with the database's time that came with a response, milliseconds since 1970. Corrects `now` when it was not
   * right to within a second.
   *
   * @param delay how long ago the request for the time was sent at most, milliseconds. The time was read since.
   */
  received(time: number, delay: number): void;
}

/** When the difference changes by more than this, one of the two clocks was set, milliseconds. */
const wasSet = 1_000;

/**
 * Returns the time of a database, which is the same for every sandbox on it. A response takes time to arrive, and each
 * measured difference is too low by that time. The highest difference is therefore the most exact.
 */
export function databaseTime(machine: TimeSource): DatabaseTime {
  let difference = Number.NEGATIVE_INFINITY;
  let corrections = 0;
  return {
    get corrections() {
      return corrections;
    },
    now: () => machine.now() + (Number.isFinite(difference) ? difference : 0),
    received(time, delay) {
      const measured = time - machine.now();
      const isRight = difference > measured - wasSet && difference < measured + delay + wasSet;
      if (!isRight) corrections += 1;
      if (measured > difference || !isRight) difference = measured;
    },
  };
}
