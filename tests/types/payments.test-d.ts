import { describe, expectTypeOf, it } from "vitest";
import type { Session, WebhookEvent } from "../../generated/types.ts";
import { createPayments } from "../../src/payments/payments.ts";
import { signWebhook, webhookFixture } from "../../src/webhooks/index.ts";

const payments = createPayments({ environment: "test", apiKey: "any_key", webcode: "SHOP01" });
const amount = { value: 10000, currency: "EUR" };
const urls = { urlOk: "https://shop.example/ok", urlKo: "https://shop.example/ko" };

describe("the types of the payments", () => {
  it("accept a write without webcode, and give its data", () => {
    expectTypeOf(payments.sessions.create({ amount, ...urls })).resolves.toEqualTypeOf<Session>();
  });

  it("refuse a webcode of a single request, a missing field and an unknown field", () => {
    // @ts-expect-error the webcode is that of createPayments
    payments.sessions.create({ amount, ...urls, webcode: "SHOP02" });
    // @ts-expect-error reason is required
    payments.refund({ paymentReference: "P", amount });
    // @ts-expect-error colour is not a field
    payments.pos.charge({ poiId: "P", amount, colour: "red" });
  });

  it("refuse an undefined idempotency key and a misspelt option", () => {
    // @ts-expect-error a key that is named must be a text
    payments.cancel({ paymentReference: "P" }, { idempotencyKey: undefined });
    // @ts-expect-error the option is timeoutMs
    payments.cancel({ paymentReference: "P" }, { timeout: 5_000 });
    // @ts-expect-error a read has no key
    payments.sessions.get("S", { idempotencyKey: "12345" });
  });

  it("let each request be cancelled, have its own timeout and, a write, its own key", () => {
    const signal = AbortSignal.timeout(1);
    payments.sessions.get("S", { signal, timeoutMs: 5_000 });
    payments.pos.terminals({}, { signal, timeoutMs: 5_000 });
    const paymentReference = "P";
    payments.sessions.create({ amount, ...urls }, { signal, timeoutMs: 5_000, idempotencyKey: "12345" });
    payments.refund({ paymentReference, amount, reason: "RETURN" }, { signal, idempotencyKey: "12345" });
    payments.capture({ paymentReference, amount }, { signal, idempotencyKey: "12345" });
    payments.cancel({ paymentReference }, { signal, idempotencyKey: "12345" });
    payments.extend({ paymentReference }, { signal, idempotencyKey: "12345" });
    payments.pos.charge({ poiId: "P", amount }, { signal, idempotencyKey: "12345" });
  });

  it("take the secrets of an environment variable that may be missing", () => {
    const secrets = process.env["AVIRATO_TEST_SECRET"];
    createPayments({ environment: "live", apiKey: "any_key", webcode: "SHOP01", secrets });
    // @ts-expect-error there are two environments
    createPayments({ environment: "production", apiKey: "any_key", webcode: "SHOP01" });
  });

  it("narrow a verified event by its code, as those of ./webhooks do", () => {
    expectTypeOf(payments.webhooks.verify).returns.resolves.toEqualTypeOf<WebhookEvent>();
  });
});

describe("the types of a fixture", () => {
  it("are those of the event's code", () => {
    const event = webhookFixture("REFUND_FAILED", { data: { failureReason: "CARD_EXPIRED" } });
    expectTypeOf(event.event_code).toEqualTypeOf<"REFUND_FAILED">();
    expectTypeOf(event.data.failureReason).toEqualTypeOf<string>();
    expectTypeOf(signWebhook).parameter(0).toEqualTypeOf<WebhookEvent>();
  });

  it("refuse an unknown code and a member that the event does not have", () => {
    // @ts-expect-error the contract has no such event
    webhookFixture("CHARGEBACK");
    // @ts-expect-error an AUTHORISATION has no modificationId
    webhookFixture("AUTHORISATION", { data: { modificationId: "M" } });
  });
});
