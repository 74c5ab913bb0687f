import type { Row, Sql, SqlValue } from "../core/store.ts";
import type { Prepared } from "./sqlite-statements.ts";

/** How many of the oldest rows one statement examines. Requests wait meanwhile, so it is a small number. */
const examinedRows = 500;

/**
 * The statements of a transaction.
 *
 * @param note called with the error of each statement that fails, also of one that the work catches
 */
export function sqlOver(
  prepare: (statement: string) => Prepared,
  nextPosition: (sql: Sql) => Promise<number>,
  note: (error: unknown) => void,
): Sql {
  const execute = <Kind extends keyof Prepared>(
    kind: Kind,
    statement: string,
    values: readonly SqlValue[] = [],
  ) => {
    try {
      return prepare(statement)[kind](values) as ReturnType<Prepared[Kind]>;
    } catch (error) {
      note(error);
      throw error;
    }
  };
  const sql = {
    get: async <Found extends Row>(statement: string, values?: readonly SqlValue[]) =>
      execute("get", statement, values) as Found | undefined,
    all: async <Found extends Row>(statement: string, values?: readonly SqlValue[]) =>
      execute("all", statement, values) as Found[],
    run: async (statement: string, values?: readonly SqlValue[]) => execute("run", statement, values),
    write: (statement: string, values?: readonly SqlValue[]) => void execute("run", statement, values),
    nextPosition: () => nextPosition(sql),
    // No locks: the work of one request runs after that of another.
    ownTransaction: () => {},
    forUpdate: () => "",
    skipLocked: () => "",
    among: (select: string) => `IN (${select})`,
    // CROSS JOIN keeps the order of the tables. An `IN` would collect the positions in a table of its own first.
    rowsAt: (table: string, select: string) => `(${select}) AS found CROSS JOIN ${table} USING (position)`,
    clearTables: async (tables: readonly string[]) => {
      for (const table of tables) prepare(`DELETE FROM ${table}`).run([]);
    },
    oldest: (table: string) => `AND rowid < (SELECT min(rowid) FROM ${table}) + ${examinedRows}`,
    generation: {},
    endGeneration() {
      sql.generation = {};
    },
  };
  return sql;
}
