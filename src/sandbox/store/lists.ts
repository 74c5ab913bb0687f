import type { Row, Sql, SqlValue } from "../core/store.ts";

/** Part of a WHERE clause and the value of its placeholder; left out where there is no value. */
export type Condition = [clause: string, value: SqlValue | undefined];

/** So many entries of a list, after so many others. */
export interface Slice {
  offset: number;
  count: number;
}

/** What a list shows, and how it is found. */
export interface List {
  columns: string;
  /** The table, with what is joined to it. */
  source: string;
  table: string;
  /** A column that is part of the list's index before the time, and its values that the list shows. */
  merged: { column: string; values: readonly string[] };
}

/**
 * A slice of a table, newest first. The index that fits the conditions is ordered by time for each value of the merged
 * column; the database merges these parts. What comes before the slice is only counted in the index; rows are read
 * from the slice's first entry on.
 */
export function listSlice<Found extends Row>(
  sql: Sql,
  { columns, source, table, merged }: List,
  { offset, count }: Slice,
  conditions: Condition[],
): Promise<Found[]> {
  const given = conditions.filter((entry): entry is [string, SqlValue] => entry[1] !== undefined);
  const where = given.map(([clause]) => clause).join(" AND ");
  const values = given.map(([, value]) => value);
  const order = "ORDER BY created_at DESC, position DESC";
  // Each part has its own ORDER BY, because PostgreSQL merges only parts that say they are ordered.
  const parts = merged.values.map(
    (value) => `SELECT * FROM (SELECT created_at, position FROM ${table}
      WHERE ${where} AND ${merged.column} = '${value}' ${order}) AS part`,
  );
  const page = `${parts.join(" UNION ALL ")} ${order} LIMIT ? OFFSET ?`;
  return sql.all<Found>(
    `SELECT ${columns} FROM ${source} WHERE ${table}.position ${sql.among(`SELECT position FROM (${page}) AS page`)}
     ORDER BY ${table}.created_at DESC, ${table}.position DESC`,
    [...parts.flatMap(() => values), count, offset],
  );
}
