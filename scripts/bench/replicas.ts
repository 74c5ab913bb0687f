import { randomBytes, randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import { Client } from "pg";
import { startPostgres } from "../../tests/support/postgres-server.ts";
import { startCli } from "../../tests/support/process.ts";
import type { Figures } from "./figures.ts";

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
export async function benchReplicas(figures: Figures, { quick }: { quick: boolean }): Promise<void> {
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
  for (let round = -1; round < (quick ? 2 : 7); round += 1) {
    for (const [who, targets] of Object.entries(ways)) {
      await database.query("SELECT pg_stat_statements_reset()");
      const started = performance.now();
      await createSessions(targets);
      const seconds = (performance.now() - started) / 1000;
      const { rows } = await database.query(
        "SELECT sum(total_exec_time + total_plan_time)::float AS spent FROM pg_stat_statements",
      );
      // The first round only warms up.
      if (round < 0) continue;
      figures.add("create session on PostgreSQL", who, "req/s", requests / seconds);
      figures.add("time of the database for one", who, "µs", (rows[0].spent / requests) * 1000);
    }
  }
  await Promise.all(replicas.map((replica) => replica.end("SIGTERM")));
  await database.end();
  await server.remove();
}

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
