import type { Row, Sql, SqlValue } from "../core/store.ts";

/** Part of a WHERE clause and the value of its placeholder; left out where there is no value. */
export type Condition = [clause: string, value: SqlValue | undefined];

/** So many entries of a list, after so many others. */
export interface Slice {
  offset: number;
  count: number;
}

/**
 * A slice of a table that is ordered by its position, newest first. What comes before the slice is only counted, in
 * an index where the conditions allow it; rows are read from the slice's first entry on.
 */
export function listSlice<Found extends Row>(
  sql: Sql,
  { columns, source, table }: { columns: string; source: string; table: string },
  { offset, count }: Slice,
  conditions: Condition[],
): Promise<Found[]> {
  const given = conditions.filter((entry): entry is [string, SqlValue] => entry[1] !== undefined);
  const where = given.map(([clause]) => clause).join(" AND ");
  const values = given.map(([, value]) => value);
  const order = `ORDER BY ${table}.position DESC`;
  const first = `SELECT ${table}.position FROM ${table} WHERE ${where} ${order} LIMIT 1 OFFSET ?`;
  const start = offset === 0 ? "" : `AND ${table}.position <= (${first})`;
  return sql.all<Found>(`SELECT ${columns} FROM ${source} WHERE ${where} ${start} ${order} LIMIT ?`, [
    ...values,
    ...(offset === 0 ? [] : [...values, offset]),
    count,
  ]);
}
