import { hash } from "node:crypto";
import type { SqlValue } from "../core/store.ts";

/** Statements with their placeholders as PostgreSQL has them, named so that a connection plans each only once. */
const known = new Map<string, { name: string; text: string }>();

/** Every sandbox gives a statement the same name, because a pooler may let them share a connection. */
function named(statement: string) {
  const found = known.get(statement);
  if (found) return found;
  let number = 0;
  const text = statement.replaceAll("?", () => `$${++number}`);
  const fresh = { name: `sandbox_${hash("sha256", text, "hex").slice(0, 32)}`, text };
  known.set(statement, fresh);
  return fresh;
}

export interface Prepared {
  name: string;
  text: string;
  values: (string | null)[];
}

export const prepared = (statement: string, values: readonly SqlValue[]): Prepared => ({
  ...named(statement),
  values: values.map(encoded),
});

/**
 * PostgreSQL's text cannot hold U+0000, which JSON can. It is kept as two characters of the private use area, the
 * first of which is doubled where it stands for itself.
 */
const escapeMark = "\uE000";

function encoded(value: SqlValue): string | null {
  if (typeof value !== "string") return value === null ? null : String(value);
  return /[\0\uE000]/.test(value)
    ? value.replaceAll(escapeMark, escapeMark + escapeMark).replaceAll("\0", `${escapeMark}0`)
    : value;
}

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
