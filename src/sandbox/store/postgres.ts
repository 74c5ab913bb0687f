import { machineTime, type TimeSource } from "../core/clock.ts";
import { type Expected, type Sql, type Store, StoreUnavailable } from "../core/store.ts";
import { storeClock } from "./clock.ts";
import { connect } from "./postgres-connection.ts";
import { countFailures, explained } from "./postgres-errors.ts";
import { grouping, groupsAtOnce } from "./postgres-groups.ts";
import { checkDatabase } from "./postgres-health.ts";
import { atMost, connectionsOf } from "./postgres-pool.ts";
import { type Outcome, runner, type Work } from "./postgres-run.ts";
import { prepareDatabase } from "./postgres-start.ts";
import { type FoundState, foundState } from "./postgres-state.ts";
import { databaseTime } from "./postgres-time.ts";

interface Job {
  work: Work;
  expected: Expected;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
}

/**
 * Opens a store in a PostgreSQL database, which several sandboxes may share. Requests that arrive together share one
 * database transaction, in which their work runs at the same time. When a work wants to lock, it runs again in a
 * transaction of its own. At READ COMMITTED a statement sees everything that was committed before it. A statement that
 * changes a row waits for other transactions that have changed it. A transaction therefore locks the rows that it reads
 * in order to change them, and unique constraints protect what may exist only once.
 *
 * @param time the time of the sandbox. `machineTime` is replaced by the database's time, so that all sandboxes on it
 *   agree.
 * @param size how many connections the sandbox may keep for transactions
 * @throws {Error} when the database cannot be reached or used, or its schema belongs to another program or a newer
 *   version.
 */
export async function openPostgres(url: string, time: TimeSource, size = 10): Promise<Store> {
  const { pool, name } = connect(url, size);
  // For health checks. It is opened at the start and kept, because the other pool may take all further connections of
  // the role.
  const { pool: own } = connect(url, 1, { idleTimeoutMillis: 0 });
  const shared = time === machineTime ? databaseTime(time) : undefined;
  const clock = storeClock(shared ?? time, transaction);
  const { start, run } = runner(connectionsOf(pool), clock, shared);
  const join = grouping(runGroup);
  // Transactions that wait for locked rows must leave connections to the groups, which do not wait.
  const inTurn = atMost(Math.max(1, size - groupsAtOnce));
  const running = new Set<Promise<unknown>>();

  try {
    await prepareDatabase(pool, own, name);
    const { rows } = await pool.query<FoundState>(`SELECT ${foundState} FROM sandbox_clock`);
    if (rows[0]) start(rows[0]);
  } catch (error) {
    await Promise.all([pool.end(), own.end()]);
    throw explained(error, name);
  }

  /**
   * Runs jobs together. When one fails, all are rolled back and each runs again in a transaction of its own, so that
   * only the failing one rejects.
   */
  async function runGroup(jobs: Job[]): Promise<void> {
    const positions = jobs.reduce((sum, { expected }) => sum + (expected.positions ?? 0), 0);
    const works = jobs.map(({ work }) => work);
    try {
      const outcomes = await run(works, { shared: true, positions });
      for (const [index, job] of jobs.entries()) settle(job, outcomes[index]);
    } catch (error) {
      for (const job of jobs) {
        // Do not run it again: it may have been committed.
        if (error instanceof StoreUnavailable) job.reject(error);
        else void runAlone(job);
      }
    }
  }

  function settle(job: Job, outcome: Outcome | undefined): void {
    if (typeof outcome === "object") job.resolve(outcome.result);
    else void runAlone(job);
  }

  async function runAlone({ work, resolve, reject }: Job): Promise<void> {
    const mayRunAgain = countFailures();
    for (;;) {
      try {
        // Positions are fetched when they are needed: they must be in the order in which locks are granted.
        const [outcome] = await inTurn(() => run([work], { shared: false, positions: 0 }));
        if (typeof outcome === "object") return resolve(outcome.result);
      } catch (error) {
        if (!mayRunAgain(error)) return reject(explained(error, name));
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
    check: () => checkDatabase(own, pool),
    async close() {
      await Promise.allSettled(running);
      await Promise.all([pool.end(), own.end()]);
    },
  };
}
