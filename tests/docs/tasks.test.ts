import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { capturePart } from "../../docs/internals/tasks/avirato/capture-part.ts";
import { chargeAtTerminal } from "../../docs/internals/tasks/avirato/charge-at-terminal.ts";
import { checkReturn } from "../../docs/internals/tasks/avirato/check-return.ts";
import { create } from "../../docs/internals/tasks/avirato/create.ts";
import { dailyReport } from "../../docs/internals/tasks/avirato/daily-report.ts";
import { payInTest } from "../../docs/internals/tasks/avirato/pay-in-test.ts";
import { reactTo } from "../../docs/internals/tasks/avirato/react-to-error.ts";
import { refundPart } from "../../docs/internals/tasks/avirato/refund-part.ts";
import { verify } from "../../docs/internals/tasks/avirato/verify.ts";
import { fromRoot } from "../../scripts/paths.ts";
import { createPayments, type Payments } from "../../src/payments/payments.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { signWebhook, webhookFixture } from "../../src/webhooks/index.ts";

const folder = fromRoot("docs", "internals", "tasks");
const files = await readdir(join(folder, "avirato"));

/** The lines of a function's body, or of the steps of a workflow. Imports and the signature do not count. */
async function linesOf(library: string, file: string): Promise<number> {
  const lines = (await readFile(join(folder, library, file), "utf8")).trimEnd().split("\n");
  const start = lines.findIndex((line) => /^(export .*\{|\).*\{|steps:)$/.test(line));
  const body = lines.slice(start + 1).filter((line) => line !== "}");
  if (start < 0 || body.length === 0) throw new Error(`${library}/${file} has no function and no steps.`);
  return body.length;
}

it("each of ten tasks takes no more lines than with stripe-node, and at least seven take fewer", async () => {
  expect(await readdir(join(folder, "stripe"))).toEqual(files);
  expect(files).toHaveLength(10);
  const rows = await Promise.all(
    files.map(async (task) => ({
      task,
      avirato: await linesOf("avirato", task),
      stripe: await linesOf("stripe", task),
    })),
  );
  console.table(rows);
  expect(rows.filter(({ avirato, stripe }) => avirato > stripe)).toEqual([]);
  expect(rows.filter(({ avirato, stripe }) => avirato < stripe).length).toBeGreaterThanOrEqual(7);
});

describe("a task with this package, on a sandbox,", () => {
  let sandbox: Sandbox;
  let payments: Payments;
  beforeEach(async () => {
    sandbox = await createSandbox({ strict: true, receiver: () => new Response() });
    const { keys, secrets, fetch } = sandbox;
    const options = { apiKey: keys.test, secrets: secrets.test, fetch };
    payments = createPayments({ environment: "test", webcode: "SHOP01", ...options });
  });
  afterEach(() => sandbox.close());

  const order = { id: "12345", total: 10_000, shop: "https://shop.example" };
  const part = { value: 2_500, currency: "EUR" };
  const urls = { urlOk: "https://shop.example/ok", urlKo: "https://shop.example/failed" };

  /** A customer pays the order. */
  async function paid(isPreAuth = false) {
    const amount = { value: order.total, currency: "EUR" };
    const details = { amount, customReference: order.id, isPreAuth, ...urls };
    const { sessionId } = await payments.sessions.create(details);
    const { redirectUrl } = await sandbox.pay(sessionId);
    const session = await payments.sessions.get(sessionId);
    if (session.status !== "completed") throw new Error("The session is not completed.");
    return { sessionId, url: new URL(redirectUrl), payment: session.paymentReference };
  }

  it("creates a payment once, however often it is called", async () => {
    const paymentUrl = await create(payments, order);
    expect(await create(payments, order)).toBe(paymentUrl);
    expect(await Array.fromAsync(payments.sessions.list())).toMatchObject([{ customReference: "12345" }]);
  });

  it("verifies a webhook", async () => {
    // More than one byte a letter: who decodes the body otherwise loses the signature.
    const event = webhookFixture("AUTHORISATION", { data: { customReference: "Habitación 12, 10 €" } });
    const { body, headers } = await signWebhook(event, sandbox.secrets.test);
    expect(await verify(payments, { body: Buffer.from(body), headers })).toEqual(event);
  });

  it("knows whether the customer who came back has paid this order", async () => {
    const { sessionId, url } = await paid();
    expect(await checkReturn(payments, url, { id: "12345", sessionId })).toBe(true);
    expect(await checkReturn(payments, url, { id: "another", sessionId })).toBe(false);
  });

  it("refunds a part, captures a part, and reports both of the day", async () => {
    const { payment } = await paid();
    expect(await refundPart(payments, { id: "12345", payment }, part)).toMatchObject({ type: "refund" });
    const reserved = await paid(true);
    expect(await capturePart(payments, { id: "67890", payment: reserved.payment }, part)).toMatchObject({
      type: "capture",
    });
    const now = sandbox.clock.now().getTime();
    const day = { from: new Date(now - 60_000), to: new Date(now + 60_000) };
    const { sessions, refunds } = await dailyReport(payments, day);
    expect([sessions.length, refunds.length]).toEqual([2, 1]);
    const weekAfter = { from: new Date(now + 60_000), to: new Date(now + 7 * 86_400_000) };
    expect(await dailyReport(payments, weekAfter)).toEqual({ sessions: [], refunds: [] });
  });

  it("charges a customer at a terminal once", async () => {
    const charged = await chargeAtTerminal(payments, order);
    expect(charged).toMatchObject({ status: "authorised", customReference: "12345" });
    expect(await chargeAtTerminal(payments, order)).toEqual(charged);
  });

  it("charges at a terminal that is connected, wherever it is in the list", async () => {
    const { keys } = sandbox;
    const backwards: typeof sandbox.fetch = async (...request) => {
      const response = await sandbox.fetch(...request);
      const { data, ...envelope } = await response.json();
      const last = Array.isArray(data) ? data.toReversed() : data;
      return Response.json({ ...envelope, data: last }, response);
    };
    const options = { apiKey: keys.test, webcode: "SHOP01", fetch: backwards };
    const charged = await chargeAtTerminal(createPayments({ environment: "test", ...options }), order);
    expect(charged).toMatchObject({ status: "authorised" });
  });

  it("knows who has to act after an error", async () => {
    const error = await payments.cancel({ paymentReference: "unknown" }).catch((thrown) => thrown);
    expect(reactTo(error)).toEqual({ resend: "new-key", who: "developer" });
  });

  it("pays in a test, gets the webhook, and lets a week pass", async () => {
    const { sessionId } = await payments.sessions.create({ amount: part, ...urls });
    const before = sandbox.clock.now();
    expect(await payInTest(sandbox, sessionId)).toMatchObject({
      event_code: "AUTHORISATION",
      data: { sessionId },
    });
    const passed = sandbox.clock.now().getTime() - before.getTime();
    expect(passed).toBeGreaterThanOrEqual(7 * 24 * 60 * 60 * 1_000);
  });
});
