import type { Clock } from "./clock.ts";

/** A value that every database stores without change. */
export type SqlValue = string | number | null;
export type Row = Record<string, SqlValue>;

/**
 * Statements inside one transaction, one after another. Placeholders are `?` on every database.
 */
export interface Sql {
  /** The first row; `undefined` when there is none. */
  get<Found extends Row>(statement: string, values?: readonly SqlValue[]): Promise<Found | undefined>;
  all<Found extends Row>(statement: string, values?: readonly SqlValue[]): Promise<Found[]>;
  /** The number of rows that a write changed. */
  run(statement: string, values?: readonly SqlValue[]): Promise<number>;
  /** A write whose outcome is not waited for. When it fails, the transaction fails. */
  write(statement: string, values?: readonly SqlValue[]): void;
  /** A new position, larger than every earlier one of any sandbox on the store. It orders rows of one time. */
  nextPosition(): Promise<number>;
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
   * A condition that a column is one of the values that a SELECT gives. It is always looked up value by value: a join
   * may read the whole table when the database's statistics are old.
   */
  among(select: string): string;
  /**
   * Deletes every row of these tables, also those of transactions that run at the same time. The tables are locked in
   * this order, which should be the order in which other transactions use them, because the other order costs time.
   */
  clearTables(tables: readonly string[]): Promise<void>;
  /**
   * Gives the work a database transaction of its own. Without it, PostgreSQL may run the work of several requests at the
   * same time in one database transaction, in which they are not protected from each other by locks. Everything above
   * that locks calls it.
   */
  ownTransaction(): void;
  /** Values that were read and kept with this object are valid until they are written; see {@link endGeneration}. */
  readonly generation: object;
  /**
   * Must be called in the transaction that writes values that are kept with {@link generation}: later transactions of
   * every sandbox on the store have another one.
   */
  endGeneration(): void;
}

/** What a transaction will probably need. It is only faster when that is known before. */
export interface Expected {
  /** How many times it will call `nextPosition`; 0 by default. */
  positions?: number;
  /** Whether it will lock, so that it needs a database transaction of its own. */
  locks?: boolean;
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
   * internal error, and resolves with an expected error as a value: when one `work` rejects, the store also rolls back
   * the work of other requests and runs that again.
   */
  transaction<Result>(work: (sql: Sql) => Promise<Result>, expected?: Expected): Promise<Result>;
  /**
   * Looks at the store as health does, without waiting for transactions where the store can.
   *
   * @returns `undefined` when the store can serve requests.
   */
  check(): Promise<StoreProblem | undefined>;
  /** Waits for running transactions, then closes the database. */
  close(): Promise<void>;
}
