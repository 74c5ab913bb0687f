// tier: integration
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { freshDatabase, vaultKey } from "../support/postgres.ts";
import { startCli } from "../support/process.ts";
import { type Receiver, startReceiver } from "../support/receiver.ts";
import { amount, webcode } from "../support/sandbox.ts";
import { amountOf, leaveFigures, seed, seededRandom } from "../support/settings.ts";
import { textOfDatabase, textOfFolder } from "../support/stored-text.ts";
import { exactlyOnce } from "./oracles/exactly-once.ts";
import { livenessProblems } from "./oracles/liveness.ts";
import { SecretsOracle } from "./oracles/secrets.ts";

const kills = amountOf("CRASH_KILLS", 2);
const atOnce = 20;
const key = "crash_test_key_0123456789";
const headers = { "X-API-KEY": key, "Content-Type": "application/json" };
let folder: string;
let receiver: Receiver;

beforeEach(async () => {
  for (const known of [charges, refunds]) known.clear();
  outputs.length = 0;
  divergences = 0;
  folder = await mkdtemp(join(tmpdir(), "crash-"));
  receiver = await startReceiver();
});
afterEach(async () => {
  await receiver.close();
  await rm(folder, { recursive: true });
});

/** Every store that outlives its sandbox, and what is added to the names of its figures. */
const stores = [
  {
    store: "a file",
    where: "",
    fresh: async () => join(folder, "sandbox.db"),
    text: () => textOfFolder(folder),
  },
  { store: "PostgreSQL", where: " on PostgreSQL", fresh: freshDatabase, text: textOfDatabase },
];

/** Everything that the killed sandboxes printed. */
const outputs: string[][] = [];

const start = async (data: string) => {
  const args = [
    "sandbox",
    "--port",
    "0",
    "--data",
    data,
    "--test-key",
    key,
    "--webhook-url",
    receiver.url,
    "--log-requests",
  ];
  const running = await startCli(args, /"listening","url":"([^"]+)"/, { AVIRATO_VAULT_KEY: vaultKey });
  outputs.push(running.output);
  return running;
};

/** What is known of the attempts by their number: the answers that arrived, which must never change. */
const charges = new Map<number, string>();
const refunds = new Map<number, string>();
let divergences = 0;
let onAnswer = () => {};

/** Sends one attempt, for the first time or again; false when the connection broke. */
async function attempt(
  known: Map<number, string>,
  number: number,
  url: string,
  name: string,
  body: object,
): Promise<boolean> {
  const response = await fetch(url, {
    method: "POST",
    headers: { ...headers, "Idempotency-Key": `${name}-${number}` },
    body: JSON.stringify({ webcode, ...body }),
  }).catch(() => undefined);
  const text = await response?.text().catch(() => undefined);
  if (!response || text === undefined) return false;
  expect(response.status, text).toBeOneOf([201, 202]);
  if ((known.get(number) ?? text) !== text) divergences += 1;
  known.set(number, text);
  onAnswer();
  return true;
}

/** One customer at the counter: a charge, and right after it a refund. */
async function chargeAndRefund(url: string, number: number): Promise<boolean> {
  const api = `${url}/external/v1/test`;
  const sale = { amount: amount(1000), poiId: "V400m-TEST-000001", customReference: `order-${number}` };
  if (!(await attempt(charges, number, `${api}/pos/payment`, "charge", sale))) return false;
  const { paymentReference } = JSON.parse(charges.get(number) ?? "").data;
  const refund = { amount: amount(1000), paymentReference, reason: "RETURN" };
  return attempt(refunds, number, `${api}/payment/refund`, "refund", refund);
}

