// tier: integration
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { freshDatabase, query, vaultKey } from "../../support/postgres.ts";
import { amount, callsTo, manualClock, webcode } from "../../support/sandbox.ts";

let database: string;
let sandbox: Sandbox;
/** A connection on which a test executes the statements of another replica, one by one. */
let other: Client;
let internalErrors: unknown[];

beforeEach(async () => {
  database = await freshDatabase();
  internalErrors = [];
  const report = (error: unknown) => void internalErrors.push(error);
  sandbox = await createSandbox({ strict: true, data: database, vaultKey, clock: manualClock(), report });
  other = new Client({ connectionString: database });
  await other.connect();
  // A deadlock fails the statement that completes it, at once.
  await other.query("SET search_path TO avirato_sandbox; SET deadlock_timeout = '1ms'");
});
afterEach(async () => {
  await other.end();
  await sandbox.close();
  expect(internalErrors).toEqual([]);
});

const lockModifications = "SELECT * FROM modifications WHERE status = 'received' FOR UPDATE";
const lockPayments = "SELECT * FROM payments FOR UPDATE";

/** Resolves once a connection of the sandbox waits for a lock. */
async function untilWaiting(): Promise<void> {
  const waiting = `SELECT pid FROM pg_stat_activity
    WHERE datname = current_database() AND application_name LIKE 'avirato-sandbox%' AND wait_event_type = 'Lock'`;
  while ((await query(database, waiting)).length === 0);
}

/** A payment with a refund that is not settled yet. */
async function withRefund(): Promise<ReturnType<typeof callsTo>> {
  const calls = callsTo(sandbox);
  const paymentReference = await calls.paid();
  const refund = { webcode, paymentReference, amount: amount(1000), reason: "RETURN" };
  expect((await calls.test.post("/payment/refund", refund)).status).toBe(202);
  return calls;
}

const left = async () => {
  const tables = ["sessions", "modifications", "payments", "idempotency_records", "webhook_deliveries"];
  const counts = tables.map((table) => `(SELECT count(*) FROM avirato_sandbox.${table})`);
  const [row] = await query<{ left: string }>(database, `SELECT ${counts.join(" + ")} AS left`);
  return Number(row?.left);
};

describe("a reset on PostgreSQL", () => {
  it("locks payments before modifications, like the settling of modifications, so that there is no deadlock", async () => {
    const { control } = await withRefund();
    await other.query(`BEGIN; ${lockPayments}`);
    const reset = control("POST", "/reset");
    await untilWaiting();
    await other.query(lockModifications);
    await other.query("COMMIT");
    expect((await reset).status).toBe(204);
    expect(await left()).toBe(0);
  });

  it("gives way to requests while another replica keeps it from locking the tables, and comes to its end later", async () => {
    const { control, test } = await withRefund();
    await other.query(`BEGIN; ${lockModifications}`);
    const reset = control("POST", "/reset");
    await untilWaiting();
    expect((await test.get(`/payment/modifications?webcode=${webcode}`)).status).toBe(200);
    await other.query("COMMIT");
    expect((await reset).status).toBe(204);
    expect(await left()).toBe(0);
  });

  it("leaves no modification that another replica accepts at the same time", async () => {
    const { control } = await withRefund();
    // Nothing is due, so it holds no row of the modifications.
    await other.query(`BEGIN; SELECT * FROM modifications WHERE settles_at = 0 FOR UPDATE; ${lockPayments}`);
    const reset = control("POST", "/reset");
    await untilWaiting();
    await other.query(`INSERT INTO modifications
      SELECT 'other', nextval('positions'), environment, webcode, payment_reference, type, status, amount, currency,
        created_at, settles_at FROM modifications`);
    await other.query("COMMIT");
    expect((await reset).status).toBe(204);
    expect(await left()).toBe(0);
  });
});
