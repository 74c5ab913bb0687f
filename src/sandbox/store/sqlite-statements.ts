import { type DatabaseSync, StatementSync } from "node:sqlite";
import type { Row, SqlValue } from "../core/store.ts";

/** A prepared statement of a SQLite database. */
export interface Prepared {
  /** The first row; `undefined` when there is none. */
  get(values: readonly SqlValue[]): Row | undefined;
  all(values: readonly SqlValue[]): Row[];
  /** The number of rows that a write changed. */
  run(values: readonly SqlValue[]): number;
}

/** Prepares each statement once, because parsing one takes longer than most of what it does. */
export function preparer(database: DatabaseSync): (statement: string) => Prepared {
  const prepared = new Map<string, Prepared>();
  return (statement) => {
    const known = prepared.get(statement);
    if (known) return known;
    const fresh = prepare(database, statement);
    prepared.set(statement, fresh);
    return fresh;
  };
}

/**
 * SQLite plans a statement again for every new value of a bare placeholder after LIMIT or OFFSET, which takes longer
 * than a list of 20. In an expression it does not look at the value.
 */
const withStablePlan = (statement: string): string =>
  statement.replaceAll(/\b(LIMIT|OFFSET) \?/g, "$1 0 + ?");

/** Node 22 before 22.16 returns rows as objects only. */
const canReturnArrays = "setReturnArrays" in StatementSync.prototype;

/**
 * Takes rows as arrays where Node can, and makes the objects here: the objects of `node:sqlite` have no shape that V8
 * could optimise, so making and reading one takes twice as long.
 */
function prepare(database: DatabaseSync, statement: string): Prepared {
  const prepared = database.prepare(withStablePlan(statement));
  const run: Prepared["run"] = (values) => Number(prepared.run(...values).changes);
  if (!canReturnArrays) {
    return {
      get: (values) => prepared.get(...values) as Row | undefined,
      all: (values) => prepared.all(...values) as Row[],
      run,
    };
  }
  prepared.setReturnArrays(true);
  const names = prepared.columns().map(({ name }) => name);
  const toRow = (values: unknown): Row => {
    const row: Row = {};
    let index = 0;
    for (const name of names) {
      row[name] = (values as SqlValue[])[index] ?? null;
      index += 1;
    }
    return row;
  };
  return {
    get(values) {
      const found = prepared.get(...values);
      return found && toRow(found);
    },
    all: (values) => prepared.all(...values).map(toRow),
    run,
  };
}
