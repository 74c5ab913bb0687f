import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { apiErrors } from "../../../generated/errors.ts";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { amount, callsTo, manualClock, webcode } from "../../support/sandbox.ts";

let sandbox: Sandbox;
let calls: ReturnType<typeof callsTo>;
// biome-ignore lint/suspicious/noExplicitAny: events of every shape
let events: any[];

beforeEach(async () => {
  events = [];
  sandbox = await createSandbox({
    strict: true,
    clock: manualClock(),
    webhookUrl: "http://127.0.0.1:9/",
    send: async (_url, _headers, body) => {
      events.push(JSON.parse(body));
      return 204;
    },
  });
  calls = callsTo(sandbox);
});
afterEach(() => sandbox.close());

const reason = "The bank refused it.";
const failNext = (operation: "refundPayment" | "capturePayment" | "cancelPayment" | "extendPayment" | "*") =>
  sandbox.faults.add({ operation, effect: { type: "fail", reason } });

const modify = (route: string, paymentReference: string, more: object = {}) =>
  calls.test.post(`/payment/${route}`, { webcode, paymentReference, ...more });
const refund = (paymentReference: string, value: number) =>
  modify("refund", paymentReference, { amount: amount(value), reason: "RETURN" });
const modificationsOf = async (paymentReference: string) =>
  (await calls.test.get(`/payment/modifications?webcode=${webcode}&paymentReference=${paymentReference}`))
    .json.data.modifications;

describe("a modification that a fault makes fail", () => {
  it.each([
    ["refund", "refundPayment", false, { amount: amount(2500), reason: "RETURN" }, "REFUND_FAILED"],
    ["capture", "capturePayment", true, { amount: amount(2500) }, "CAPTURE_FAILED"],
    ["cancel", "cancelPayment", true, {}, "CANCELLATION"],
    ["extend", "extendPayment", true, {}, "AUTHORISATION_ADJUSTMENT"],
  ] as const)(
    "is accepted, then fails with its reason and its event: %s",
    async (route, operation, isPreAuth, more, code) => {
      const paymentReference = await calls.paid({ isPreAuth });
      await failNext(operation);
      const { status, json } = await modify(route, paymentReference, more);
      expect([status, json.data.status]).toEqual([202, "received"]);
      expect(await modificationsOf(paymentReference)).not.toContainEqual(
        expect.objectContaining({ failureReason: reason }),
      );
      await calls.advance(2);
      expect(await modificationsOf(paymentReference)).toMatchObject([
        { status: "failed", failureReason: reason },
      ]);
      expect(events.at(-1)).toMatchObject({
        event_code: code,
        data: { status: "failed", failureReason: reason, paymentStatus: "AUTHORISED" },
      });
      // The payment is what it was before, so that the same modification can be tried again.
      expect((await modify(route, paymentReference, more)).status).toBe(202);
      await calls.advance(2);
      expect((await modificationsOf(paymentReference))[0]).toMatchObject({ status: "succeeded" });
      expect(await sandbox.faults.list()).toMatchObject([{ remaining: 0 }]);
    },
  );

  it.each([
    ["a sale", false, { refund: 202, capture: 400 }],
    ["a pre-authorisation", true, { refund: 400, capture: 202 }],
  ])("leaves %s as it was when it was a cancellation", async (_, isPreAuth, statuses) => {
    const paymentReference = await calls.paid({ isPreAuth });
    await failNext("cancelPayment");
    await modify("cancel", paymentReference);
    await calls.advance(2);
    expect((await refund(paymentReference, 100)).status).toBe(statuses.refund);
    expect((await modify("capture", paymentReference, { amount: amount(100) })).status).toBe(
      statuses.capture,
    );
  });

  const bodies = {
    refund: { amount: amount(100), reason: "RETURN" },
    capture: { amount: amount(100) },
    cancel: {},
    extend: {},
  };
  it.each([
    ["a sale, which cannot be captured", false, ["cancel"], "capture", "notPreAuthorised", "refund"],
    [
      "a pre-authorisation without captured money",
      ...([true, ["capture", "cancel"], "refund", "paymentNotCaptured", "extend"] as const),
    ],
  ] as const)("leaves a payment %s", async (_, isPreAuth, failing, refused, error, accepted) => {
    const paymentReference = await calls.paid({ isPreAuth });
    for (const route of failing) {
      await failNext(`${route}Payment`);
      await modify(route, paymentReference, bodies[route]);
      await calls.advance(2);
    }
    const { json } = await modify(refused, paymentReference, bodies[refused]);
    expect(json.error.message).toBe(apiErrors[error].message);
    expect((await modify(accepted, paymentReference, bodies[accepted])).status).toBe(202);
  });

  it("does not prevent a refund of the whole amount afterwards", async () => {
    const paymentReference = await calls.paid();
    await failNext("*");
    await refund(paymentReference, 10000);
    expect((await refund(paymentReference, 1)).status).toBe(400);
    await calls.advance(2);
    expect((await refund(paymentReference, 10000)).status).toBe(202);
    await calls.advance(2);
    expect(events.map(({ event_code }) => event_code)).toEqual(["AUTHORISATION", "REFUND_FAILED", "REFUND"]);
  });

  it.each([0, 1])("makes the refunds after a failed capture fail, too, %i s apart", async (seconds) => {
    const paymentReference = await calls.paid({ isPreAuth: true });
    await failNext("capturePayment");
    await modify("capture", paymentReference, { amount: amount(8000) });
    await calls.advance(seconds);
    await refund(paymentReference, 3000);
    await calls.advance(2 - seconds);
    await calls.advance(seconds);
    expect(await modificationsOf(paymentReference)).toMatchObject([
      { type: "refund", status: "failed", failureReason: "The capture failed." },
      { type: "capture", status: "failed", failureReason: reason },
    ]);
    expect(events.map(({ event_code }) => event_code)).toEqual([
      "AUTHORISATION",
      "CAPTURE_FAILED",
      "REFUND_FAILED",
    ]);
  });

  it.each([0, 1])("keeps its reason when the capture before it fails, too, %i s apart", async (seconds) => {
    const paymentReference = await calls.paid({ isPreAuth: true });
    await failNext("capturePayment");
    await modify("capture", paymentReference, { amount: amount(8000) });
    await calls.advance(seconds);
    const own = "The account is closed.";
    await sandbox.faults.add({ operation: "refundPayment", effect: { type: "fail", reason: own } });
    await refund(paymentReference, 3000);
    await calls.advance(2 - seconds);
    await calls.advance(seconds);
    expect(await modificationsOf(paymentReference)).toMatchObject([
      { type: "refund", status: "failed", failureReason: own },
      { type: "capture", status: "failed", failureReason: reason },
    ]);
    expect(events.at(-1)).toMatchObject({ event_code: "REFUND_FAILED", data: { failureReason: own } });
  });

  it("uses up no fault when the operation refuses the modification", async () => {
    const paymentReference = await calls.paid();
    await failNext("*");
    expect((await modify("extend", paymentReference)).status).toBe(400);
    expect(await sandbox.faults.list()).toMatchObject([{ remaining: 1 }]);
  });
});
