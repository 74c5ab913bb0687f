import type { Clock } from "./clock.ts";

/** A value that every database stores without change. */
export type SqlValue = string | number | null;
export type Row = Record<string, SqlValue>;

/**
 * Runs statements inside one transaction, in the order of the calls. Placeholders are `?` on every database.
 */
export interface Sql {
  /** The first row; `undefined` when there is none. */
  get<Found extends Row>(statement: string, values?: readonly SqlValue[]): Promise<Found | undefined>;
  all<Found extends Row>(statement: string, values?: readonly SqlValue[]): Promise<Found[]>;
  /** The number of rows that a write changed. */
  run(statement: string, values?: readonly SqlValue[]): Promise<number>;
  /** Writes without waiting for the outcome. When the write fails, the transaction fails. */
  write(statement: string, values?: readonly SqlValue[]): void;
  /**
   * A new position, larger than every earlier one of any sandbox on the store. It orders rows that have the same time.
   */
  nextPosition(): Promise<number>;
  /**
   * A clause at the end of a SELECT that locks the selected rows of this table. The SELECT waits for a transaction that
   * changes these rows. Other transactions that want to lock or change them wait until this one ends.
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
   * A condition that a column has one of the values that a SELECT returns. The database looks up each value by itself.
   * A join could read the whole table when the database's statistics are old.
   */
  among(select: string): string;
  /**
   * In a FROM clause: the rows of a table whose `position` a SELECT returns. The database looks up each row by itself,
   * and may return them in any order.
   */
  rowsAt(table: string, select: string): string;
  /**
   * Deletes every row of these tables, also those of transactions that run at the same time. The tables are locked in
   * the given order. Give the order in which other transactions use them: in another order, transactions block each
   * other, which costs time.
   */
  clearTables(tables: readonly string[]): Promise<void>;
  /**
   * Gives the work a database transaction of its own. Without it, PostgreSQL may run the work of several requests at
   * the same time in one database transaction, where locks do not protect them from each other. The methods above that
   * lock call it.
   */
  ownTransaction(): void;
  /**
   * Identifies a state of the store. Values that are read and kept under this object are valid until they are written;
   * see {@link endGeneration}.
   */
  readonly generation: object;
  /**
   * Must be called in a transaction that writes values which are kept under {@link generation}. Later transactions of
   * every sandbox on the store then have another generation.
   */
  endGeneration(): void;
}

/** What a transaction will probably need. A wrong guess makes it slower and changes nothing else. */
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
   * effect. A statement that fails also fails the transaction, even when `work` catches its error. When several
   * sandboxes share a store, transactions can run at the same time. `work` must resolve with an
   * expected error as a value and reject only for an internal error. When one `work` rejects, the store also rolls back
   * the work of other requests, and runs that again.
   */
  transaction<Result>(work: (sql: Sql) => Promise<Result>, expected?: Expected): Promise<Result>;
  /**
   * Checks the store for `/_sandbox/health`, where possible without waiting for transactions.
   *
   * @returns `undefined` when the store can serve requests.
   */
  check(): Promise<StoreProblem | undefined>;
  /** Waits for running transactions, then closes the database. */
  close(): Promise<void>;
}
