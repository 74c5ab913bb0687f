import type { Clock } from "./clock.ts";

/** A value that every database stores without change. */
export type SqlValue = string | number | null;
export type Row = Record<string, SqlValue>;

/**
 * Statements inside one transaction, one after another. Placeholders are `?` on every database. Values read through
 * the same `Sql` stay valid until they are written: a transaction gets a new `Sql` when another connection has written,
 * or when a transaction was rolled back.
 */
export interface Sql {
  /** The first row; `undefined` when there is none. */
  get<Found extends Row>(statement: string, values?: readonly SqlValue[]): Promise<Found | undefined>;
  all<Found extends Row>(statement: string, values?: readonly SqlValue[]): Promise<Found[]>;
  /** The number of rows that a write changed. */
  run(statement: string, values?: readonly SqlValue[]): Promise<number>;
  /**
   * A clause at the end of a SELECT that locks the selected rows of this table. The SELECT waits for a transaction that
   * changes them, and other transactions wait until this one ends.
   */
  forUpdate(table: string): string;
  /** The same, but the SELECT skips rows that another transaction has locked. */
  skipLocked(table: string): string;
  /**
   * A condition that limits a SELECT to the oldest rows of a table, for tables whose rows expire in the order in which
   * they were written. Empty for a store that finds expired rows by an index.
   */
  oldest(table: string): string;
  /**
   * Locks these tables until this transaction ends: no other transaction can change or lock their rows. They are locked
   * in this order, which must be the order in which other transactions lock their rows, or there are deadlocks.
   */
  lockTables(tables: readonly string[]): Promise<void>;
}

/** A store that cannot be used, whatever the request. The message says why, and the remedy. */
export class StoreUnavailable extends Error {
  override readonly name = "StoreUnavailable";
}

/** Why a store cannot serve requests: a name of the registry `x-errors` of the control plane. */
export type StoreProblem = "storeUnavailable" | "storeReadOnly" | "storeIncomplete";

/** Where a sandbox keeps its data. */
export interface Store {
  /** The clock of every sandbox on this store. */
  readonly clock: Clock;
  /**
   * Runs `work` in a transaction and resolves after the commit is durable.
   *
   * The store may run `work` again from the start, so it must await only the statements of its `Sql` and have no other
   * effect. When several sandboxes share a store, transactions can run at the same time. `work` rejects only for an
   * internal error, and resolves with an expected error as a value: when one `work` rejects, SQLite also rolls back the
   * work of other requests and runs that again.
   */
  transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result>;
  /** A new position, larger than every earlier one of any sandbox on the store. Lists are ordered by it. */
  nextPosition(sql: Sql): Promise<number>;
  /**
   * The lowest position of a row that is inserted at this time.
   *
   * @param time milliseconds since 1970
   * @returns `undefined` on PostgreSQL, where positions come from a sequence.
   */
  firstPositionAt(time: number): number | undefined;
  /**
   * Looks at the store as health does, without waiting for transactions where the store can.
   *
   * @returns `undefined` when the store can serve requests.
   */
  check(): Promise<StoreProblem | undefined>;
  /** Waits for running transactions, then closes the database. */
  close(): Promise<void>;
}
