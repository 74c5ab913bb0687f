// tier: integration

import type { Pool, PoolClient } from "pg";
import { afterEach, beforeEach, expect, it } from "vitest";
import { batches, type Send } from "../../../src/sandbox/store/postgres-batch.ts";
import { connect } from "../../../src/sandbox/store/postgres-connection.ts";
import { freshDatabase } from "../../support/postgres.ts";

let pool: Pool;
let connection: PoolClient;
let send: Send;
let flush: () => void;

beforeEach(async () => {
  pool = connect(await freshDatabase(), 1).pool;
  connection = await pool.connect();
  await connection.query("CREATE TEMPORARY TABLE named (name TEXT PRIMARY KEY, number BIGINT)");
  ({ send, flush } = batches(connection));
});
afterEach(async () => {
  connection.release(true);
  await pool.end();
});

const insert = (name: string, number = 0) => send("INSERT INTO named VALUES (?, ?)", [name, number]);
const all = "SELECT name, number FROM named ORDER BY name";

it("each statement of a batch has its own result, also when the connection has prepared it before", async () => {
  for (const name of ["a", "b"]) {
    const results = await Promise.all([
      insert(name, 7),
      send("SELECT number, name FROM named WHERE name = ?", [name]),
      send("UPDATE named SET number = number WHERE name = ?", ["none"]),
      send("SELECT name FROM named WHERE name = ?", ["none"]),
    ]);
    expect(results).toEqual([
      { rows: [], count: 1 },
      { rows: [{ name, number: 7 }], count: 1 },
      { rows: [], count: 0 },
      { rows: [], count: 0 },
    ]);
  }
});

it("the statements after a failing one fail with its error and have no effect", async () => {
  await insert("a");
  const [before, failing, after] = await Promise.allSettled([insert("b"), insert("a"), insert("c")]);
  expect(before.status).toBe("fulfilled");
  expect(failing).toMatchObject({ status: "rejected", reason: { code: "23505" } });
  expect(after).toEqual(failing);
  // Without BEGIN, the statements of a batch are one transaction.
  expect((await send(all)).rows).toEqual([{ name: "a", number: 0 }]);
});

it("a statement that failed when it was first used can be used again on its connection", async () => {
  await connection.query("INSERT INTO named VALUES ('a', 0)");
  await expect(insert("a")).rejects.toMatchObject({ code: "23505" });
  await insert("b");
  expect((await send(all)).rows).toHaveLength(2);
});

it("a value of a wrong type fails its statement and those after it, and spoils no later batch", async () => {
  const outcomes = await Promise.allSettled([
    insert("a"),
    send("SELECT name FROM named WHERE number = ?", ["not a number"]),
    send(all),
  ]);
  expect(outcomes).toMatchObject([
    { status: "fulfilled" },
    { status: "rejected", reason: { code: "22P02" } },
    { status: "rejected", reason: { code: "22P02" } },
  ]);
  expect((await send("SELECT name FROM named WHERE number = ?", [0])).rows).toEqual([]);
});

const rename = "ALTER TABLE named RENAME COLUMN number TO counted";
const retype = "ALTER TABLE named ALTER COLUMN number TYPE TEXT";
const replace = ["DROP TABLE named", "CREATE TEMPORARY TABLE named (number TEXT, other TEXT)"];

it.each([
  ["a column has another name", [rename], { name: "a", counted: 7 }],
  ["a column has another type", [retype], { name: "a", number: "7" }],
  ["another table has its name", replace, undefined],
])("a statement fails once and then gives the present columns when %s", async (_, changes, row) => {
  const everything = "SELECT * FROM named";
  await insert("a", 7);
  expect((await send(everything)).rows).toEqual([{ name: "a", number: 7 }]);
  for (const change of changes) await connection.query(change);
  if (!row) await connection.query("INSERT INTO named VALUES ('8', 'b')");
  await expect(send(everything)).rejects.toMatchObject({ code: "0A000" });
  expect((await send(everything)).rows).toEqual([row ?? { number: "8", other: "b" }]);
});

it("a statement whose second preparation failed is prepared again", async () => {
  await connection.query("CREATE TEMPORARY TABLE short (name TEXT)");
  const names = "SELECT name FROM short";
  await expect(Promise.all([send(names), send("DROP TABLE short"), send(names)])).rejects.toMatchObject({
    code: "42P01",
  });
  expect(await send(names)).toEqual({ rows: [], count: 0 });
});

it("notices of the server are no results", async () => {
  const notice = "DO $$ BEGIN RAISE NOTICE 'hello'; END $$";
  const results = await Promise.all([insert("a", 7), send(notice), send(all), send(notice)]);
  expect(results.map(({ rows }) => rows)).toEqual([[], [], [{ name: "a", number: 7 }], []]);
});

it("nothing is sent when nothing waits", async () => {
  const { query } = connection;
  let sent = 0;
  connection.query = ((...parameters: unknown[]) => {
    sent += 1;
    return Reflect.apply(query, connection, parameters);
  }) as typeof query;
  flush();
  const inserted = insert("a");
  flush();
  flush();
  await inserted;
  await new Promise((resolve) => setImmediate(resolve));
  expect(sent).toBe(1);
});

it("statements of works that take turns have their own results", async () => {
  const work = async (name: string, number: number) => {
    await insert(name, number);
    const [own] = (await send("SELECT number FROM named WHERE name = ?", [name])).rows;
    const { count } = await send("UPDATE named SET number = number + 1 WHERE name = ?", [name]);
    const [later] = (await send("SELECT number FROM named WHERE name = ?", [name])).rows;
    return [own?.["number"], count, later?.["number"]];
  };
  const works = Array.from({ length: 20 }, (_, number) => work(`work-${number}`, number));
  expect(await Promise.all(works)).toEqual(works.map((_, number) => [number, 1, number + 1]));
});

it("a batch that was flushed comes before what is sent next", async () => {
  await connection.query("BEGIN");
  const inserted = insert("a");
  flush();
  await connection.query("ROLLBACK");
  await inserted;
  expect((await send(all)).rows).toEqual([]);
});

it("when a connection breaks, the statements before that have their results and the others fail", async () => {
  const [before, ended, waiting] = await Promise.allSettled([
    send("SELECT 1 AS one"),
    send("SELECT pg_terminate_backend(pg_backend_pid())"),
    insert("a"),
  ]);
  expect(before.status).toBe("fulfilled");
  expect(ended).toMatchObject({ status: "rejected", reason: { code: "57P01" } });
  expect(waiting).toMatchObject({ status: "rejected", reason: { code: "57P01" } });
  await expect(insert("b")).rejects.toThrow();
});
