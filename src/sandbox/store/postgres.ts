import type { Pool } from "pg";
import type { TimeSource } from "../core/clock.ts";
import type { Expected, Sql, Store } from "../core/store.ts";
import { type ClockState, selectClock, storeClock } from "./clock.ts";
import { connect, explained } from "./postgres-connection.ts";
import { grouping, groupsAtOnce } from "./postgres-groups.ts";
import { migrate } from "./postgres-schema.ts";
import { beginTransaction, needsOwnTransaction } from "./postgres-transaction.ts";

/** How many transactions of one sandbox have a database transaction of their own at once. */
const ownAtOnce = 10 - groupsAtOnce;

interface Job {
  work: (sql: Sql) => Promise<unknown>;
  expected: Expected;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
}

/** What became of one work: its result, or that it needs a database transaction of its own. */
type Outcome = { result: unknown } | "needs its own";

/**
 * A store in a PostgreSQL database, which several sandboxes may share. The work of requests that come together runs at
 * the same time in one database transaction, until a work wants to lock: it then runs again in one of its own. At READ
 * COMMITTED a statement sees everything that was committed before it. A statement that changes a row waits for other
 * transactions that have changed it. A transaction therefore locks the rows that it reads in order to change them, and
 * unique constraints protect what may exist only once.
 *
 * @throws {Error} when the database cannot be reached, or its schema belongs to another program or a newer version.
 */
export async function openPostgres(url: string, time: TimeSource): Promise<Store> {
  const { pool: forGroups, name } = connect(url, groupsAtOnce);
  // Apart, so that transactions that wait for locked rows leave connections to those that do not.
  const { pool: forOwn } = connect(url, ownAtOnce);
  const running = new Set<Promise<unknown>>();
  const clock = storeClock(time, transaction);
  const join = grouping(runGroup);
  /** The newest state of the store that a transaction has found. */
  let known = { changes: -1, generation: {} };

  /** @param assumed the state that the transaction began with */
  function takeOver({ changes, advanced_seconds }: ClockState, assumed: typeof known): void {
    // Concurrent transactions can bring their states out of order. Only a restored backup brings back an older one.
    const isKnown = known === assumed ? changes === known.changes : changes <= known.changes;
    if (isKnown) return;
    known = { changes, generation: {} };
    clock.set(advanced_seconds);
  }

  try {
    await migrate(forOwn);
    const { rows } = await forGroups.query<ClockState>(selectClock);
    if (rows[0]) takeOver(rows[0], known);
  } catch (error) {
    await Promise.all([forGroups.end(), forOwn.end()]);
    throw explained(error, name);
  }

  /**
   * Runs works in one database transaction. They start before the store's state is known to be the one of the last
   * transaction, which saves a round trip, and are undone when it is not.
   *
   * @param shared whether the transaction is shared. Otherwise there is one work, which may lock.
   * @returns `undefined` when the works must run again, because the state had changed.
   */
  async function runOnce(
    pool: Pool,
    works: readonly Job["work"][],
    options: { shared: boolean; positions: number },
  ): Promise<Outcome[] | undefined> {
    const connection = await pool.connect();
    const release = () => connection.release();
    const destroy = () => connection.release(true);
    const assumed = known;
    const transaction = beginTransaction(connection, { ...options, generation: assumed.generation });
    try {
      const outcomes = await Promise.allSettled(works.map(async (work) => work(transaction.sql())));
      const state = await transaction.begun;
      takeOver(state, assumed);
      const results = state.changes === assumed.changes ? outcomes.map(outcomeOf) : undefined;
      if (results && transaction.hasWritten) await transaction.commit();
      else if (results) {
        // What was only read needs no commit to wait for.
        transaction.commit().then(release, destroy);
        return results;
      } else await connection.query("ROLLBACK");
      release();
      return results;
    } catch (error) {
      // Others must not find what was read and kept of a state that never was.
      known = { ...known, generation: {} };
      connection.query("ROLLBACK").then(release, destroy);
      throw error;
    }
  }

  async function runUntilCurrent(...args: Parameters<typeof runOnce>): Promise<Outcome[]> {
    for (;;) {
      const outcomes = await runOnce(...args);
      if (outcomes) return outcomes;
    }
  }

  /**
   * Runs jobs together. When one fails, all are rolled back and each runs again in a transaction of its own, so that
   * only the failing one is lost.
   */
  async function runGroup(jobs: Job[]): Promise<void> {
    const positions = jobs.reduce((sum, { expected }) => sum + (expected.positions ?? 0), 0);
    const works = jobs.map(({ work }) => work);
    try {
      const outcomes = await runUntilCurrent(forGroups, works, { shared: true, positions });
      for (const [index, job] of jobs.entries()) settle(job, outcomes[index]);
    } catch (error) {
      const cause = explained(error, name);
      for (const job of jobs) {
        if (cause === error) void runAlone(job);
        else job.reject(cause);
      }
    }
  }

  function settle(job: Job, outcome: Outcome | undefined): void {
    if (typeof outcome === "object") job.resolve(outcome.result);
    else void runAlone(job);
  }

  async function runAlone({ work, resolve, reject }: Job): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        // Positions are fetched when they are needed: they must be in the order in which locks are granted.
        const [outcome] = await runUntilCurrent(forOwn, [work], { shared: false, positions: 0 });
        if (typeof outcome === "object") return resolve(outcome.result);
      } catch (error) {
        const { code = "" } = error as { code?: string };
        if (tries >= (repeatable[code] ?? 1)) return reject(explained(error, name));
      }
    }
  }

  function transaction<Result>(
    work: (sql: Sql) => Promise<Result>,
    expected: Expected = {},
  ): Promise<Result> {
    const done = new Promise<Result>((resolve, reject) => {
      const job: Job = { work, expected, resolve: resolve as Job["resolve"], reject };
      if (expected.locks) void runAlone(job);
      else join(job);
    });
    running.add(done);
    const forget = () => running.delete(done);
    done.then(forget, forget);
    return done;
  }

  return {
    transaction,
    clock,
    async close() {
      await Promise.allSettled(running);
      await Promise.all([forGroups.end(), forOwn.end()]);
    },
  };
}

/** @throws what the work threw, unless it needs a transaction of its own. */
function outcomeOf(settled: PromiseSettledResult<unknown>): Outcome {
  if (settled.status === "fulfilled") return { result: settled.value };
  if (settled.reason === needsOwnTransaction) return "needs its own";
  throw settled.reason;
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
