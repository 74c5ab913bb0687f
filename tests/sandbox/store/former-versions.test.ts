// tier: integration
import { hash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { type Database, migrations, stepsFrom, tablesFor } from "../../../src/sandbox/store/migrations.ts";
import { openPostgres } from "../../../src/sandbox/store/postgres.ts";
import { schema } from "../../../src/sandbox/store/postgres-connection.ts";
import { foundation } from "../../../src/sandbox/store/postgres-schema.ts";
import { openSqlite } from "../../../src/sandbox/store/sqlite.ts";
import { applicationId } from "../../../src/sandbox/store/sqlite-check.ts";
import { freshDatabase, query } from "../../support/postgres.ts";
import { manualClock } from "../../support/sandbox.ts";
import { formerTables, insertsAt, rowsAt, type StoredRow } from "./former-rows.ts";

/** The start of the SHA-256 of each step, without indentation. A new step is appended to both lists. */
const stepDigests: Record<Database, string[]> = {
  sqlite: [
    "4ed9c4020b45ca4f",
    "282c6ec47f6c5406",
    "754c973025560dea",
    "4b72ef8ead6e6c18",
    "144469ba79b6f2bf",
    "f9102354c8ab8144",
    "9cde5c0d564bb7be",
    "b8fa2e07d9345d80",
    "e8b0c052f7a8d101",
    "4f309de8d01c3771",
  ],
  postgres: [
    "4ed9c4020b45ca4f",
    "282c6ec47f6c5406",
    "754c973025560dea",
    "e81fa5dae626b22c",
    "144469ba79b6f2bf",
    "513755b6950c21a9",
    "5779de200569640a",
    "0e1964b8d6ea52b9",
    "e8b0c052f7a8d101",
    "4f309de8d01c3771",
  ],
};

/** The first version with a clock that was advanced. */
const clockSince: Record<Database, number> = { sqlite: 6, postgres: 0 };
const advancedSeconds = 7_200;

/** The statements that fill a database of this version. */
const fill = (version: number, database: Database): string[] =>
  version < clockSince[database]
    ? insertsAt(version)
    : [...insertsAt(version), `UPDATE sandbox_clock SET advanced_seconds = ${advancedSeconds}`];

const readTables = [...Object.keys(formerTables), "sandbox_clock"];

/** The rows of every table after a store of this version, with the rows of its time, was opened. */
const upgrade: Record<Database, (version: number) => Promise<Record<string, StoredRow[]>>> = {
  async sqlite(version) {
    const folder = await mkdtemp(join(tmpdir(), "former-"));
    const file = join(folder, "sandbox.db");
    const former = new DatabaseSync(file);
    for (const step of [...stepsFrom(0, "sqlite").slice(0, version), ...fill(version, "sqlite")])
      former.exec(step);
    former.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${version}`);
    former.close();
    await openSqlite(file).close();
    const present = new DatabaseSync(file);
    const rows = readTables.map((name) => [name, present.prepare(`SELECT * FROM ${name}`).all()]);
    present.close();
    await rm(folder, { recursive: true });
    return Object.fromEntries(rows);
  },
  async postgres(version) {
    const database = await freshDatabase();
    const inSchema = `SET search_path TO ${schema}`;
    const steps = stepsFrom(0, "postgres").slice(0, version);
    const setVersion = `UPDATE sandbox_version SET version = ${version}`;
    await query(database, foundation, inSchema, ...steps, ...fill(version, "postgres"), setVersion);
    await (await openPostgres(database, manualClock())).close();
    const rows = readTables.map(async (name) => {
      const found = await query<{ row: StoredRow }>(
        database,
        inSchema,
        `SELECT to_json(${name}) AS row FROM ${name}`,
      );
      return [name, found.map(({ row }) => row)] as const;
    });
    return Object.fromEntries(await Promise.all(rows));
  },
};

const databases = Object.keys(upgrade) as Database[];
const present = migrations.length;
const formerVersions = Array.from({ length: present }, (_, version) => version);
const byKey = (name: string, rows: StoredRow[] = []) => {
  const { key = "" } = formerTables[name] ?? {};
  return rows
    .map((row) => ({ ...row }))
    .toSorted((one, other) => (String(one[key]) < String(other[key]) ? -1 : 1));
};

describe.each(databases)("a store on %s", (database) => {
  it("is made by steps that never change once they are written", () => {
    const digest = (step: string) => hash("sha256", step.replaceAll(/^\s+/gm, "")).slice(0, 16);
    expect(stepsFrom(0, database).map(digest)).toEqual(stepDigests[database]);
  });

  it("has no table without rows of former versions", () => {
    const tables = tablesFor(database).filter((name) => name !== "sandbox_clock");
    expect(Object.keys(formerTables).toSorted()).toEqual(tables.toSorted());
  });

  it.each(formerVersions)("keeps every row of version %i, column by column", async (version) => {
    const found = await upgrade[database](version);
    for (const [name, table] of Object.entries(formerTables)) {
      expect(byKey(name, found[name]), name).toEqual(byKey(name, rowsAt(present, table, version)));
    }
    const advanced_seconds = version < clockSince[database] ? 0 : advancedSeconds;
    expect(byKey("sandbox_clock", found["sandbox_clock"])).toEqual([{ advanced_seconds, changes: 0 }]);
  });
});
