import { AviratoError, createTestClient, unwrap } from "avirato-payments-contract";
import { openRedirectData } from "avirato-payments-contract/redirect";
import { createSandbox, type Sandbox } from "avirato-payments-contract/sandbox";
import { isKnownEvent, verifyWebhook } from "avirato-payments-contract/webhooks";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const webcode = "SHOP01";
const amount = { value: 10_000, currency: "EUR" };
const urls = { urlOk: "https://shop.example/ok", urlKo: "https://shop.example/ko" };
const card = { webcode, poiId: "V400m-TEST-000001", amount };

let sandbox: Sandbox;
/** The events that the shop has handled, by their id. */
let handled: Map<string, { event_code: string; data: { paymentReference: string } }>;

/** The shop's receiver: it accepts genuine events, and handles each of them once. */
async function receiver(request: Request): Promise<Response> {
  const { headers } = request;
  const secret = sandbox.secrets.test;
  const event = await verifyWebhook({ body: await request.text(), headers, secret }).catch(() => undefined);
  if (!event) return new Response("not genuine", { status: 400 });
  if (isKnownEvent(event)) handled.set(event.event_id, event);
  return new Response(null, { status: 204 });
}

const client = (options = {}) =>
  createTestClient({ apiKey: sandbox.keys.test, fetch: sandbox.fetch, ...options });

/** The statuses of the receiver's responses to the newest event. */
async function statuses() {
  const [delivery] = await sandbox.webhooks.list();
  return delivery?.attempts.map(({ statusCode }) => statusCode);
}

/** A customer pays online. */
async function paid() {
  const { sessionId } = unwrap(
    await client().POST("/payment/session", { body: { webcode, amount, ...urls } }),
  );
  const { redirectUrl } = await sandbox.pay(sessionId);
  await sandbox.settled();
  const params = { path: { sessionId }, query: { webcode } };
  const detail = unwrap(await client().GET("/payment/session/{sessionId}", { params }));
  if (detail.status !== "completed") throw new Error("The session is not completed.");
  return { redirectUrl: new URL(redirectUrl), paymentReference: detail.paymentReference };
}

beforeEach(async () => {
  handled = new Map();
  sandbox = await createSandbox({ receiver });
});
afterEach(() => sandbox.close());

describe("what goes wrong", () => {
  it("charges a card once when the response is lost", async () => {
    await sandbox.faults.add({
      operation: "createPosPayment",
      when: "after",
      effect: { type: "disconnect" },
    });
    const charged = unwrap(await client().POST("/pos/payment", { body: card }));
    await sandbox.settled();
    expect(charged.status).toBe("authorised");
    expect([...handled.values()].map((event) => event.data.paymentReference)).toEqual([
      charged.paymentReference,
    ]);
  });

  it("gets the response of a slow terminal by sending the same key again", async () => {
    await sandbox.faults.add({
      operation: "createPosPayment",
      when: "after",
      effect: { type: "delay", milliseconds: 60_000 },
    });
    const params = { header: { "Idempotency-Key": "order-12345-charge-1" } };
    const charge = (timeoutMs: number) => client({ timeoutMs }).POST("/pos/payment", { body: card, params });
    await expect(charge(50)).rejects.toMatchObject({
      reason: "timeout",
      idempotencyKey: "order-12345-charge-1",
    });
    const charged = unwrap(await charge(30_000));
    await sandbox.settled();
    expect(charged.status).toBe("authorised");
    expect(handled.size).toBe(1);
  });

  it("learns from a webhook that a refund failed, and refunds again", async () => {
    const { paymentReference } = await paid();
    await sandbox.faults.add({
      operation: "refundPayment",
      effect: { type: "fail", reason: "The bank refused the refund." },
    });
    const body = { webcode, paymentReference, amount, reason: "RETURN" as const };
    unwrap(await client().POST("/payment/refund", { body }));
    await sandbox.clock.advance({ seconds: 2 });
    const failed = await sandbox.webhooks.next("REFUND_FAILED");
    expect(failed.data).toMatchObject({ status: "failed", failureReason: "The bank refused the refund." });
    unwrap(await client().POST("/payment/refund", { body }));
    await sandbox.clock.advance({ seconds: 2 });
    const { event_id } = await sandbox.webhooks.next("REFUND");
    expect(handled.has(event_id)).toBe(true);
  });

  it("handles an event once that comes twice", async () => {
    await sandbox.faults.add({ operation: "webhook", effect: { type: "duplicate" } });
    await paid();
    expect(await statuses()).toEqual([204, 204]);
    expect(handled.size).toBe(1);
  });

  it("refuses a forged event, and accepts the genuine one later", async () => {
    await sandbox.faults.add({ operation: "webhook", effect: { type: "wrong-signature" } });
    await paid();
    expect(handled.size).toBe(0);
    await sandbox.clock.advance({ minutes: 1 });
    expect(await statuses()).toEqual([400, 204]);
  });

  it("reads the redirect of a customer who comes back after a rotation", async () => {
    const former = sandbox.secrets.test;
    const { redirectUrl, paymentReference } = await paid();
    const { clientSecret } = await sandbox.rotateSecret("test");
    const data = redirectUrl.searchParams.get("data") ?? "";
    const opened = await openRedirectData(data, [clientSecret, former], { audience: `test:${webcode}` });
    expect(opened.paymentReference).toBe(paymentReference);
  });

  it("stops when the key is revoked between two tries, and has charged once", async () => {
    await sandbox.faults.add({
      operation: "createPosPayment",
      when: "after",
      effect: { type: "status", statusCode: 503, headers: { "Retry-After": "0" } },
    });
    const revoked = client({
      fetch: async (request: Request) => {
        const response = await sandbox.fetch(request);
        for (const { id, environment } of await sandbox.apiKeys.list()) {
          if (environment === "test") await sandbox.apiKeys.revoke(id);
        }
        return response;
      },
    });
    const charge = revoked.POST("/pos/payment", { body: card }).then(unwrap);
    await expect(charge).rejects.toMatchObject({ statusCode: 403, code: 11001 });
    await expect(charge).rejects.toBeInstanceOf(AviratoError);
    await sandbox.settled();
    expect(handled.size).toBe(1);
  });
});
