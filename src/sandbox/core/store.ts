import type { Clock } from "./clock.ts";

/** A value that every database takes and gives back unchanged. */
export type SqlValue = string | number | null;
export type Row = Record<string, SqlValue>;

/**
 * Statements inside one transaction, one after another. Placeholders are `?` on every database. Values read through
 * the same `Sql` stay valid until they are written: a transaction gets a new `Sql` when another connection has written,
 * or when a transaction was rolled back.
 */
export interface Sql {
  /** The first row, or undefined. */
  get<Found extends Row>(statement: string, values?: readonly SqlValue[]): Promise<Found | undefined>;
  all<Found extends Row>(statement: string, values?: readonly SqlValue[]): Promise<Found[]>;
  /** The number of rows that a write changed. */
  run(statement: string, values?: readonly SqlValue[]): Promise<number>;
  /**
   * The end of a SELECT whose rows of this table are about to be changed. It waits for a transaction that is changing
   * them, reads the result, and keeps other transactions waiting until this one ends.
   */
  forUpdate(table: string): string;
  /** The same, but skips the rows that another transaction holds. */
  skipLocked(table: string): string;
  /**
   * A condition that narrows a SELECT to the oldest rows of a table whose rows expire in the order in which they were
   * written. Empty where an index finds the expired rows.
   */
  oldest(table: string): string;
  /**
   * Keeps every other transaction from changing or locking a row of these tables until this one ends. It locks them
   * one after another, so their order must be the one in which every other transaction first touches them.
   */
  lockTables(tables: readonly string[]): Promise<void>;
}

/** Where a sandbox keeps its data. */
export interface Store {
  /** The time of every sandbox on this store. */
  readonly clock: Clock;
  /**
   * Runs work that takes effect as a whole or not at all. It resolves only once the effect is durable, so what
   * was acknowledged is never lost. The work must await nothing but the statements it is given, and have no other
   * effect than theirs: it may be run again from the start, and, where several sandboxes share a store, beside the
   * work of others. It rejects only for an internal error; an expected error is a value that it resolves with,
   * because SQLite rolls other requests' work back together with work that rejects, and runs theirs again.
   */
  transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result>;
  /** A position that is larger than every earlier one, on whichever sandbox; lists are ordered by it. */
  nextPosition(sql: Sql): Promise<number>;
  /**
   * The lowest position that a row made at this time can have.
   *
   * @param time milliseconds since 1970
   * @returns `undefined` on PostgreSQL, where positions come from a sequence.
   */
  firstPositionAt(time: number): number | undefined;
  /** Waits for running transactions, then closes the database. */
  close(): Promise<void>;
}
