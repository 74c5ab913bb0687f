import { randomBytes } from "node:crypto";
import { type BenchDatabase, withPostgres } from "./database.ts";
import type { Figures } from "./figures.ts";
import { findPgbench, pgbench } from "./pgbench.ts";
import { inRounds } from "./rounds.ts";
import { load, processorTime, type Served, sandboxOn, serve, someSession } from "./servers.ts";
import { hasWrk, wrk } from "./wrk.ts";

const requests = 1_500;
/** Seconds. */
const besidePgbench = 2;

type Client = ReturnType<BenchDatabase["server"]["getPgClient"]>;

/**
 * Creates sessions, each with a new idempotency key, on one, two and three replicas that share a PostgreSQL database. The
 * replicas, the database and the load generator all run on this machine, so a second replica slows the others down. The
 * time that the database spends on a request is the better measure, because the database is what replicas share.
 */
export async function benchReplicas(figures: Figures, { quick }: { quick: boolean }): Promise<void> {
  await withPostgres(["-c", "shared_preload_libraries=pg_stat_statements"], async (postgres) => {
    const client = postgres.server.getPgClient();
    const replicas: Served[] = [];
    await client.connect();
    try {
      await client.query("CREATE EXTENSION pg_stat_statements");
      // The replicas read it from their environment.
      process.env["AVIRATO_VAULT_KEY"] = randomBytes(32).toString("base64");
      for (let count = 0; count < 3; count += 1)
        replicas.push(await serve((port) => sandboxOn(port, postgres.urlOf("postgres")), false));
      const program = (await hasWrk()) ? await findPgbench() : undefined;
      if (!program)
        console.log("There is no pgbench or no wrk, which Debian has in postgresql and wrk: not compared.");
      await inRounds(figures, quick ? 2 : 7, async (kept) => {
        await measureOne(kept, replicas, { client, postgres, program });
        for (const [count, who] of ["one replica", "two replicas", "three replicas"].entries())
          await measureShared(kept, who, replicas.slice(0, count + 1), client);
      });
    } finally {
      await Promise.all(replicas.map(({ end }) => end()));
      await client.end();
    }
  });
}

/** Measures what a create and a get cost one replica and its database, and how many there are a second beside pgbench. */
async function measureOne(
  figures: Figures,
  replicas: readonly Served[],
  { client, postgres, program }: { client: Client; postgres: BenchDatabase; program: string | undefined },
): Promise<void> {
  const [replica] = replicas;
  if (!replica) return;
  const sessionId = await someSession(replica.url);
  for (const request of ["create session", "get session"] as const) {
    const spent = await spentSince({ replica: [replica], database: await processesOf(client) });
    await load(replica.url, request, sessionId, String(requests));
    for (const [who, cost] of Object.entries(await spent()))
      figures.addTime(`${request} on PostgreSQL, processor time`, who, "µs", {
        microseconds: cost / requests,
      });
    if (program === undefined) continue;
    const given = { folder: postgres.folder, sessionId, seconds: besidePgbench };
    const what = `${request} beside pgbench`;
    figures.add(what, "sandbox", "req/s", await wrk(replica.url, request, given));
    const most = await pgbench(program, postgres.urlOf("postgres"), request, given);
    figures.add(what, "pgbench", "req/s", most);
  }
}

/** Measures creates that replicas share. */
async function measureShared(
  figures: Figures,
  who: string,
  replicas: readonly Served[],
  client: Client,
): Promise<void> {
  await client.query("SELECT pg_stat_statements_reset()");
  const [amount, connections] = [requests / replicas.length, Math.round(20 / replicas.length)];
  const spent = await spentSince({ replicas, database: await processesOf(client) });
  const loads = await Promise.all(
    replicas.map(({ url }) => load(url, "create session", "", String(amount), connections)),
  );
  const { rows } = await client.query(
    "SELECT sum(total_exec_time + total_plan_time)::float AS milliseconds FROM pg_stat_statements",
  );
  const costs = await spent();
  const one = (microseconds: number) => ({ microseconds: microseconds / requests });
  figures.addTime("processor time of replicas for one", who, "µs", one(costs.replicas));
  figures.addTime("processor time of the database for one", who, "µs", one(costs.database));
  const perSecond = loads.reduce((sum, { perSecond: own }) => sum + own, 0);
  figures.add("create session on PostgreSQL", who, "req/s", perSecond);
  const milliseconds = rows[0].milliseconds / requests;
  figures.addTime("time of the database for one", who, "µs", { milliseconds });
}

type Process = { pid: number };

/** The processes of the connections of a database. */
async function processesOf(client: Client): Promise<Process[]> {
  return (await client.query<Process>("SELECT pid FROM pg_stat_activity")).rows;
}

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
