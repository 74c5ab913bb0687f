// tier: integration
import { Client } from "pg";
import { beforeEach, describe, expect, it } from "vitest";
import { migrations } from "../../../src/sandbox/store/migrations.ts";
import { connect } from "../../../src/sandbox/store/postgres-connection.ts";
import { migrate } from "../../../src/sandbox/store/postgres-schema.ts";
import { lostAndDoubled, serverErrors } from "../../support/load.ts";
import { freshDatabase, query } from "../../support/postgres.ts";
import { useReplicas } from "../../support/replicas.ts";

const schema = "avirato_sandbox";
const { open, startLoad, internalErrors } = useReplicas();
let database: string;
beforeEach(async () => {
  database = await freshDatabase();
});

describe("a replica under load", () => {
  it.each([
    [
      "columns are added to its tables",
      ["sessions", "idempotency_records", "api_keys", "payments", "webhook_deliveries", "modifications"].map(
        (table) => `ALTER TABLE ${schema}.${table} ADD COLUMN note TEXT`,
      ),
    ],
    [
      "a column that it reads gets another type",
      [
        `ALTER TABLE ${schema}.api_keys ALTER COLUMN prefix TYPE VARCHAR(200)`,
        `ALTER TABLE ${schema}.idempotency_records ALTER COLUMN status_code TYPE BIGINT`,
      ],
    ],
  ])("answers every request while %s", async (_, statements) => {
    const load = startLoad([await open(database)]);
    await load.more(100);
    await query(database, ...statements);
    await load.more(200);
    const seen = await load.stop();
    expect(internalErrors()).toEqual([]);
    expect(serverErrors(seen)).toBe(0);
    expect(await lostAndDoubled(database, seen)).toEqual({ lost: 0, doubled: 0 });
  });
});

describe("an upgrade beside a transaction that has read a table for a long time", () => {
  it("leaves the requests of the running replica answered, and is done once the reader has ended", async () => {
    const load = startLoad([await open(database)]);
    await load.more(50);
    const reader = new Client({ connectionString: database });
    await reader.connect();
    await reader.query(`BEGIN; SELECT count(*) FROM ${schema}.sessions`);
    const { pool } = connect(database, 1);
    const connection = await pool.connect();
    const step = "ALTER TABLE sessions ADD COLUMN note TEXT";
    const upgraded = migrate(connection, [...migrations, step]);
    await load.more(150);
    expect(await version()).toBe(migrations.length);
    await reader.query("COMMIT");
    await reader.end();
    await upgraded;
    connection.release();
    await pool.end();
    expect(await version()).toBe(migrations.length + 1);
    await load.more(50);
    const seen = await load.stop();
    expect(internalErrors()).toEqual([]);
    expect(serverErrors(seen)).toBe(0);
    expect(await lostAndDoubled(database, seen)).toEqual({ lost: 0, doubled: 0 });
  });

  async function version(): Promise<number | undefined> {
    const [row] = await query<{ version: number }>(database, `SELECT version FROM ${schema}.sandbox_version`);
    return row?.version;
  }
});

describe("a database whose transactions are serializable by default", () => {
  it("is used at READ COMMITTED, so that concurrent requests do not fail", async () => {
    await query(
      database,
      `ALTER DATABASE ${new URL(database).pathname.slice(1)} SET default_transaction_isolation TO serializable`,
    );
    const load = startLoad([await open(database), await open(database)], 16);
    await load.more(400);
    const seen = await load.stop();
    expect(internalErrors()).toEqual([]);
    expect(await lostAndDoubled(database, seen)).toEqual({ lost: 0, doubled: 0 });
  });
});
