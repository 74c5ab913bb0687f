import type { ClientBase } from "pg";
import type { Row, Sql, SqlValue } from "../core/store.ts";

/** Statements with their placeholders as PostgreSQL has them, named so that a connection plans each only once. */
const known = new Map<string, { name: string; text: string }>();

function prepared(statement: string) {
  const found = known.get(statement);
  if (found) return found;
  let number = 0;
  const text = statement.replaceAll("?", () => `$${++number}`);
  const fresh = { name: `sandbox_${known.size}`, text };
  known.set(statement, fresh);
  return fresh;
}

/** Statements inside the transaction that a connection is in. */
export function sqlOver(connection: ClientBase): Sql {
  const query = async (statement: string, values: readonly SqlValue[] = []) =>
    connection.query<Row>({ ...prepared(statement), values: values.map(encoded) });
  return {
    get: async <Found extends Row>(statement: string, values?: readonly SqlValue[]) =>
      (await query(statement, values)).rows[0] as Found | undefined,
    all: async <Found extends Row>(statement: string, values?: readonly SqlValue[]) =>
      (await query(statement, values)).rows as Found[],
    run: async (statement, values) => (await query(statement, values)).rowCount ?? 0,
    forUpdate: (table) => `FOR UPDATE OF ${table}`,
    skipLocked: (table) => `FOR UPDATE OF ${table} SKIP LOCKED`,
    oldest: () => "",
    among: (select) => `= ANY (ARRAY(${select}))`,
    clearTables: async (tables) => {
      await query(`TRUNCATE ${tables.join(", ")}`);
    },
  };
}

/**
 * PostgreSQL's text cannot hold U+0000, which JSON can. It is kept as two characters of the private use area, the
 * first of which is doubled where it stands for itself.
 */
const escapeMark = "\uE000";

const encoded = (value: SqlValue): SqlValue =>
  typeof value === "string" && /[\0\uE000]/.test(value)
    ? value.replaceAll(escapeMark, escapeMark + escapeMark).replaceAll("\0", `${escapeMark}0`)
    : value;

const decoded = (text: string): string =>
  text.includes(escapeMark)
    ? text.replace(/\uE000(.)/gu, (_, character) => (character === "0" ? "\0" : character))
    : text;

/** PostgreSQL's numbers for the types whose values need another form than the driver gives them. */
const parsers: Record<number, (text: string) => SqlValue> = {
  /** BIGINT: milliseconds and minor units, which a number holds exactly. */
  20: Number,
  /** INTEGER */
  23: Number,
  /** TEXT */
  25: decoded,
};

/** What the driver asks how to read a value; these are all the types that the tables have. */
export const types = {
  getTypeParser: (type: number) => parsers[type] ?? ((text: string) => text),
};
