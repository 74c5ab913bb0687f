import type { Clock, TimeSource } from "../core/clock.ts";
import type { Row, Sql, Store } from "../core/store.ts";

/** How far the clock was advanced, as the store keeps it. */
export interface ClockState extends Row {
  advanced_seconds: number;
  /** Rises with every change of the clock or the faults, so that an older state is recognised. */
  changes: number;
}

/** Selects the one {@link ClockState}. */
export const selectClock = "SELECT advanced_seconds, changes FROM sandbox_clock";

/** The clock of a store: a source of time, and the advance that the store keeps. */
export interface StoreClock extends Clock {
  /** Called with the advance that a transaction found in the store. */
  set(advancedSeconds: number): void;
}

/**
 * The clock of a store. It changes with the next transaction that reads the store's {@link ClockState}.
 *
 * @param transaction the store's
 */
export function storeClock(time: TimeSource, transaction: Store["transaction"]): StoreClock {
  let advanced = 0;
  return {
    now: () => time.now() + advanced * 1000,
    advancedSeconds: () => advanced,
    async advance(seconds) {
      await transaction((sql) => changeClock(sql, "advanced_seconds + ?", [seconds]));
    },
    set(advancedSeconds) {
      advanced = advancedSeconds;
    },
  };
}

/** Puts the clock back to its source of time, in the transaction that deletes what was made in the time ahead. */
export const resetClock = (sql: Sql): Promise<void> => changeClock(sql, "0");

/** Makes a new {@link ClockState}, because the faults have changed: what depends on them is read again. */
export const markFaultsChanged = (sql: Sql): Promise<void> => changeClock(sql, "advanced_seconds");

/** The {@link ClockState} that was read through each `Sql`, unless it was written since. */
const read = new WeakMap<Sql, ClockState>();

/**
 * The state that was read through an `Sql`; `undefined` when it was not read, or written since. What was read of the
 * faults in a state holds as long as transactions find this same object.
 */
export const readClockState = (sql: Sql): ClockState | undefined => read.get(sql);

/** Records the {@link ClockState} that was read through an `Sql`. */
export const markClockRead = (sql: Sql, state: ClockState): void => void read.set(sql, state);

async function changeClock(sql: Sql, value: string, values: readonly number[] = []): Promise<void> {
  read.delete(sql);
  await sql.run(`UPDATE sandbox_clock SET advanced_seconds = ${value}, changes = changes + 1`, values);
}
