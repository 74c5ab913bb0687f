import type { DatabaseSync } from "node:sqlite";
// The global one would wait forever under the fake timers of a test.
import { setImmediate } from "node:timers";
import { machineTime, type TimeSource } from "../core/clock.ts";
import type { Sql, Store } from "../core/store.ts";
import { type ClockState, isClockRead, markClockRead, selectClock, storeClock } from "./clock.ts";
import { restoreExpiryOrder } from "./expiry-order.ts";
import { inMemory, openDatabase } from "./sqlite-database.ts";
import { positions } from "./sqlite-positions.ts";
import { sqlOver } from "./sqlite-sql.ts";
import { preparer } from "./sqlite-statements.ts";

interface Job {
  work: (sql: Sql) => Promise<unknown>;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
}

/**
 * A store in a SQLite file, or in memory for `:memory:`. Transactions run one after another. Those that wait are
 * committed together, with one write to the disk.
 *
 * @throws {Error} when the file is damaged, is no sandbox's, or comes from a newer version; it is left untouched.
 */
export function openSqlite(location: string, time: TimeSource = machineTime): Store {
  const isOnDisk = location !== inMemory;
  const database = openDatabase(location);
  const clock = storeClock(time, transaction, restoreExpiryOrder);
  const { nextPosition } = positions(clock);
  const transact = transactionsOf(database, clock.set, nextPosition);
  let waiting: Job[] = [];
  let draining: Promise<void> | undefined;

  /**
   * Collects the jobs of a turn of the event loop and commits them together. On a file, where a commit waits for the disk,
   * it collects further ones until a turn adds none, or enough wait.
   */
  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      let queued: number;
      do {
        queued = waiting.length;
        await nextTurn();
      } while (isOnDisk && waiting.length > queued && waiting.length < enoughJobs);
      const jobs = waiting;
      waiting = [];
      await commitTogether(transact, jobs);
    }
    draining = undefined;
  }

  function transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      waiting.push({ work, resolve: resolve as Job["resolve"], reject });
      draining ??= drain();
    });
  }

  return {
    clock,
    transaction,
    // Reads a key, as every request does, so that a store without its tables counts as down.
    check: () =>
      transaction((sql) => sql.get("SELECT id FROM api_keys LIMIT 1")).then(
        () => undefined,
        () => "storeUnavailable" as const,
      ),
    async close() {
      await draining;
      database.close();
    },
  };
}

/** A commit of so many jobs does not wait for more: they share the write to the disk well enough. */
const enoughJobs = 64;

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Commits jobs as one transaction. When a job fails, all are rolled back and each runs again in a transaction of its
 * own, so that only the failing one is lost. Failures are rare, and a savepoint would slow down every job.
 */
async function commitTogether(transact: Transact, jobs: Job[]): Promise<void> {
  const results: unknown[] = [];
  let sql: Sql;
  try {
    sql = transact.begin();
  } catch (error) {
    // The file is locked or closed. Running each job alone would wait as long and fail too.
    for (const { reject } of jobs) reject(error);
    return;
  }
  try {
    for (const { work } of jobs) {
      results.push(await work(sql));
      transact.expectNoFailure();
      // This job may have advanced the clock. The next one must see the new time.
      transact.readClock();
    }
    transact.commit();
  } catch (error) {
    transact.rollback();
    const [only, ...others] = jobs;
    if (others.length === 0) only?.reject(error);
    else for (const job of jobs) await commitTogether(transact, [job]);
    return;
  }
  // Only after the commit: a caller must never get a response to a write that the file does not contain.
  for (const [index, { resolve }] of jobs.entries()) resolve(results[index]);
}

type Transact = ReturnType<typeof transactionsOf>;

/** @param setClock called with the stored advance of the clock when it was not read yet or may have changed, seconds */
function transactionsOf(
  database: DatabaseSync,
  setClock: (advancedSeconds: number) => void,
  nextPosition: (sql: Sql) => Promise<number>,
) {
  const prepare = preparer(database);
  let failure: { error: unknown } | undefined;
  const note = (error: unknown) => {
    failure ??= { error };
  };
  let sql = sqlOver(prepare, nextPosition, note);
  let version: unknown;
  function readClock(): void {
    if (isClockRead(sql)) return;
    setClock((prepare(selectClock).get([]) as unknown as ClockState).advanced_seconds);
    markClockRead(sql);
  }
  return {
    readClock,
    /** Throws the error of a statement that failed, although the work caught it: PostgreSQL would not commit either. */
    expectNoFailure() {
      if (failure) throw failure.error;
    },
    /** Begins a transaction. Returns a new `Sql`, of another generation, when another connection has written. */
    begin(): Sql {
      failure = undefined;
      prepare("BEGIN IMMEDIATE").run([]);
      // `data_version` changes when another connection has written to the file.
      const present = prepare("PRAGMA data_version").get([])?.["data_version"];
      if (present !== version) sql = sqlOver(prepare, nextPosition, note);
      version = present;
      readClock();
      return sql;
    },
    commit: () => prepare("COMMIT").run([]),
    rollback() {
      sql = sqlOver(prepare, nextPosition, note);
      if (database.isTransaction) database.exec("ROLLBACK");
    },
  };
}
