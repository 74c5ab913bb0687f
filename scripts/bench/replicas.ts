import { randomBytes, randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import { Client } from "pg";
import { startPostgres } from "../../tests/support/postgres-server.ts";
import { startCli } from "../../tests/support/process.ts";
import { median, type Row } from "./measure.ts";

const rounds = 7;
const requests = 1_500;
/** Open at once, whether they go to one replica or to two. */
const connections = 20;

const body = JSON.stringify({
  webcode: "SHOP01",
  amount: { value: 10000, currency: "EUR" },
  urlOk: "https://shop.example/ok",
  urlKo: "https://shop.example/ko",
});

/**
 * Creates sessions, each under a fresh key, on one replica and on two that share a PostgreSQL. All of them, the
 * database and the load run on this machine: with two cores a second replica takes from the others what it needs,
 * so the time that the database itself spends on a request tells more, because that is what replicas share.
 */
export async function benchReplicas(): Promise<Row[]> {
  const server = await startPostgres("shared_preload_libraries=pg_stat_statements");
  const database = new Client({ connectionString: `${server.url}/postgres` });
  await database.connect();
  await database.query("CREATE EXTENSION pg_stat_statements");
  const vaultKey = randomBytes(32).toString("base64");
  const start = () => {
    const args = ["sandbox", "--port", "0", "--data", `${server.url}/postgres`, "--test-key", "bench_key"];
    return startCli(args, /^Sandbox at (\S+)/, { AVIRATO_VAULT_KEY: vaultKey });
  };
  const replicas = [await start(), await start()];
  const urls = replicas.map(({ match }) => match);
  const ways = { "one replica": urls.slice(0, 1), "two replicas": urls };
  const measured = Object.entries(ways).map(([name, targets]) => ({
    name,
    targets,
    perSecond: [] as number[],
    databaseTime: [] as number[],
  }));
  for (let round = -1; round < rounds; round += 1) {
    for (const { targets, perSecond, databaseTime } of measured) {
      await database.query("SELECT pg_stat_statements_reset()");
      const started = performance.now();
      await createSessions(targets);
      const seconds = (performance.now() - started) / 1000;
      const { rows } = await database.query(
        "SELECT sum(total_exec_time + total_plan_time)::float AS spent FROM pg_stat_statements",
      );
      // The first round only warms up.
      if (round < 0) continue;
      perSecond.push(requests / seconds);
      databaseTime.push((rows[0].spent / requests) * 1000);
    }
  }
  await Promise.all(replicas.map((replica) => replica.end("SIGTERM")));
  await database.end();
  await server.remove();

  const [one] = measured;
  return measured.flatMap(({ name, perSecond, databaseTime }) => [
    {
      name: `create session on PostgreSQL, ${name}`,
      ...figures(perSecond, "req/s"),
      "ratio to bare": median(
        perSecond.map((value, at) => value / (one?.perSecond[at] ?? Number.NaN)),
      ).toFixed(2),
    },
    { name: `time of the database for one, ${name}`, ...figures(databaseTime, "µs") },
  ]);
}

const figures = (values: number[], unit: string) => ({
  median: `${median(values).toFixed(0)} ${unit}`,
  spread: `${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)} ${unit}`,
});

async function createSessions(urls: string[]): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  let left = requests;
  const worker = async (_: unknown, index: number) => {
    const url = `${urls[index % urls.length]}/external/v1/test/payment/session`;
    while (left-- > 0) await createSession(url, agent);
  };
  await Promise.all(Array.from({ length: connections }, worker));
  agent.destroy();
}

/** By `node:http`, because a `fetch` takes more of the processor than it leaves to what is measured. */
function createSession(url: string, agent: Agent): Promise<void> {
  const headers = {
    "X-API-KEY": "bench_key",
    "Content-Type": "application/json",
    "Content-Length": body.length,
    "Idempotency-Key": randomUUID(),
  };
  return new Promise((resolve, reject) => {
    const sending = request(url, { method: "POST", agent, headers }, (response) => {
      response.resume();
      response.once("end", () => {
        if (response.statusCode === 201) resolve();
        else reject(new Error(`A session was answered with ${response.statusCode}.`));
      });
    });
    sending.once("error", reject);
    sending.end(body);
  });
}
