import type { Sql } from "../core/store.ts";
import type { StoreClock } from "./clock.ts";
import { type Interruption, wasCommitted } from "./postgres-commit.ts";
import { isPlanStale } from "./postgres-errors.ts";
import type { Connections } from "./postgres-pool.ts";
import type { FoundState } from "./postgres-state.ts";
import type { DatabaseTime } from "./postgres-time.ts";
import { beginTransaction, needsOwnTransaction } from "./postgres-transaction.ts";

export type Work = (sql: Sql) => Promise<unknown>;

/** The result of one work, or that the work must run again in a database transaction of its own. */
export type Outcome = { result: unknown } | "needs its own";

/** Runs works in database transactions. */
export interface Runner {
  /** Sets the state of the store that the first transaction assumes. Call it before `run`. */
  start(state: FoundState): void;
  /**
   * Runs works in one database transaction. Runs them again in a new one when the state of the store is not the one
   * that they assumed.
   *
   * @param shared whether works share the transaction. If not, there is one work, and it may lock rows.
   * @param positions how many positions to fetch when the transaction begins
   */
  run(works: readonly Work[], options: { shared: boolean; positions: number }): Promise<Outcome[]>;
}

/** @param time the database's time; `undefined` when the sandbox does not use it */
export function runner(connections: Connections, clock: StoreClock, time: DatabaseTime | undefined): Runner {
  /** The newest state of the store that a transaction has found. */
  let known = { changes: -1, generation: {} };

  /** What works assume when they begin. */
  const assumptions = () => ({ state: known, corrections: time?.corrections, at: performance.now() });

  /** @returns whether the works assumed the right state and the right time. */
  function takeOver(
    { changes, advanced_seconds, now }: FoundState,
    { state: assumed, corrections, at }: ReturnType<typeof assumptions>,
  ): boolean {
    time?.received(now, performance.now() - at);
    // A concurrent transaction may have found out that a clock was set, and corrected the time.
    const isSameTime = time?.corrections === corrections;
    // Concurrent transactions can report their states out of order, so an older state is ignored. It counts only when
    // no other transaction has reported meanwhile: then a backup was restored.
    const isKnown = known === assumed ? changes === known.changes : changes <= known.changes;
    if (!isKnown) {
      known = { changes, generation: {} };
      clock.set(advanced_seconds);
    }
    return isSameTime && changes === assumed.changes;
  }

  /** Discards the values that a transaction kept in memory, because what it had written was rolled back. */
  function forgetValues(): void {
    known = { ...known, generation: {} };
  }

  /**
   * Starts the works before the state of the store has been read, which saves a round trip. They assume the state that
   * the last transaction found, and are rolled back when it has changed.
   *
   * @returns `undefined` when the works must run again, because the state had changed or the time was wrong.
   */
  async function runOnce(...[works, options]: Parameters<Runner["run"]>): Promise<Outcome[] | undefined> {
    const connection = await connections.take();
    const release = () => connection.release();
    const destroy = () => connection.release(true);
    const assumed = assumptions();
    const transaction = beginTransaction(connection, { ...options, generation: assumed.state.generation });
    const rollBack = () => {
      transaction.end("ROLLBACK").then(release, destroy);
      forgetValues();
    };
    let interruption: Interruption | undefined;
    try {
      const outcomes = await Promise.allSettled(works.map(async (work) => work(transaction.sql())));
      if (!takeOver(await transaction.begun, assumed)) {
        rollBack();
        return undefined;
      }
      const results = outcomes.map(outcomeOf);
      if (!transaction.hasWritten) {
        // After reads alone, nothing depends on the commit.
        transaction.end("COMMIT").then(release, destroy);
        return results;
      }
      interruption = await transaction.commit();
      connection.release(interruption !== undefined);
      if (!interruption || (await wasCommitted(connections, interruption))) return results;
      throw interruption.error;
    } catch (error) {
      if (isPlanStale(error)) connections.renew(connection);
      // After an interruption the connection is gone, and PostgreSQL has ended the transaction.
      if (interruption) forgetValues();
      else rollBack();
      throw error;
    }
  }

  return {
    start: (state) => void takeOver(state, assumptions()),
    async run(works, options) {
      for (;;) {
        const outcomes = await runOnce(works, options);
        if (outcomes) return outcomes;
      }
    },
  };
}

/** @throws what the work threw, unless it needs a transaction of its own. */
function outcomeOf(settled: PromiseSettledResult<unknown>): Outcome {
  if (settled.status === "fulfilled") return { result: settled.value };
  if (settled.reason === needsOwnTransaction) return "needs its own";
  throw settled.reason;
}
