import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openSqlite } from "../../../src/sandbox/store/sqlite.ts";
import { checkFile, damage } from "../../../src/sandbox/store/sqlite-check.ts";

let folder: string;
/**
 * A store of 20 MiB with 20,000 idempotency records, so that it is too large for a check of every page. The first million
 * expired before.
 */
let large: string;
let pages: { number: number; rows: string }[];
const table = "idempotency_records";
const records = 20_000;
const pageSize = 4_096;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sqlite-check-"));
  large = join(folder, "large.db");
  await openSqlite(large).close();
  const database = new DatabaseSync(large);
  database.exec(`PRAGMA journal_mode = DELETE;
    WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${records})
    INSERT INTO ${table} (rowid, environment, webcode, idempotency_key, endpoint, status_code, body, expires_at)
    SELECT 1000000 + n, 'test', 'SHOP01', n, 'POST /payment/session', 201, hex(zeroblob(400)), n FROM numbers`);
  pages = database
    .prepare("SELECT pageno AS number, name AS rows FROM dbstat WHERE pagetype = 'leaf' ORDER BY name, path")
    .all() as typeof pages;
  database.close();
});
afterAll(() => rm(folder, { recursive: true }));

/** The error of opening the large store after some of its pages were overwritten. */
async function errorWith(damaged: number[]): Promise<string | undefined> {
  const file = join(folder, "damaged.db");
  await copyFile(large, file);
  const bytes = await readFile(file);
  for (const number of damaged) bytes.fill(0xff, (number - 1) * pageSize, number * pageSize);
  await writeFile(file, bytes);
  const database = new DatabaseSync(file);
  try {
    checkFile(database);
    return undefined;
  } catch (error) {
    return damage(error);
  } finally {
    database.close();
  }
}
const pagesOf = (name: string) => pages.filter(({ rows }) => rows === name).map(({ number }) => number);

describe("a file that is too large for a check of every page", () => {
  it("is read at both ends of every index of all rows when it is opened, and not as a whole", () => {
    const prepared = vi.spyOn(DatabaseSync.prototype, "prepare");
    const database = new DatabaseSync(large);
    checkFile(database);
    const statements = prepared.mock.calls.map(([statement]) => statement).join("\n");
    prepared.mockRestore();
    expect(statements).not.toContain("quick_check");
    const indexes = database
      .prepare(
        "SELECT i.name FROM sqlite_schema AS t, pragma_index_list(t.name) AS i WHERE t.type = 'table' AND NOT i.partial",
      )
      .all();
    database.close();
    expect(indexes.length).toBeGreaterThan(10);
    for (const { name } of indexes)
      for (const end of ["min", "max"])
        expect(statements).toMatch(new RegExp(`SELECT ${end}\\(\\w+\\) FROM \\w+ INDEXED BY ${name}$`, "m"));
  });

  it.each([0, 1 / 64, 1 / 4, 1 / 2, 63 / 64, 1])(
    "is damaged when the page with the row at %f of a table is",
    async (share) => {
      const leaves = pagesOf(table);
      expect(leaves.length).toBeGreaterThan(1_000);
      const at = Math.floor(leaves.length * share);
      // A row may be at the end of the page before.
      expect(await errorWith(leaves.slice(Math.max(at - 1, 0), at + 2))).toMatch(/^it is damaged \(/);
    },
  );

  it("is damaged when an end of an index is", async () => {
    const leaves = pagesOf(`sqlite_autoindex_${table}_1`);
    const ends = [leaves[0] ?? 0, leaves.at(-1) ?? 0];
    expect(new Set(ends).size).toBe(2);
    for (const end of ends) expect(await errorWith([end])).toMatch(/^it is damaged \(/);
  });

  it("is not damaged when every page is whole, also when a table is empty or an index has only some rows", async () => {
    expect(await errorWith([])).toBeUndefined();
  });
});

describe("the reason why a file cannot be opened", () => {
  const failure = (errcode: number) => Object.assign(new Error("SQLite's own message"), { errcode });

  it("is the remedy when another program has locked it, and otherwise SQLite's own", () => {
    expect(damage(failure(5))).toBe("another program has locked it; end that one, or wait for it");
    expect(damage(failure(11))).toBe("it is damaged (SQLite's own message)");
    expect(damage(failure(14))).toBe("SQLite's own message");
    expect(damage(new Error("no code"))).toBe("no code");
  });

  it("is that another program made it, also when it is empty but has a version", () => {
    const other = new DatabaseSync(":memory:");
    other.exec("PRAGMA user_version = 1");
    expect(() => checkFile(other)).toThrow("it is not a sandbox's database");
    other.close();
  });
});
