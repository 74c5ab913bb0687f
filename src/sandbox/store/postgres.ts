import type { ClientBase, QueryResult } from "pg";
import { machineTime, type TimeSource } from "../core/clock.ts";
import type { Sql, Store } from "../core/store.ts";
import { type ClockState, storeClock } from "./clock.ts";
import { commit, type Interruption, wasCommitted } from "./postgres-commit.ts";
import { connect } from "./postgres-connection.ts";
import { countFailures, explained, isPlanStale } from "./postgres-errors.ts";
import { checkDatabase } from "./postgres-health.ts";
import { connectionsOf } from "./postgres-pool.ts";
import { sqlOver } from "./postgres-sql.ts";
import { prepareDatabase } from "./postgres-start.ts";
import { databaseTime } from "./postgres-time.ts";

/**
 * A store in a PostgreSQL database, which several sandboxes may share. Transactions run at the same time, each on its
 * own connection, at READ COMMITTED. A statement sees everything that was committed before it. A statement that changes
 * a row waits for other transactions that have changed it. A transaction therefore locks the rows that it reads in
 * order to change them, and unique constraints protect what may exist only once.
 *
 * @param time the machine's time stands for the database's, so that every sandbox on it has the same
 * @param size how many connections the sandbox may keep for transactions
 * @throws {Error} when the database cannot be reached or used, or its schema belongs to another program or a newer
 *   version.
 */
export async function openPostgres(url: string, time: TimeSource, size = 10): Promise<Store> {
  const { pool, name } = connect(url, size);
  const connections = connectionsOf(pool);
  // For health, and kept from the start on, before the other pool has all the connections that a role may have.
  const { pool: own } = connect(url, 1, { idleTimeoutMillis: 0 });
  try {
    await prepareDatabase(pool, own, name);
  } catch (error) {
    await Promise.all([pool.end(), own.end()]);
    throw explained(error, name);
  }
  const running = new Set<Promise<unknown>>();
  const shared = time === machineTime ? databaseTime(time) : undefined;
  const clock = storeClock(shared ?? time, transaction);
  let changes = -1;

  /** Sets the clock, unless a newer state is known: concurrent transactions can bring their states out of order. */
  function takeOverClock(state: BeginState): void {
    shared?.received(state.now);
    if (state.changes <= changes) return;
    changes = state.changes;
    clock.set(state.advanced_seconds);
  }

  async function runOnce<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    const connection = await connections.take();
    let result: Result;
    let interruption: Interruption | undefined;
    try {
      takeOverClock(await begin(connection));
      result = await work(sqlOver(connection));
      interruption = await commit(connection);
    } catch (error) {
      if (isPlanStale(error)) connections.renew(connection);
      await connection.query("ROLLBACK").then(
        () => connection.release(),
        // The connection is lost, so PostgreSQL rolls the transaction back.
        () => connection.release(true),
      );
      throw error;
    }
    connection.release(interruption !== undefined);
    if (interruption && !(await wasCommitted(connections, interruption))) throw interruption.error;
    return result;
  }

  async function runUntilDone<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    const mayRunAgain = countFailures();
    for (;;) {
      try {
        return await runOnce(work);
      } catch (error) {
        if (!mayRunAgain(error)) throw explained(error, name);
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
    check: () => checkDatabase(own, pool),
    async close() {
      await Promise.allSettled(running);
      await Promise.all([pool.end(), own.end()]);
    },
  };
}

/** What comes with the begin of a transaction. */
interface BeginState extends ClockState {
  /** The database's time, milliseconds since 1970. */
  now: number;
}

const beginAndReadClock = `BEGIN; SELECT advanced_seconds, changes,
  (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now FROM sandbox_clock`;

/**
 * Begins a transaction and reads, in the same round trip, the time of the database and how far the clock was advanced.
 * Every sandbox on the store must use the same time.
 */
async function begin(connection: ClientBase): Promise<BeginState> {
  const results = await connection.query(beginAndReadClock);
  // The driver returns one result for each statement, but its types declare a single one.
  const [, clock] = results as unknown as QueryResult<BeginState>[];
  const [state] = clock?.rows ?? [];
  if (!state) throw new Error("The table sandbox_clock is empty; restore a backup.");
  return state;
}
