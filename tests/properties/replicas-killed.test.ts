// tier: integration
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freshDatabase, query, vaultKey } from "../support/postgres.ts";
import { type Running, startCli } from "../support/process.ts";
import { amount, sessionBody, webcode } from "../support/sandbox.ts";
import { amountOf, leaveFigures, seed, seededRandom } from "../support/settings.ts";

/** `REPLICA_REQUESTS=10000` makes it as long as the promise says. */
const requests = amountOf("REPLICA_REQUESTS", 600);
const keys = requests / 10;
const kills = Math.max(6, requests / 500);
const atOnce = 60;

/** Numbers from 0 to below a limit that a seed repeats. */
const bytes = seededRandom(seed);
const random = (limit: number): number =>
  Math.floor((Buffer.from(bytes(4)).readUInt32BE() / 2 ** 32) * limit);

/** What the receiver of the webhooks saw. */
const events = new Map<string, number>();
const underWay = new Set<string>();
const sentTwiceAtOnce: string[] = [];
const receiver = createServer(async (request, response) => {
  let body = "";
  for await (const chunk of request) body += chunk;
  const { event_id: id } = JSON.parse(body) as { event_id: string };
  if (underWay.has(id)) sentTwiceAtOnce.push(id);
  underWay.add(id);
  request.socket.once("close", () => underWay.delete(id));
  events.set(id, (events.get(id) ?? 0) + 1);
  setImmediate(() => response.writeHead(204).end());
});

let database: string;
type Replica = Running & { match: string };
const replicas: Promise<Replica>[] = [];

const start = (): Promise<Replica> => {
  const { port } = receiver.address() as AddressInfo;
  const webhooks = ["--webhook-url", `http://127.0.0.1:${port}/`];
  const args = ["sandbox", "--port", "0", "--data", database, "--test-key", "replica_key", ...webhooks];
  return startCli(args, /^Sandbox at (\S+)/, { AVIRATO_VAULT_KEY: vaultKey });
};

beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  database = await freshDatabase();
  replicas.push(start(), start(), start());
  await Promise.all(replicas);
});
afterAll(async () => {
  for (const replica of replicas) await (await replica).end("SIGTERM");
  receiver.close();
});

async function kill(index: number): Promise<void> {
  const running = await (replicas[index] as Promise<Replica>);
  replicas[index] = running.end("SIGKILL").then(start);
  await replicas[index];
}

const headers = { "X-API-KEY": "replica_key", "Content-Type": "application/json" };
const isSession = (key: number) => key % 2 === 0;
const bodyOf = (key: number) =>
  isSession(key)
    ? { ...sessionBody, customReference: `order-${key}` }
    : { webcode, poiId: "V400m-TEST-000001", amount: amount(1000), customReference: `order-${key}` };

/** The answer to one attempt, asked of any replica, and of another one when that is killed meanwhile. */
async function answerTo(key: number): Promise<string> {
  for (;;) {
    const { match: url } = await (replicas[random(3)] as Promise<Replica>);
    const route = isSession(key) ? "payment/session" : "pos/payment";
    const answered = await fetch(`${url}/external/v1/test/${route}`, {
      method: "POST",
      headers: { ...headers, "Idempotency-Key": `attempt-${key}` },
      body: JSON.stringify(bodyOf(key)),
    })
      .then(async (response) => `${response.status} ${await response.text()}`)
      .catch(() => undefined);
    if (answered !== undefined) return answered;
  }
}

it(`three replicas killed at random answer ${requests} requests over ${keys} keys with no duplicate and no divergence`, async ({
  task,
}) => {
  const order = Array.from({ length: requests }, (_, index) => index % keys)
    .map((key) => ({ key, at: random(2 ** 30) }))
    .sort((a, b) => a.at - b.at)
    .map(({ key }) => key);
  const answers = new Map<number, Set<string>>(Array.from({ length: keys }, (_, key) => [key, new Set()]));
  let answered = 0;
  let killed = 0;
  const killing: Promise<void>[] = [];
  const worker = async () => {
    for (let key = order.pop(); key !== undefined; key = order.pop()) {
      answers.get(key)?.add(await answerTo(key));
      answered += 1;
      if (answered < (requests / (kills + 1)) * (killed + 1) || killed === kills) continue;
      killed += 1;
      killing.push(kill(random(3)));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  await Promise.all(killing);

  expect(killed).toBe(kills);
  const divergent = [...answers].filter(([, seen]) => seen.size !== 1 || ![...seen][0]?.startsWith("201 "));
  expect(divergent).toEqual([]);
  const [made] = await query<Record<"sessions" | "orders" | "payments" | "sales", number>>(
    database,
    `SELECT (SELECT count(*)::int FROM avirato_sandbox.sessions) AS sessions,
       (SELECT count(DISTINCT custom_reference)::int FROM avirato_sandbox.sessions) AS orders,
       (SELECT count(*)::int FROM avirato_sandbox.payments) AS payments,
       (SELECT count(DISTINCT custom_reference)::int FROM avirato_sandbox.payments) AS sales`,
  );
  expect(made).toEqual({ sessions: keys / 2, orders: keys / 2, payments: keys / 2, sales: keys / 2 });

  const advance = async (replica: Promise<Replica>, advanceSeconds: number) => {
    const body = JSON.stringify({ advanceSeconds });
    await fetch(`${(await replica).match}/_sandbox/clock`, { method: "POST", headers, body });
  };
  // What the replicas are sending must have arrived first: an advance ends their claims too.
  for (const replica of replicas) await advance(replica, 0);
  // Events that a killed replica had begun to send are sent by another once that has had its time.
  for (let round = 0; round < 5 && events.size < keys / 2; round += 1)
    await advance(replicas[0] as Promise<Replica>, 60);
  expect(events.size).toBe(keys / 2);
  expect(sentTwiceAtOnce).toEqual([]);
  const repeated = [...events.values()].filter((times) => times > 1).length;
  leaveFigures(task, {
    requests,
    keys,
    kills: killed,
    duplicates: Number(made?.sessions) + Number(made?.payments) - keys,
    divergences: divergent.length,
    "events sent again": repeated,
  });
});
