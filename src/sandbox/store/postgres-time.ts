import type { TimeSource } from "../core/clock.ts";

/** The time of a database, as the machine's clock and the difference between the two. */
export interface DatabaseTime extends TimeSource {
  /**
   * Called with the database's time that came with a response, milliseconds since 1970.
   *
   * @returns whether the time until now was right, to within a second.
   */
  received(time: number): boolean;
}

/** A difference that changes by more than this is a clock that was set, milliseconds. */
const wasSet = 1_000;

/**
 * The time of a database, for every sandbox on it alike. A response is on its way for some time, so the difference that
 * is measured is too low by that, and the highest one is the most exact.
 */
export function databaseTime(machine: TimeSource): DatabaseTime {
  let difference = Number.NEGATIVE_INFINITY;
  return {
    now: () => machine.now() + (Number.isFinite(difference) ? difference : 0),
    received(time) {
      const measured = time - machine.now();
      const wasRight = Math.abs(measured - difference) < wasSet;
      if (measured > difference || !wasRight) difference = measured;
      return wasRight;
    },
  };
}
