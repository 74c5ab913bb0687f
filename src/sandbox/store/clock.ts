import type { Clock, TimeSource } from "../core/clock.ts";
import type { Row, Sql, Store } from "../core/store.ts";

/** How far the clock was advanced, as the store keeps it. */
export interface ClockState extends Row {
  advanced_seconds: number;
  /** Rises with every change, so that an older state is recognised. */
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
 * @param afterSettingBack called in the transaction that sets the clock back, with the time that it has then
 */
export function storeClock(
  time: TimeSource,
  transaction: Store["transaction"],
  afterSettingBack?: (sql: Sql, now: number) => Promise<unknown>,
): StoreClock {
  let advanced = 0;
  return {
    now: () => time.now() + advanced * 1000,
    advancedSeconds: () => advanced,
    async advance(seconds) {
      await transaction(async (sql) => {
        await changeClock(sql, "advanced_seconds + ?", [seconds]);
        if (seconds < 0) await afterSettingBack?.(sql, time.now() + (advanced + seconds) * 1000);
      });
    },
    set(advancedSeconds) {
      advanced = advancedSeconds;
    },
  };
}

/** Puts the clock back to its source of time, in the transaction that deletes what was made in the time ahead. */
export const resetClock = (sql: Sql): Promise<void> => changeClock(sql, "0");

/** The `Sql`s through which the {@link ClockState} was read, and not written since. */
const read = new WeakSet<Sql>();

/** Whether the advance that was read through an `Sql` is still the store's. */
export const isClockRead = (sql: Sql): boolean => read.has(sql);

/** Records that the {@link ClockState} was read through an `Sql`. */
export const markClockRead = (sql: Sql): void => void read.add(sql);

async function changeClock(sql: Sql, value: string, values: readonly number[] = []): Promise<void> {
  read.delete(sql);
  await sql.run(`UPDATE sandbox_clock SET advanced_seconds = ${value}, changes = changes + 1`, values);
}
