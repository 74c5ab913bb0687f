import type { ClientBase, QueryResult } from "pg";
import type { TimeSource } from "../core/clock.ts";
import type { Sql, Store } from "../core/store.ts";
import { type ClockState, markClockRead, selectClock, storeClock } from "./clock.ts";
import { connect, explained } from "./postgres-connection.ts";
import { migrate } from "./postgres-schema.ts";
import { sqlOver } from "./postgres-sql.ts";

/**
 * A store in a PostgreSQL database, which several sandboxes may share. Transactions run at the same time, each on its
 * own connection, at READ COMMITTED. A statement sees everything that was committed before it. A statement that changes
 * a row waits for other transactions that have changed it. A transaction therefore locks the rows that it reads in
 * order to change them, and unique constraints protect what may exist only once.
 *
 * @throws {Error} when the database cannot be reached, or its schema belongs to another program or a newer version.
 */
export async function openPostgres(url: string, time: TimeSource): Promise<Store> {
  const { pool, name } = connect(url);
  try {
    await migrate(pool);
  } catch (error) {
    await pool.end();
    throw explained(error, name);
  }
  const running = new Set<Promise<unknown>>();
  const clock = storeClock(time, transaction);
  let newest: ClockState = { advanced_seconds: 0, changes: -1 };

  /**
   * Sets the clock, unless a newer state is known: concurrent transactions can bring their states out of order.
   *
   * @returns the same object for every transaction that finds the newest state.
   */
  function takeOverClock(state: ClockState): ClockState {
    if (state.changes === newest.changes) return newest;
    if (state.changes > newest.changes) {
      newest = state;
      clock.set(state.advanced_seconds);
    }
    return state;
  }

  async function runOnce<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    const connection = await pool.connect();
    let broken = true;
    try {
      const sql = sqlOver(connection);
      markClockRead(sql, takeOverClock(await begin(connection)));
      const result = await work(sql);
      const { command } = await connection.query("COMMIT");
      // After a failed statement, PostgreSQL responds to COMMIT with ROLLBACK and reports no error.
      if (command !== "COMMIT") throw new Error("The transaction went on after a statement that failed.");
      broken = false;
      return result;
    } catch (error) {
      await connection.query("ROLLBACK").then(
        () => {
          broken = false;
        },
        // The connection is lost, so PostgreSQL rolls the transaction back.
        () => {},
      );
      throw error;
    } finally {
      connection.release(broken);
    }
  }

  async function runUntilDone<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await runOnce(work);
      } catch (error) {
        const { code = "" } = error as { code?: string };
        if (tries >= (repeatable[code] ?? 1)) throw explained(error, name);
      }
    }
  }

  function transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    const done = runUntilDone(work);
    running.add(done);
    const forget = () => running.delete(done);
    done.then(forget, forget);
    return done;
  }

  return {
    transaction,
    clock,
    async nextPosition(sql) {
      const row = await sql.get<{ position: number }>("SELECT nextval('positions') AS position");
      if (!row) throw new Error("The sequence of positions gave none.");
      return row.position;
    },
    // Positions come from a sequence, which is independent of time.
    firstPositionAt: () => undefined,
    async close() {
      await Promise.allSettled(running);
      await pool.end();
    },
  };
}

/**
 * Begins a transaction and reads, in the same round trip, how far the clock was advanced. Every sandbox on the store
 * must use the same time.
 */
async function begin(connection: ClientBase): Promise<ClockState> {
  const results = await connection.query(`BEGIN; ${selectClock}`);
  // The driver returns one result for each statement, but its types declare a single one.
  const [, clock] = results as unknown as QueryResult<ClockState>[];
  return clock?.rows[0] ?? { advanced_seconds: 0, changes: 0 };
}

/**
 * How often a transaction that fails with one of PostgreSQL's codes is run. After a unique violation the next run sees
 * the row of the other transaction, so a violation that comes back is a mistake in a statement and no collision.
 */
const repeatable: Record<string, number> = {
  /** serialization_failure */
  "40001": 10,
  /** deadlock_detected */
  "40P01": 10,
  /** unique_violation */
  "23505": 3,
};
