import { AviratoError, createTestClient, unwrap } from "avirato-payments-contract";
import { openRedirectData } from "avirato-payments-contract/redirect";
import { createSandbox, type Sandbox } from "avirato-payments-contract/sandbox";
import { isKnownEvent, verifyWebhook } from "avirato-payments-contract/webhooks";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const webcode = "SHOP01";
const amount = { value: 10_000, currency: "EUR" };
const urls = { urlOk: "https://shop.example/ok", urlKo: "https://shop.example/ko" };
const card = { webcode, poiId: "V400m-TEST-000001", amount };

/** The shop's receiver: it accepts genuine events, and handles each of them once. */
function receiver(secret: () => string) {
  const handled = new Map<
    string,
    { event_code: string; data: { paymentReference: string; status?: string } }
  >();
  const statuses: number[] = [];
  const receive = async (_url: string, headers: Record<string, string>, body: string) => {
    const event = await verifyWebhook({ body, headers, secret: secret() }).catch(() => undefined);
    const status = event ? 204 : 400;
    if (event && isKnownEvent(event)) handled.set(event.event_id, event);
    statuses.push(status);
    return status;
  };
  return { handled, statuses, receive };
}

let sandbox: Sandbox;
let shop: ReturnType<typeof receiver>;

/** Sends a request to the control plane of the sandbox. */
async function control(method: string, path: string, body?: object) {
  const init = body && { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  const response = await sandbox.fetch(new Request(`http://localhost/_sandbox${path}`, { method, ...init }));
  const text = await response.text();
  return text ? JSON.parse(text) : undefined;
}

/** Lets the sandbox's clock pass, and everything that is due happen. */
const advance = (advanceSeconds: number) => control("POST", "/clock", { advanceSeconds });

const client = (options = {}) =>
  createTestClient({ apiKey: sandbox.keys.test, fetch: sandbox.fetch, ...options });

/** A customer pays online. */
async function paid() {
  const { sessionId } = unwrap(
    await client().POST("/payment/session", { body: { webcode, amount, ...urls } }),
  );
  const { redirectUrl } = await control("POST", `/sessions/${sessionId}/pay`, {});
  const params = { path: { sessionId }, query: { webcode } };
  const detail = unwrap(await client().GET("/payment/session/{sessionId}", { params }));
  if (detail.status !== "completed") throw new Error("The session is not completed.");
  return { redirectUrl: new URL(redirectUrl), paymentReference: detail.paymentReference };
}

beforeEach(async () => {
  shop = receiver(() => sandbox.secrets.test);
  sandbox = await createSandbox({ webhookUrl: "http://127.0.0.1:9/webhooks", send: shop.receive });
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
    await advance(0);
    expect(charged.status).toBe("authorised");
    expect([...shop.handled.values()].map((event) => event.data.paymentReference)).toEqual([
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
    await advance(0);
    expect(charged.status).toBe("authorised");
    expect(shop.handled.size).toBe(1);
  });

  it("learns from a webhook that a refund failed, and refunds again", async () => {
    const { paymentReference } = await paid();
    await sandbox.faults.add({
      operation: "refundPayment",
      effect: { type: "fail", reason: "The bank refused the refund." },
    });
    const body = { webcode, paymentReference, amount, reason: "RETURN" as const };
    unwrap(await client().POST("/payment/refund", { body }));
    await advance(2);
    expect([...shop.handled.values()].at(-1)).toMatchObject({
      event_code: "REFUND_FAILED",
      data: { status: "failed", failureReason: "The bank refused the refund." },
    });
    unwrap(await client().POST("/payment/refund", { body }));
    await advance(2);
    expect([...shop.handled.values()].at(-1)).toMatchObject({ event_code: "REFUND" });
  });

  it("handles an event once that comes twice", async () => {
    await sandbox.faults.add({ operation: "webhook", effect: { type: "duplicate" } });
    await paid();
    await advance(0);
    expect(shop.statuses).toEqual([204, 204]);
    expect(shop.handled.size).toBe(1);
  });

  it("refuses a forged event, and accepts the genuine one later", async () => {
    await sandbox.faults.add({ operation: "webhook", effect: { type: "wrong-signature" } });
    await paid();
    await advance(0);
    await advance(6);
    expect(shop.statuses).toEqual([400, 204]);
  });

  it("reads the redirect of a customer who comes back after a rotation", async () => {
    const former = sandbox.secrets.test;
    const { redirectUrl, paymentReference } = await paid();
    const { clientSecret } = await control("POST", "/client-secrets/test/rotate");
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
        const { apiKeys } = await control("GET", "/api-keys");
        for (const { id, environment } of apiKeys) {
          if (environment === "test") await control("POST", `/api-keys/${id}/revoke`);
        }
        return response;
      },
    });
    const charge = revoked.POST("/pos/payment", { body: card }).then(unwrap);
    await expect(charge).rejects.toMatchObject({ statusCode: 403, code: 11001 });
    await expect(charge).rejects.toBeInstanceOf(AviratoError);
    await advance(0);
    expect(shop.handled.size).toBe(1);
  });
});
