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

it("a batch that was flushed comes before what is sent next", async () => {
  await connection.query("BEGIN");
  const inserted = insert("a");
  flush();
  await connection.query("ROLLBACK");
  await inserted;
  expect((await send(all)).rows).toEqual([]);
});

it("statements of a broken connection fail, those that wait too", async () => {
  const [ended, waiting] = await Promise.allSettled([
    send("SELECT pg_terminate_backend(pg_backend_pid())"),
    insert("a"),
  ]);
  expect(ended).toMatchObject({ status: "rejected", reason: { code: "57P01" } });
  expect(waiting.status).toBe("rejected");
  await expect(insert("b")).rejects.toThrow();
});
