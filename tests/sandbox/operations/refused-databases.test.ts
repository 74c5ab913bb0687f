// tier: integration
import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { beforeEach, describe, expect, inject, it } from "vitest";
import type { Sandbox } from "../../../src/sandbox/sandbox.ts";
import { freshDatabase, query } from "../../support/postgres.ts";
import { useReplicas } from "../../support/replicas.ts";
import { callsTo } from "../../support/sandbox.ts";

const { open, close } = useReplicas();
let database: string;
const nameOf = (url: string) => new URL(url).pathname.slice(1);
beforeEach(async () => {
  database = await freshDatabase();
});
const healthOf = (sandbox: Sandbox) => callsTo(sandbox).control("GET", "/health");

describe("a database that cannot hold a sandbox is refused at the start, with the remedy", () => {
  it("when its encoding is LATIN1", async () => {
    const name = `latin_${randomBytes(6).toString("hex")}`;
    const server = inject("postgres");
    await query(`${server}/postgres`, `CREATE DATABASE ${name} ENCODING 'LATIN1' TEMPLATE template0`);
    await expect(open(`${server}/${name}`)).rejects.toThrow(
      /encoding is LATIN1.*create a database with ENCODING 'UTF8' TEMPLATE template0/,
    );
  });

  it("when it only takes reads", async () => {
    await close(await open(database));
    await query(database, `ALTER DATABASE ${nameOf(database)} SET default_transaction_read_only TO on`);
    await expect(open(database)).rejects.toThrow(/only takes reads; give the address of the primary/);
  });

  it("when a table is missing", async () => {
    await close(await open(database));
    await query(database, "DROP TABLE avirato_sandbox.modifications");
    await expect(open(database)).rejects.toThrow(/lacks avirato_sandbox\.modifications; restore a backup/);
  });
});

describe("the health of a running sandbox is 503, with the remedy,", () => {
  it("when its database begins to take only reads, until it takes writes again", async () => {
    const sandbox = await open(database);
    const set = (value: string) =>
      query(
        database,
        `ALTER DATABASE ${nameOf(database)} SET default_transaction_read_only TO ${value}`,
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      );
    await set("on");
    const { status, json } = await healthOf(sandbox);
    expect(status).toBe(503);
    expect(json.error.name).toBe("storeReadOnly");
    expect(json.error.message).toContain("Give the sandbox the address of the primary");
    await query(
      database,
      "SET default_transaction_read_only TO off",
      `ALTER DATABASE ${nameOf(database)} SET default_transaction_read_only TO off`,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    expect((await healthOf(sandbox)).status).toBe(200);
  });

  it("when a table is lost", async () => {
    const sandbox = await open(database);
    await query(database, "ALTER TABLE avirato_sandbox.webhook_deliveries RENAME TO lost");
    const { status, json } = await healthOf(sandbox);
    expect([status, json.error.name]).toEqual([503, "storeIncomplete"]);
    await query(database, "ALTER TABLE avirato_sandbox.lost RENAME TO webhook_deliveries");
    expect((await healthOf(sandbox)).status).toBe(200);
  });
});

describe("the health of a sandbox whose transactions all wait", () => {
  it("is answered while they wait, over a connection of its own", async () => {
    const sandbox = await open(database, { pool: 2 });
    const { test } = callsTo(sandbox);
    const other = new Client({ connectionString: database });
    await other.connect();
    await other.query("BEGIN; LOCK TABLE avirato_sandbox.sessions IN ACCESS EXCLUSIVE MODE");
    let answered = 0;
    const waiting = Array.from({ length: 6 }, () =>
      test.get("/payment/sessions?webcode=SHOP01").then(() => {
        answered += 1;
      }),
    );
    await until(async () => {
      const rows = await query(
        database,
        "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()",
      );
      return rows.length > 0;
    });
    expect((await healthOf(sandbox)).status).toBe(200);
    expect(answered).toBe(0);
    await other.query("COMMIT");
    await other.end();
    await Promise.all(waiting);
  });
});

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20));
}
