import { DatabaseSync, type StatementSync } from "node:sqlite";
import { machineTime, type TimeSource } from "../core/clock.ts";
import type { Row, Sql, SqlValue, Store } from "../core/store.ts";
import { type ClockState, isClockRead, markClockRead, selectClock, storeClock } from "./clock.ts";
import { stepsFrom } from "./migrations.ts";
import { closeToOthers, createPrivately } from "./private-files.ts";
import { applicationId, checkFile, damage, pragma } from "./sqlite-check.ts";
import { positions } from "./sqlite-positions.ts";

interface Job {
  work: (sql: Sql) => Promise<unknown>;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
}

/**
 * A store in a SQLite file, or in memory for `:memory:`. Transactions run one after another; those that wait are
 * committed together, so one write to the disk serves them all.
 *
 * @throws {Error} when the file is damaged, is no sandbox's, or comes from a newer version; it is left untouched.
 */
export function openSqlite(location: string, time: TimeSource = machineTime): Store {
  const database = openDatabase(location);
  const clock = storeClock(time, transaction);
  const transact = transactionsOf(database, clock.set);
  let waiting: Job[] = [];
  let draining: Promise<void> | undefined;

  /** Those that come in one turn of the event loop, from all connections, are committed together. */
  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      await nextTurn();
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
    ...positions(clock),
    transaction,
    async close() {
      await draining;
      database.close();
    },
  };
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Commits jobs as one. Where one of them fails, all is taken back and each is done again on its own, so that it takes
 * back its own effect and no other's; failing is rare, and a savepoint for every job would cost every job.
 */
async function commitTogether(transact: Transact, jobs: Job[]): Promise<void> {
  const results: unknown[] = [];
  let sql: Sql;
  try {
    sql = transact.begin();
  } catch (error) {
    // Locked or closed: the next try would wait as long and fail as well.
    for (const { reject } of jobs) reject(error);
    return;
  }
  try {
    for (const { work } of jobs) {
      results.push(await work(sql));
      // The next job has the time that this one may have set.
      transact.readClock();
    }
    transact.commit();
  } catch (error) {
    // Nothing is acknowledged that is not in the file.
    transact.rollback();
    const [only, ...others] = jobs;
    if (others.length === 0) only?.reject(error);
    else for (const job of jobs) await commitTogether(transact, [job]);
    return;
  }
  for (const [index, { resolve }] of jobs.entries()) resolve(results[index]);
}

type Transact = ReturnType<typeof transactionsOf>;

/** @param setClock called with how far the clock was advanced, where that is not known or may have changed */
function transactionsOf(database: DatabaseSync, setClock: (advancedSeconds: number) => void) {
  const prepare = preparer(database);
  let sql = sqlOver(prepare);
  let version: unknown;
  function readClock(): void {
    if (isClockRead(sql)) return;
    setClock((prepare(selectClock).get() as unknown as ClockState).advanced_seconds);
    markClockRead(sql);
  }
  return {
    readClock,
    /** The same statements as before, as long as what was read through them holds: {@link Sql}. */
    begin(): Sql {
      prepare("BEGIN IMMEDIATE").run();
      // Another number whenever another connection wrote to the file.
      const present = prepare("PRAGMA data_version").get()?.["data_version"];
      if (present !== version) sql = sqlOver(prepare);
      version = present;
      readClock();
      return sql;
    },
    commit: () => prepare("COMMIT").run(),
    rollback() {
      sql = sqlOver(prepare);
      if (database.isTransaction) database.exec("ROLLBACK");
    },
  };
}

/** Each statement is prepared once: parsing it takes longer than most of what it does. */
function preparer(database: DatabaseSync): (statement: string) => StatementSync {
  const prepared = new Map<string, StatementSync>();
  return (statement) => {
    const known = prepared.get(statement);
    if (known) return known;
    const fresh = database.prepare(statement);
    prepared.set(statement, fresh);
    return fresh;
  };
}

/** How many of the oldest rows one statement looks at: no longer than a request can wait for. */
const lookedAt = 500;

function sqlOver(prepare: (statement: string) => StatementSync): Sql {
  return {
    get: async <Found extends Row>(statement: string, values: readonly SqlValue[] = []) =>
      prepare(statement).get(...values) as Found | undefined,
    all: async <Found extends Row>(statement: string, values: readonly SqlValue[] = []) =>
      prepare(statement).all(...values) as Found[],
    run: async (statement, values = []) => Number(prepare(statement).run(...values).changes),
    // Transactions run one after another: there is nobody to lock out.
    forUpdate: () => "",
    skipLocked: () => "",
    lockTables: async () => {},
    oldest: (table) => `AND rowid < (SELECT min(rowid) FROM ${table}) + ${lookedAt}`,
  };
}

/**
 * SQLite's name for a database of this connection alone: it lives in the cache, and what does not fit there goes to a
 * file that has no name and is gone with the process. One that is held in memory whole takes longer for every commit
 * the larger it grows.
 */
const temporary = "";

/**
 * How much of the database is kept in memory. Every commit of a temporary one looks through what has not gone to its
 * file yet, up to a quarter of this.
 */
const cacheKibibytes = { temporary: 2_048, file: 8_192 };

function openDatabase(location: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    const inMemory = location === ":memory:";
    if (!inMemory) createPrivately(location);
    database = new DatabaseSync(inMemory ? temporary : location, { timeout: 5_000 });
    checkFile(database);
    if (!inMemory) closeToOthers(location);
    // Overwrites what is deleted with zeros, where that costs no write of its own.
    database.exec("PRAGMA secure_delete = FAST");
    database.exec(`PRAGMA cache_size = -${inMemory ? cacheKibibytes.temporary : cacheKibibytes.file}`);
    database.exec(`PRAGMA journal_mode = ${inMemory ? "MEMORY" : "WAL"}; PRAGMA synchronous = FULL`);
    migrate(database);
    // Says at once, and with the file's name, when nothing can be written.
    database.exec("BEGIN IMMEDIATE; ROLLBACK");
    return database;
  } catch (error) {
    if (database?.isOpen) database.close();
    throw new Error(`${location} cannot be opened: ${damage(error)}. It was left as it is.`);
  }
}

function migrate(database: DatabaseSync): void {
  let version = pragma(database, "user_version");
  for (const step of stepsFrom(version, "sqlite")) {
    version += 1;
    database.exec(`
      BEGIN IMMEDIATE;
      ${step}
      PRAGMA application_id = ${applicationId};
      PRAGMA user_version = ${version};
      COMMIT`);
  }
}
