import type { Sql } from "../core/store.ts";
import type { StoreClock } from "./clock.ts";
import { type Interruption, wasCommitted } from "./postgres-commit.ts";
import { isPlanStale } from "./postgres-errors.ts";
import type { Connections } from "./postgres-pool.ts";
import type { FoundState } from "./postgres-state.ts";
import type { DatabaseTime } from "./postgres-time.ts";
import { beginTransaction, needsOwnTransaction } from "./postgres-transaction.ts";

export type Work = (sql: Sql) => Promise<unknown>;

/** What became of one work: its result, or that it needs a database transaction of its own. */
export type Outcome = { result: unknown } | "needs its own";

/** Runs works in database transactions. */
export interface Runner {
  /** Takes over the state of the store, before the first transaction. */
  start(state: FoundState): void;
  /**
   * Runs works in one database transaction until the state of the store is the one that they assumed.
   *
   * @param shared whether the transaction is shared. Otherwise there is one work, which may lock.
   * @param positions how many positions to fetch with the begin
   */
  run(works: readonly Work[], options: { shared: boolean; positions: number }): Promise<Outcome[]>;
}

/** @param time the database's time, where it is the sandbox's */
export function runner(connections: Connections, clock: StoreClock, time: DatabaseTime | undefined): Runner {
  /** The newest state of the store that a transaction has found. */
  let known = { changes: -1, generation: {} };

  /**
   * @param assumed the state that the transaction began with
   * @returns whether the found state is the same.
   */
  function takeOver({ changes, advanced_seconds, now }: FoundState, assumed: typeof known): boolean {
    const isSameTime = time === undefined || time.received(now);
    // Concurrent transactions can bring their states out of order. Only a restored backup brings back an older one.
    const isKnown = known === assumed ? changes === known.changes : changes <= known.changes;
    if (!isKnown) {
      known = { changes, generation: {} };
      clock.set(advanced_seconds);
    }
    return isSameTime && changes === assumed.changes;
  }

  /**
   * Works start before the store's state is known to be the one of the last transaction, which saves a round trip, and
   * are undone when it is not.
   *
   * @returns `undefined` when the works must run again, because the state had changed.
   */
  async function runOnce(...[works, options]: Parameters<Runner["run"]>): Promise<Outcome[] | undefined> {
    const connection = await connections.take();
    const release = () => connection.release();
    const destroy = () => connection.release(true);
    const assumed = known;
    const transaction = beginTransaction(connection, { ...options, generation: assumed.generation });
    let interruption: Interruption | undefined;
    try {
      const outcomes = await Promise.allSettled(works.map(async (work) => work(transaction.sql())));
      if (!takeOver(await transaction.begun, assumed)) {
        connection.query("ROLLBACK").then(release, destroy);
        return undefined;
      }
      const results = outcomes.map(outcomeOf);
      if (!transaction.hasWritten) {
        // What was only read needs no commit to wait for.
        connection.query("COMMIT").then(release, destroy);
        return results;
      }
      interruption = await transaction.commit();
      connection.release(interruption !== undefined);
      if (!interruption || (await wasCommitted(connections, interruption))) return results;
      throw interruption.error;
    } catch (error) {
      if (isPlanStale(error)) connections.renew(connection);
      // On a connection that is lost, PostgreSQL rolls the transaction back.
      if (!interruption) connection.query("ROLLBACK").then(release, destroy);
      // Others must not find what was read and kept of a state that never was.
      known = { ...known, generation: {} };
      throw error;
    }
  }

  return {
    start: (state) => void takeOver(state, known),
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
