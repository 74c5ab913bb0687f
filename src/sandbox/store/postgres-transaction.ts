import { type ClientBase, DatabaseError } from "pg";
import type { Row, Sql, SqlValue } from "../core/store.ts";
import { commit, type Interruption } from "./postgres-commit.ts";
import { send } from "./postgres-sql.ts";
import { type FoundState, foundState } from "./postgres-state.ts";

/** Thrown into work that needs a database transaction of its own and shares one. */
export const needsOwnTransaction = new Error("This work needs a transaction of its own.");

/** The state of the store with which a transaction begins. */
interface BeginState extends FoundState {
  /** New positions, separated by commas; null when none were asked for. */
  positions: string | null;
}

/** One database transaction, from its begin to its end. All its statements are sent without waiting for others. */
export interface Transaction {
  /** Resolves with the store's state at the begin. */
  readonly begun: Promise<FoundState>;
  /** Whether a statement was sent that writes or locks. */
  readonly hasWritten: boolean;
  /** The statements of one work. */
  sql(): Sql;
  /**
   * Commits what was written.
   *
   * @returns an {@link Interruption} when the connection broke meanwhile.
   * @throws what made the first failing statement fail
   */
  commit(): Promise<Interruption | undefined>;
}

/**
 * Begins a transaction. Its isolation level is its own, whatever the database's default is.
 *
 * @param shared whether several works run in it at the same time
 * @param positions how many positions to fetch with the begin
 * @param generation the generation that the values kept in memory are from
 */
export function beginTransaction(
  connection: ClientBase,
  { shared, positions, generation: before }: { shared: boolean; positions: number; generation: object },
): Transaction {
  let failure: unknown;
  let generation = before;
  let hasWritten = false;

  const sent: Promise<unknown>[] = [];

  function query(...statement: Parameters<typeof execute>): ReturnType<typeof execute> {
    const result = execute(...statement);
    sent.push(result.catch(ignore));
    return result;
  }

  /** @throws what made the first failing statement fail: PostgreSQL refuses those after it, whatever they are. */
  async function execute(statement: string, values?: readonly SqlValue[]) {
    try {
      return await send(connection, statement, values);
    } catch (error) {
      failure ??= error;
      throw failure;
    }
  }

  connection.query("BEGIN ISOLATION LEVEL READ COMMITTED").catch(ignore);
  const begun = query(beginState, [positions]).then(({ rows: [state] }) => {
    if (!state) throw new Error("The table sandbox_clock is empty; restore a backup.");
    return state as BeginState;
  });
  begun.catch(ignore);
  let fetched: Promise<number[]> | undefined;

  async function nextPosition(): Promise<number> {
    fetched ??= begun.then((state) => state.positions?.split(",").map(Number) ?? []);
    const position = (await fetched).shift();
    if (position !== undefined) return position;
    const { rows } = await query("SELECT nextval('positions') AS position");
    return rows[0]?.["position"] as number;
  }

  function sql(): Sql {
    let wrote = false;
    const write = (statement: string, values?: readonly SqlValue[]) => {
      wrote = true;
      hasWritten = true;
      return query(statement, values);
    };
    const ownTransaction = () => {
      if (shared) throw wrote ? new Error("Locks must come before writes.") : needsOwnTransaction;
      hasWritten = true;
    };
    const locking = (clause: string) => {
      ownTransaction();
      return clause;
    };
    return {
      get: async <Found extends Row>(statement: string, values?: readonly SqlValue[]) =>
        (await query(statement, values)).rows[0] as Found | undefined,
      all: async <Found extends Row>(statement: string, values?: readonly SqlValue[]) =>
        (await query(statement, values)).rows as Found[],
      run: async (statement, values) => (await write(statement, values)).rowCount ?? 0,
      write: (statement, values) => void write(statement, values).catch(ignore),
      nextPosition,
      forUpdate: (table) => locking(`FOR UPDATE OF ${table}`),
      skipLocked: (table) => locking(`FOR UPDATE OF ${table} SKIP LOCKED`),
      oldest: () => "",
      among: (select) => `= ANY (ARRAY(${select}))`,
      clearTables: async (tables) => {
        ownTransaction();
        // Shorter than the server's look for deadlocks, so that it is the reset that gives way and runs again, never a
        // request.
        await query("SET LOCAL lock_timeout = 500");
        await query(`TRUNCATE ${tables.join(", ")}`);
      },
      ownTransaction,
      get generation() {
        return generation;
      },
      endGeneration() {
        // What is read from now on is not committed yet, so only this transaction may keep it.
        generation = {};
        void write("UPDATE sandbox_clock SET changes = changes + 1").catch(ignore);
      },
    };
  }

  return {
    begun,
    get hasWritten() {
      return hasWritten;
    },
    sql,
    async commit() {
      try {
        return await commit(connection);
      } catch (error) {
        // The failure of the commit can be known before that of the statement that caused it.
        await Promise.all(sent);
        // The server works in order, so an error that it reported came before the commit. A connection that broke fails
        // all statements and says nothing about the commit.
        throw failure instanceof DatabaseError ? failure : error;
      }
    },
  };
}

/** A failure is noticed at the commit. */
const ignore = (): void => {};

const beginState = `SELECT ${foundState},
  (SELECT string_agg(nextval('positions')::text, ',') FROM generate_series(1, ?::int)) AS positions FROM sandbox_clock`;