/** Serves customers, some at once, until the connections break or `next` gives no more. */
async function serve(url: string, next: () => number | undefined): Promise<void> {
  const worker = async () => {
    for (let number = next(); number !== undefined; number = next()) {
      if (!(await chargeAndRefund(url, number))) return;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

async function refundsOf(url: string, paymentReference: string): Promise<string[]> {
  const query = `webcode=${webcode}&paymentReference=${paymentReference}`;
  const response = await fetch(`${url}/external/v1/test/payment/modifications?${query}`, { headers });
  const { data } = (await response.json()) as { data: { modifications: { modificationId: string }[] } };
  return data.modifications.map(({ modificationId }) => modificationId);
}

/** Keys and client secrets that this sandbox shows only when it makes them. */
async function makeSecrets(url: string): Promise<string[]> {
  const post = async (path: string, body: object) => {
    const init = { method: "POST", headers, body: JSON.stringify(body) };
    return (await (await fetch(`${url}/_sandbox${path}`, init)).json()) as Record<string, string>;
  };
  const { clientSecret } = await post("/client-secrets/test/rotate", {});
  const { key: made } = await post("/api-keys", { environment: "test", webcode });
  return [key, clientSecret ?? "", made ?? ""];
}

/** So many charges, and so many refunds, wait after their commit until the sandbox is killed. */
const delayedOfEach = 3;
const delayed = ["createPosPayment", "refundPayment"];

/**
 * Replaces the faults of a sandbox.
 *
 * @returns how often the former faults were used: so many requests were committed, and killed before they were answered
 */
async function delayAfterCommit(url: string, operations: string[]): Promise<number> {
  const faults = `${url}/_sandbox/faults`;
  const known = (await (await fetch(faults)).json()) as { faults: { times: number; remaining: number }[] };
  expect((await fetch(faults, { method: "DELETE" })).status).toBe(204);
  for (const operation of operations) {
    const effect = { type: "delay", milliseconds: 3_600_000 };
    const fault = { operation, when: "after", times: delayedOfEach, effect };
    const added = await fetch(faults, { method: "POST", headers, body: JSON.stringify(fault) });
    expect(added.status).toBe(201);
  }
  return known.faults.reduce((sum, { times, remaining }) => sum + times - remaining, 0);
}

const distinct = (values: string[]) => [...new Set(values)];
/** Things of one kind that stand where one should. */
const tooMany = (lists: Iterable<string[]>) =>
  [...lists].reduce((sum, list) => sum + Math.max(0, distinct(list).length - 1), 0);

const named =
  "a sandbox on $store killed at random moments under load, also between a commit and the fault that keeps back the response, loses nothing that it acknowledged, does nothing twice, shows no secret and lives on";

it.for(stores)(named, async ({ where, fresh, text }, { task }) => {
  const data = await fresh();
  const random = seededRandom(seed);
  let started = 0;
  let secrets: string[] = [];
  let keptBack = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const running = await start(data);
    if (kill === 0) secrets = await makeSecrets(running.match);
    keptBack += await delayAfterCommit(running.match, delayed);
    const [moment = 0, ticks = 0] = random(2);
    let answers = 0;
    let killed: Promise<unknown> | undefined;
    const die = () => {
      killed = running.end("SIGKILL");
    };
    onAnswer = () => {
      answers += 1;
      // A few turns of the event loop later, amid whatever is under way.
      if (answers === 1 + (moment % 64)) turns(ticks % 16).then(die);
    };
    await serve(running.match, () => started++);
    await killed;
  }

  onAnswer = () => {};
  const last = await start(data);
  keptBack += await delayAfterCommit(last.match, []);
  let again = 0;
  await serve(last.match, () => (again < started ? again++ : undefined));
  await fetch(`${last.match}/_sandbox/clock`, {
    method: "POST",
    headers,
    body: JSON.stringify({ advanceSeconds: 3600 }),
  });

  const payments = [...charges.values()].map((text) => JSON.parse(text).data.paymentReference as string);
  const kept: string[][] = [];
  // Not all at once: the sandbox closes connections above its limit.
  for (const reference of payments) kept.push(await refundsOf(last.match, reference));
  const told = Map.groupBy(
    receiver.received.map(({ event }) => event),
    ({ event_code, data }) => `${event_code} ${data.paymentReference}`,
  );
  const ofOrder = Map.groupBy(
    receiver.received.map(({ event }) => event.data),
    ({ customReference }) => customReference,
  );
  const lostEvents = payments.flatMap((reference) =>
    ["AUTHORISATION", "REFUND"].filter((code) => !told.has(`${code} ${reference}`)),
  );
  // Each was sent again above, so that replays that differ are already counted.
  const refunded = [...refunds.values()].map((text) => ({ text, id: JSON.parse(text).data.modificationId }));
  const found = await exactlyOnce(refunded, kept.flat());
  const figures = {
    kills,
    "responses kept back by a fault at a kill": keptBack,
    "attempts acknowledged": charges.size + refunds.size,
    duplicates:
      found.duplicates +
      tooMany([...told.values()].map((events) => events.map(({ event_id }) => event_id))) +
      tooMany([...ofOrder.values()].map((data) => data.map(({ paymentReference }) => paymentReference))),
    divergences,
    "acknowledged writes lost": found["acknowledged writes lost"],
    "events lost": lostEvents.length,
    "events sent more than once": receiver.received.length - told.size,
  };
  leaveFigures(task, figures, where);
  expect(figures).toMatchObject({ duplicates: 0, divergences: 0 });
  expect(figures).toMatchObject({ "acknowledged writes lost": 0, "events lost": 0 });
  expect([charges.size, refunds.size]).toEqual([started, started]);
  // A charge is answered only when the faults of charges are used up.
  expect(keptBack).toBeGreaterThanOrEqual(kills * delayedOfEach);

  const alive = {
    fetch: (path: string) => fetch(last.match + path),
    cause: () => chargeAndRefund(last.match, started),
    received: () => receiver.received.length,
  };
  expect(await livenessProblems(alive)).toEqual([]);
  const oracle = new SecretsOracle(secrets);
  const shown = {
    "the store": await text(data),
    "the output": outputs.flat().join("\n"),
    "a webhook": receiver.received.map(({ headers, body }) => JSON.stringify(headers) + body).join("\n"),
    responses: [...charges.values(), ...refunds.values()].join("\n"),
  };
  expect(Object.entries(shown).flatMap(([where, text]) => oracle.problems({ where, text }))).toEqual([]);
  expect(await last.end("SIGTERM")).toBe(0);
});

/** Lets the event loop turn this many times. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
