// tier: integration
import { Client } from "pg";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { freshDatabase, query, vaultKey } from "../../support/postgres.ts";
import { amount, callsTo, manualClock, sessionBody, webcode } from "../../support/sandbox.ts";

let database: string;
let sandbox: Sandbox;
let calls: ReturnType<typeof callsTo>;
/** A connection on which a test holds a lock, as another replica would that hangs. */
let other: Client;
let internalErrors: unknown[];
const time = manualClock();

beforeEach(async () => {
  database = await freshDatabase();
  internalErrors = [];
  const report = (error: unknown) => void internalErrors.push(error);
  sandbox = await createSandbox({ strict: true, data: database, vaultKey, clock: time, report });
  calls = callsTo(sandbox);
  other = new Client({ connectionString: database });
  await other.connect();
  await other.query("SET search_path TO avirato_sandbox");
});
afterEach(async () => {
  await other.end();
  await sandbox.close();
  expect(internalErrors).toEqual([]);
});

const refundOf = (paymentReference: string) => ({
  webcode,
  paymentReference,
  amount: amount(1),
  reason: "RETURN",
});

/** Makes two payments, each with this many refunds that are due. */
async function twoPayments(due: number): Promise<[locked: string, free: string]> {
  const both: [string, string] = [await calls.paid(), await calls.paid()];
  for (const paymentReference of both) {
    expect((await calls.test.post("/payment/refund", refundOf(paymentReference))).status).toBe(202);
    await query(
      database,
      "SET search_path TO avirato_sandbox",
      `INSERT INTO modifications SELECT modification_id || '-' || n, nextval('positions'), environment, webcode,
         payment_reference, type, status, amount, currency, created_at, settles_at
       FROM modifications, generate_series(2, ${due}) AS n WHERE payment_reference = '${paymentReference}'`,
    );
  }
  time.advance(5);
  return both;
}

it("a locked payment with ten thousand modifications that are due delays no request about anything else, and no read", async () => {
  const [locked, free] = await twoPayments(10_000);
  await other.query(`BEGIN; SELECT * FROM payments WHERE payment_reference = '${locked}' FOR UPDATE`);
  const { test, control, pay } = calls;
  const { json } = await test.get(`/payment/sessions?webcode=${webcode}`);
  const ids: string[] = json.data.sessions.map(({ sessionId }: { sessionId: string }) => sessionId);
  const made = await test.post("/payment/session", sessionBody);
  const answers = await Promise.all([
    ...ids.map((id) => test.get(`/payment/session/${id}?webcode=${webcode}`)),
    test.get(`/payment/modifications?webcode=${webcode}`),
    test.get(`/payment/modifications?webcode=${webcode}&paymentReference=${locked}`),
    test.get(`/payment/modifications?webcode=${webcode}&paymentReference=${free}`),
    test.post("/payment/refund", refundOf(free)),
    test.post("/pos/payment", { webcode, poiId: "V400m-TEST-000001", amount: amount(1000) }),
    pay(made.json.data.sessionId),
    control("GET", "/health"),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 202, 201, 200, 200]);
  await other.query("ROLLBACK");
});

it("twenty thousand modifications that are due fail no request", async () => {
  const both = await twoPayments(10_000);
  const { test, control } = calls;
  const requests = Array.from({ length: 12 }, (_, index) => {
    const paymentReference = both[index % 2] ?? "";
    return index < 4
      ? test.post("/payment/refund", refundOf(paymentReference))
      : test.get(`/payment/modifications?webcode=${webcode}&paymentReference=${paymentReference}`);
  });
  const statuses = (await Promise.all(requests)).map(({ status }) => status);
  expect(statuses).toEqual([...Array(4).fill(202), ...Array(8).fill(200)]);
  expect((await control("GET", "/health")).status).toBe(200);
});
