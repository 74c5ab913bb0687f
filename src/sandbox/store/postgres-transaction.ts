import { type ClientBase, DatabaseError } from "pg";
import type { Row, Sql, SqlValue } from "../core/store.ts";
import { batches, type Result } from "./postgres-batch.ts";
import { commit, type Interruption } from "./postgres-commit.ts";
import { type FoundState, foundState } from "./postgres-state.ts";

/** Thrown when work in a shared database transaction needs one of its own. */
export const needsOwnTransaction = new Error("This work needs a transaction of its own.");

/** What a transaction reads when it begins. */
interface BeginState extends FoundState {
  /** New positions, separated by commas; null when none were asked for. */
  positions: string | null;
}

/** One database transaction. It sends each statement without waiting for the results of earlier ones. */
export interface Transaction {
  /** Resolves with the state of the store when the transaction began. */
  readonly begun: Promise<FoundState>;
  /** Whether a statement was sent that writes or locks. */
  readonly hasWritten: boolean;
  /** Returns the `Sql` for one work. */
  sql(): Sql;
  /**
   * Commits what was written.
   *
   * @returns an {@link Interruption} when the connection broke during the commit.
   * @throws the error of the first statement that failed, or that of the commit.
   */
  commit(): Promise<Interruption | undefined>;
  /** Ends a transaction that has written nothing, or that is rolled back. */
  end(command: "COMMIT" | "ROLLBACK"): Promise<unknown>;
}

/**
 * Begins a transaction at READ COMMITTED, whatever the default of the database is.
 *
 * @param shared whether several works run in it at the same time
 * @param positions how many positions to fetch when the transaction begins
 * @param generation the generation of the values that are kept in memory
 */
export function beginTransaction(
  connection: ClientBase,
  { shared, positions, generation: before }: { shared: boolean; positions: number; generation: object },
): Transaction {
  let failure: unknown;
  let generation = before;
  let hasWritten = false;
  let hasEnded = false;

  const { send, flush } = batches(connection);

  /** @throws the first error of the transaction. After it, PostgreSQL refuses all later statements without a cause. */
  function query(statement: string, values?: readonly SqlValue[]): Promise<Result> {
    // The connection may already belong to another transaction.
    if (hasEnded) return Promise.reject(new Error("The transaction has ended."));
    return send(statement, values).catch((error: unknown) => {
      failure ??= error;
      throw failure;
    });
  }

  query("BEGIN ISOLATION LEVEL READ COMMITTED").catch(ignore);
  const begun = query(beginState, [positions]).then(({ rows: [state] }) => {
    if (!state) throw new Error("The table sandbox_clock is empty; restore a backup.");
    return state as unknown as BeginState;
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
      run: async (statement, values) => (await write(statement, values)).count,
      write: (statement, values) => void write(statement, values).catch(ignore),
      nextPosition,
      forUpdate: (table) => locking(`FOR UPDATE OF ${table}`),
      skipLocked: (table) => locking(`FOR UPDATE OF ${table} SKIP LOCKED`),
      oldest: () => "",
      among: (select) => `= ANY (ARRAY(${select}))`,
      rowsAt: (table, select) =>
        `(SELECT * FROM ${table} WHERE position = ANY (ARRAY(${select}))) AS ${table}`,
      clearTables: async (tables) => {
        ownTransaction();
        // Shorter than PostgreSQL's `deadlock_timeout`. In a deadlock, the reset therefore fails first and runs again,
        // and no request fails.
        await query("SET LOCAL lock_timeout = 500");
        await query(`TRUNCATE ${tables.join(", ")}`);
      },
      ownTransaction,
      get generation() {
        return generation;
      },
      endGeneration() {
        // Values that are read from now on may be uncommitted, so only this transaction may keep them.
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
      hasEnded = true;
      try {
        return await commit(send);
      } catch (error) {
        // The server executes in order, so an error that it reported happened before the commit. The error of a broken
        // connection says nothing about the commit.
        throw failure instanceof DatabaseError ? failure : error;
      }
    },
    end(command) {
      hasEnded = true;
      flush();
      return connection.query(command);
    },
  };
}

/** For a promise whose error the commit reports. */
const ignore = (): void => {};

const beginState = `SELECT ${foundState},
  (SELECT string_agg(nextval('positions')::text, ',') FROM generate_series(1, ?::int)) AS positions FROM sandbox_clock`;
