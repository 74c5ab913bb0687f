import { DatabaseSync, type StatementSync } from "node:sqlite";
import { migrations } from "./migrations.ts";
import { applicationId, checkFile, damage, pragma } from "./sqlite-check.ts";
import type { Row, Sql, SqlValue, Store } from "./store.ts";

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
export function openSqlite(location: string): Store {
  const database = openDatabase(location);
  const sql = sqlOver(database);
  const transact = transactionsOf(database);
  let waiting: Job[] = [];
  let draining: Promise<void> | undefined;

  /** Those that come in one turn of the event loop, from all connections, are committed together. */
  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      await nextTurn();
      const jobs = waiting;
      waiting = [];
      await commitTogether(transact, sql, jobs);
    }
    draining = undefined;
  }

  return {
    transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
      return new Promise((resolve, reject) => {
        waiting.push({ work, resolve: resolve as Job["resolve"], reject });
        draining ??= drain();
      });
    },
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
async function commitTogether(transact: Transact, sql: Sql, jobs: Job[]): Promise<void> {
  const results: unknown[] = [];
  try {
    transact.begin.run();
    for (const { work } of jobs) results.push(await work(sql));
    transact.commit.run();
  } catch (error) {
    // Nothing is acknowledged that is not in the file.
    transact.rollback();
    const [only, ...others] = jobs;
    if (others.length === 0) only?.reject(error);
    else for (const job of jobs) await commitTogether(transact, sql, [job]);
    return;
  }
  for (const [index, { resolve }] of jobs.entries()) resolve(results[index]);
}

type Transact = ReturnType<typeof transactionsOf>;

/** Prepared once: parsing them takes longer than most of what they do. */
const transactionsOf = (database: DatabaseSync) => ({
  begin: database.prepare("BEGIN IMMEDIATE"),
  commit: database.prepare("COMMIT"),
  rollback: () => database.isTransaction && database.exec("ROLLBACK"),
});

function sqlOver(database: DatabaseSync): Sql {
  const prepared = new Map<string, StatementSync>();
  const prepare = (statement: string): StatementSync => {
    const known = prepared.get(statement);
    if (known) return known;
    const fresh = database.prepare(statement);
    prepared.set(statement, fresh);
    return fresh;
  };
  return {
    get: async <Found extends Row>(statement: string, ...values: SqlValue[]) =>
      prepare(statement).get(...values) as Found | undefined,
    all: async <Found extends Row>(statement: string, ...values: SqlValue[]) =>
      prepare(statement).all(...values) as Found[],
    run: async (statement, ...values) => Number(prepare(statement).run(...values).changes),
    // Transactions run one after another: there is nobody to lock out.
    forUpdate: () => "",
    skipLocked: () => "",
  };
}

/**
 * SQLite's name for a database of this connection alone: it lives in the cache, and what does not fit there goes to a
 * file that has no name and is gone with the process. One that is held in memory whole takes longer for every commit
 * the larger it grows.
 */
const temporary = "";

/** How much of the database is kept in memory. */
const cacheKibibytes = 8_192;

function openDatabase(location: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    const inMemory = location === ":memory:";
    database = new DatabaseSync(inMemory ? temporary : location, { timeout: 5_000 });
    checkFile(database);
    database.exec(`PRAGMA cache_size = -${cacheKibibytes}`);
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
  for (let version = pragma(database, "user_version"); version < migrations.length; version += 1) {
    database.exec(`
      BEGIN IMMEDIATE;
      ${migrations[version]}
      PRAGMA application_id = ${applicationId};
      PRAGMA user_version = ${version + 1};
      COMMIT`);
  }
}
