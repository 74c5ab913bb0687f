import type { Row, Sql, SqlValue } from "../core/store.ts";

/** Part of a WHERE clause and the values of its placeholders. Skipped when one of its values is `undefined`. */
export type Condition = [clause: string, ...values: (SqlValue | undefined)[]];

/** A page of a list: LIMIT and OFFSET. */
export interface Slice {
  offset: number;
  count: number;
}

/** What a list shows, and how it is found. */
export interface List {
  columns: string;
  table: string;
  /**
   * The index column before `created_at`, and its values that the list shows. One ordered part for each value is merged
   * with UNION ALL.
   */
  merged: { column: string; values: readonly string[] };
}

/** What lists are ordered by. It must be among the columns. */
export interface Ordered {
  created_at: number;
  position: number;
}

/**
 * A slice of a table, newest first. The index that fits the conditions is ordered by time for each value of the merged
 * column; the database merges these parts. What comes before the slice is only counted in the index; rows are read
 * from the slice's first entry on.
 */
export async function listSlice<Found extends Row & Ordered>(
  sql: Sql,
  list: List,
  { offset, count }: Slice,
  conditions: Condition[],
): Promise<Found[]> {
  const clauses: string[] = [];
  const values: SqlValue[] = [];
  for (const [clause, ...given] of conditions) {
    if (!areValues(given)) continue;
    clauses.push(clause);
    values.push(...given);
  }
  const statement = statementOf(sql, list, clauses.join(" AND "));
  const ofParts = list.merged.values.flatMap(() => values);
  const rows = await sql.all<Found>(statement, [...ofParts, count, offset]);
  // `rowsAt` may return them in any order.
  return rows.sort(newestFirst);
}

const areValues = (given: (SqlValue | undefined)[]): given is SqlValue[] => !given.includes(undefined);

/** The texts of all statements so far: building and hashing one for each request takes longer than binding its values. */
const statements = new Map<string, string>();

function statementOf(sql: Sql, { columns, table, merged }: List, where: string): string {
  const name = `${sql.rowsAt(table, where)} ${merged.values.join()} ${columns}`;
  const known = statements.get(name);
  if (known !== undefined) return known;
  const order = "ORDER BY created_at DESC, position DESC";
  // Each part has its own ORDER BY, because PostgreSQL merges only parts that say they are ordered.
  const parts = merged.values.map(
    (value) => `SELECT * FROM (SELECT created_at, position FROM ${table}
      WHERE ${where} AND ${merged.column} = '${value}' ${order}) AS part`,
  );
  const page = `${parts.join(" UNION ALL ")} ${order} LIMIT ? OFFSET ?`;
  const statement = `SELECT ${columns} FROM ${sql.rowsAt(table, `SELECT position FROM (${page}) AS page`)}`;
  statements.set(name, statement);
  return statement;
}

export const newestFirst = (one: Ordered, other: Ordered): number =>
  other.created_at - one.created_at || other.position - one.position;
