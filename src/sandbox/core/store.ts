/** A value that every database takes and gives back unchanged. */
export type SqlValue = string | number | null;
export type Row = Record<string, SqlValue>;

/**
 * Statements inside one transaction, one after another. Placeholders are `?`, whatever the database calls them. As long
 * as two transactions are given the same object, what was read in the first holds in the second, but for what was
 * written through it: nothing was taken back, and nobody else wrote.
 */
export interface Sql {
  /** The first row, or undefined. */
  get<Found extends Row>(statement: string, ...values: SqlValue[]): Promise<Found | undefined>;
  all<Found extends Row>(statement: string, ...values: SqlValue[]): Promise<Found[]>;
  /** How many rows a write changed. */
  run(statement: string, ...values: SqlValue[]): Promise<number>;
  /**
   * Ends a SELECT whose rows of this table are about to be changed: it waits for whoever changes them now, sees
   * what became of them, and keeps others waiting until the transaction ends.
   */
  forUpdate(table: string): string;
  /** The same, but leaves out the rows that another transaction holds. */
  skipLocked(table: string): string;
  /**
   * Narrows a SELECT to some of the first rows of a table whose rows expire in the order that they were written in;
   * nothing where an index finds those.
   */
  oldest(table: string): string;
}

/** Where a sandbox keeps its memory. */
export interface Store {
  /**
   * Runs work that takes effect as a whole or not at all. It resolves only once the effect is durable, so what
   * was acknowledged is never lost. The work must await nothing but the statements it is given, and have no other
   * effect than theirs: it may be run again from the start, and, where several sandboxes share a store, beside the
   * work of others.
   */
  transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result>;
  /** Waits for running transactions, then lets go of the database. */
  close(): Promise<void>;
}
