// tier: integration
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { pgbench } from "../../../scripts/bench/pgbench.ts";
import { schema } from "../../../src/sandbox/store/postgres-connection.ts";
import { freshDatabase, query } from "../../support/postgres.ts";
import { useReplicas } from "../../support/replicas.ts";
import { callsTo, sessionBody, webcode } from "../../support/sandbox.ts";

const replicas = useReplicas();
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pgbench-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** A program with pgbench's options that runs the statements of its file once for each second. */
async function fakePgbench(): Promise<string> {
  const program = join(folder, "pgbench.mjs");
  const script = `#!${process.execPath}
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import pg from ${JSON.stringify(import.meta.resolve("pg"))};
const text = (short) => ({ type: "string", short });
const { values, positionals } = parseArgs({
  options: {
    "no-vacuum": { type: "boolean", short: "n" },
    ...{ protocol: text("M"), client: text("c"), time: text("T"), file: text("f") },
  },
  allowPositionals: true,
});
// As many connections as the load generator has, and statements that are prepared as those of the sandbox are.
if (!values["no-vacuum"] || values.protocol !== "prepared" || values.client !== "20") process.exit(1);
const client = new pg.Client({ connectionString: positionals[0] });
await client.connect();
const seconds = Number(values.time);
for (let second = 0; second < seconds; second += 1) await client.query(readFileSync(values.file, "utf8"));
await client.end();
console.log("tps = " + seconds + ".000000 (without initial connection time)");
`;
  await writeFile(program, script, { mode: 0o755 });
  return program;
}

/** The columns of a table that have values, for the rows of each webcode. */
async function filled(data: string, table: string): Promise<Record<string, string[]>> {
  const rows = await query<{ webcode: string }>(data, `SELECT * FROM ${schema}.${table}`);
  return Object.fromEntries(
    rows.map((row) => [row.webcode, Object.keys(row).filter((name) => row[name as never] !== null)]),
  );
}

it("pgbench writes the columns that the sandbox writes for a create, for as many seconds as it is told", async () => {
  const data = await freshDatabase();
  const { test } = callsTo(await replicas.open(data));
  const { json } = await test.post("/payment/session", sessionBody, { "Idempotency-Key": "a-key" });
  const { sessionId } = json.data;
  const given = { folder, sessionId, seconds: 3 };
  const program = await fakePgbench();
  expect(await pgbench(program, data, "create session", given)).toBe(3);
  const written = `SELECT 1 FROM ${schema}.sessions WHERE webcode = 'PGBENCH'`;
  expect(await query(data, written)).toHaveLength(3);
  for (const table of ["sessions", "idempotency_records"]) {
    const { PGBENCH, [webcode]: own } = await filled(data, table);
    expect(PGBENCH, table).toEqual(own);
    // Otherwise the worker of a sandbox would expire them while the bench measures.
    const soonest = `SELECT webcode FROM ${schema}.${table} ORDER BY expires_at LIMIT 1`;
    expect(await query(data, soonest), table).toEqual([{ webcode }]);
  }
  expect(await pgbench(program, data, "get session", given)).toBe(3);
});
