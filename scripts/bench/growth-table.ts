import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { createSandbox } from "../../src/sandbox/sandbox.ts";
import { fromRoot } from "../paths.ts";
import { withPostgres } from "./database.ts";
import { growthPage, type Times } from "./growth-page.ts";
import { type GrowthRequest, growthRequests } from "./growth-requests.ts";
import { growthRows } from "./growth-rows.ts";
import { median } from "./measure.ts";
import { processorTime } from "./servers.ts";

const rounds = 9;
/** The pages of each list that are measured: the first and a late one. */
export const growthPages = [1, 500];

/**
 * Measures every request on stores with few and with many rows in each table, and writes docs/internals/growth.md.
 *
 * @param options.quick whether to print the page instead
 */
export async function benchGrowthTable({
  quick,
  few = 1_000,
  many = quick ? 30_000 : 300_000,
}: {
  quick: boolean;
  few?: number;
  many?: number;
}): Promise<void> {
  // Until its code is compiled, a request takes longer.
  await timesOnFile(few);
  const sqlite = [await timesOnFile(few), await timesOnFile(many)];
  const postgres = await timesOnPostgres([few, many]);
  const page = growthPage({ sizes: [few, many], rounds }, sqlite, postgres);
  if (quick) console.log(page);
  else await writeFile(fromRoot("docs", "internals", "growth.md"), page);
}

async function timesOnFile(count: number): Promise<Times> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  const data = join(folder, "sandbox.db");
  try {
    return await timesOn(data, count, async (statements) => {
      const database = new DatabaseSync(data);
      database.exec(
        `PRAGMA synchronous = OFF; BEGIN; ${statements.join(";")}; COMMIT; PRAGMA wal_checkpoint(TRUNCATE)`,
      );
      database.close();
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function timesOnPostgres(counts: number[]): Promise<Times[]> {
  const all: Times[] = [];
  await withPostgres([], async ({ server, urlOf }) => {
    for (const count of counts) {
      const name = `rows_${count}`;
      await server.createDatabase(name);
      const client = server.getPgClient(name);
      await client.connect();
      const fill = async (statements: string[]) => {
        await client.query("SET search_path TO avirato_sandbox");
        for (const statement of statements) await client.query(statement);
        await client.query("SELECT setval('positions', (SELECT max(position) FROM sessions))");
      };
      const connections = async () => {
        const { rows } = await client.query(
          "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'avirato-sandbox%'",
        );
        return rows.map(({ pid }: { pid: number }) => pid);
      };
      try {
        all.push(await timesOn(urlOf(name), count, fill, connections));
      } finally {
        await client.end();
      }
    }
  });
  return all;
}

/** The median time of every request on a store that was filled with rows, of a sandbox in this process. */
async function timesOn(
  data: string,
  count: number,
  fill: (statements: string[]) => Promise<void>,
  connections: () => Promise<number[]> = async () => [],
): Promise<Times> {
  const apiKey = "bench_test_key";
  const options = {
    data,
    ...{ vaultKey: randomBytes(32).toString("base64"), testKey: apiKey, webhookUrl: "http://127.0.0.1:9/" },
    send: async () => 204,
  };
  const now = Date.now();
  await (await createSandbox(options)).close();
  await fill(growthRows(count, now));
  const sandbox = await createSandbox(options);
  const requests = growthRequests(sandbox.fetch, { apiKey, pages: growthPages, now });
  const times: Times = new Map();
  const database = async () => processorTimeOf(await connections());
  try {
    for (const request of requests) times.set(request.name, await timeOf(sandbox.fetch, request, database));
  } finally {
    await sandbox.close();
  }
  return times;
}

/**
 * The median of the processor time of a request of a sandbox in this process, milliseconds.
 *
 * @param database the processor time that the database has taken so far, milliseconds
 */
export async function timeOf(
  fetch: (request: Request) => Promise<Response>,
  { name, request }: GrowthRequest,
  database: () => Promise<number>,
): Promise<number> {
  const measured: number[] = [];
  for (let round = -2; round < rounds; round += 1) {
    const next = await request();
    const databaseBefore = await database();
    const before = process.cpuUsage();
    const response = await fetch(next);
    await response.arrayBuffer();
    const { user, system } = process.cpuUsage(before);
    if (response.status >= 400) throw new Error(`${name} was answered with ${response.status}.`);
    if (round >= 0) measured.push((user + system) / 1_000 + (await database()) - databaseBefore);
  }
  return median(measured);
}

/** The processor time of these processes, milliseconds. */
async function processorTimeOf(pids: number[]): Promise<number> {
  const times = await Promise.all(pids.map(processorTime));
  return times.reduce<number>((sum, microseconds = 0) => sum + microseconds / 1_000, 0);
}
