// tier: integration
import { Client } from "pg";
import { beforeEach, describe, expect, it } from "vitest";
import { migrations, stepsFrom } from "../../../src/sandbox/store/migrations.ts";
import { schema } from "../../../src/sandbox/store/postgres-connection.ts";
import { foundation } from "../../../src/sandbox/store/postgres-schema.ts";
import { lostAndDoubled, serverErrors } from "../../support/load.ts";
import { freshDatabase, query } from "../../support/postgres.ts";
import { useReplicas } from "../../support/replicas.ts";
import { callsTo, webcode } from "../../support/sandbox.ts";

const { open, startLoad, internalErrors } = useReplicas();
let database: string;
beforeEach(async () => {
  database = await freshDatabase();
});

const present = migrations.length;
const sessions = 200;

/** Makes a database of an earlier version that holds sessions. */
async function makeVersion(version: number): Promise<void> {
  const steps = stepsFrom(0, "postgres").slice(0, version);
  await query(database, foundation, `SET search_path TO ${schema}`, ...steps, ...rows, setVersion(version));
}
const setVersion = (version: number) => `UPDATE ${schema}.sandbox_version SET version = ${version}`;
const rows = [
  `INSERT INTO sessions (session_id, position, environment, webcode, token, status, custom_reference, created_at,
     expires_at, details, attempts)
   SELECT '${webcode}-EXT-' || n, nextval('positions'), 'test', '${webcode}', 'token-' || n, 'pending', 'former-' || n,
     extract(epoch FROM now()) * 1000, (extract(epoch FROM now()) + 3600) * 1000,
     '{"amount":{"value":10000,"currency":"EUR"},"urlOk":"https://shop.example/ok","urlKo":"https://shop.example/ko"}',
     '[]'
   FROM generate_series(1, ${sessions}) AS n`,
];

describe.each([present - 1, present - 2])("a database at version %i", (version) => {
  it("is upgraded by replicas that start at once under load, and keeps its sessions", async () => {
    await makeVersion(version);
    const replicas = await Promise.all([open(database), open(database), open(database)]);
    const load = startLoad(replicas, 12);
    await load.more(60);
    const { test } = callsTo(replicas[0]);
    for (const n of [1, sessions]) {
      const found = await test.get(`/payment/session/${webcode}-EXT-${n}?webcode=${webcode}`);
      expect(found.json.data.status).toBe("pending");
    }
    const seen = await load.stop();
    expect(internalErrors()).toEqual([]);
    expect(serverErrors(seen)).toBe(0);
    expect(await lostAndDoubled(database, seen)).toEqual({ lost: 0, doubled: 0 });
    expect(await query(database, `SELECT version FROM ${schema}.sandbox_version`)).toEqual([
      { version: present },
    ]);
  });
});

describe("a database from before keyed hashes", () => {
  const version = 5;

  it("is refused, in one sentence, while a sandbox of that version is connected, and left as it is", async () => {
    await makeVersion(version);
    const former = new Client({ connectionString: database, application_name: "avirato-sandbox" });
    await former.connect();
    await expect(open(database)).rejects.toThrow(
      "The database is at version 5, and sandboxes of that version cannot serve beside this one: stop all of them, then start this one.",
    );
    expect(await query(database, `SELECT version FROM ${schema}.sandbox_version`)).toEqual([{ version }]);
    await former.end();
    await open(database);
  });
});

/** The last version whose tables of one row could have more. */
const lastWithoutOneRow = 7;

describe("a database that was restored beside existing tables", () => {
  it("has one row in its one-row tables again, and positions that go on after those of the restore", async () => {
    await makeVersion(lastWithoutOneRow);
    await query(
      database,
      `INSERT INTO ${schema}.sandbox_clock (advanced_seconds, changes) VALUES (7200, 3)`,
      `INSERT INTO ${schema}.sandbox_version VALUES (${lastWithoutOneRow})`,
      `ALTER SEQUENCE ${schema}.positions RESTART`,
    );
    const load = startLoad([await open(database)]);
    await load.more(20);
    expect(internalErrors()).toEqual([]);
    expect(serverErrors(await load.stop())).toBe(0);
    const clocks = await query(database, `SELECT advanced_seconds FROM ${schema}.sandbox_clock`);
    expect(clocks).toEqual([{ advanced_seconds: "7200" }]);
    expect(await query(database, `SELECT FROM ${schema}.sandbox_version`)).toHaveLength(1);
  });

  it("lets nobody add a second row to them", async () => {
    await open(database);
    for (const [table, values] of [
      ["sandbox_clock", "(0, 0)"],
      ["sandbox_version", `(${present})`],
    ]) {
      await expect(query(database, `INSERT INTO ${schema}.${table} VALUES ${values}`)).rejects.toThrow(
        /duplicate key/,
      );
    }
  });
});
