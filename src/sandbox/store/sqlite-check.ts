import type { DatabaseSync } from "node:sqlite";
import { migrations } from "./migrations.ts";

/** Marks a file as a sandbox's, so that another program's database is not mistaken for one. */
export const applicationId = 0x41565042;

/** SQLite's own result codes for a file that is locked, and for one whose pages contradict each other. */
const busy = 5;
const corrupt = 11;

/** Says why a file cannot be opened. */
export function damage(error: unknown): string {
  const { message, errcode } = error as Error & { errcode?: number };
  if (errcode === busy) return "another program has locked it; end that one, or wait for it";
  return errcode === corrupt ? `it is damaged (${message})` : message;
}

/**
 * Only reads, so that a file that is not a whole store of this version or an older one keeps every byte.
 *
 * @throws {Error} that says what is wrong with it.
 */
export function checkFile(database: DatabaseSync): void {
  const version = pragma(database, "user_version");
  const tables = database.prepare("SELECT count(*) AS count FROM sqlite_schema").get() as { count: number };
  if (version === 0 && tables.count === 0) return;
  if (pragma(database, "application_id") !== applicationId) throw new Error("it is not a sandbox's database");
  if (version > migrations.length) throw new Error(`it was made by a newer version (${version})`);
  const size = pragma(database, "page_count") * pragma(database, "page_size");
  if (size > checkedWhole) checkPlaces(database);
  else checkWhole(database);
}

function checkWhole(database: DatabaseSync): void {
  const { quick_check: verdict } = database.prepare("PRAGMA quick_check(1)").get() as { quick_check: string };
  if (verdict !== "ok") throw new Error(`it is damaged (${verdict})`);
}

/** Up to this size every page is checked, which takes some milliseconds; bytes. */
const checkedWhole = 16 * 1024 * 1024;

/** In a larger file so many places of each table are read: a start must not take the longer the more there is. */
const places = 64;

/** Reads rows of every table at even distances, its ends included, and both ends of its indexes of all rows. */
function checkPlaces(database: DatabaseSync): void {
  for (const { name } of list<{ name: string }>(
    database,
    "SELECT name FROM sqlite_schema WHERE type = 'table'",
  )) {
    const [bounds] = list<{ first: number; last: number }>(
      database,
      // Apart, because SQLite looks up one of them and scans for both.
      `SELECT (SELECT min(rowid) FROM ${name}) AS first, (SELECT max(rowid) FROM ${name}) AS last`,
    );
    const { first = 0, last = 0 } = bounds ?? {};
    const row = database.prepare(`SELECT * FROM ${name} WHERE rowid >= ? LIMIT 1`);
    for (let place = 0; place <= places; place += 1) {
      row.get(first + Math.floor(((last - first) * place) / places));
    }
    for (const index of list<{ name: string; partial: number }>(database, `PRAGMA index_list(${name})`)) {
      if (index.partial) continue;
      const [column] = list<{ name: string }>(database, `PRAGMA index_info(${index.name})`);
      for (const end of ["min", "max"]) {
        database.prepare(`SELECT ${end}(${column?.name}) FROM ${name} INDEXED BY ${index.name}`).get();
      }
    }
  }
}

const list = <Found>(database: DatabaseSync, statement: string): Found[] =>
  database.prepare(statement).all() as Found[];

/** Reads a pragma that is a number. */
export const pragma = (database: DatabaseSync, name: string): number =>
  (database.prepare(`PRAGMA ${name}`).get() as Record<string, number>)[name] ?? 0;
