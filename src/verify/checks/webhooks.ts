import { setTimeout } from "node:timers/promises";
import { webhookDelivery } from "../../../generated/constants.ts";
import { verifyWebhook, WebhookError } from "../../webhooks/verify.ts";
import { type Check, type Context, check } from "../check/check.ts";
import { listAt, must, mustBe, textAt } from "../check/expectations.ts";
import { amounts, euros, payAtTerminal, payNewSession, refund, unique } from "../check/fixtures.ts";
import { assumed, publicPages, Refuted } from "../check/verdict.ts";
import type { ControlPlane } from "../server/control-plane.ts";
import { valueAt } from "../server/exchange.ts";
import type { ReceivedWebhook, WebhookReceiver } from "../server/webhook-receiver.ts";

const schema = (name: string) => `events/schemas/${name}.yaml#/`;

const jsonOf = ({ body }: ReceivedWebhook): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

/** @throws {Refuted} when the webhook's body has another value at this path. */
const mustContain = (webhook: ReceivedWebhook, path: string, expected: unknown): void =>
  mustBe(valueAt(jsonOf(webhook), path), expected, path);

/** Matches the webhooks of one payment with this event code. */
const isAbout = (paymentReference: string, eventCode: string) => (webhook: ReceivedWebhook) =>
  valueAt(jsonOf(webhook), "data.paymentReference") === paymentReference &&
  valueAt(jsonOf(webhook), "event_code") === eventCode;

/** @throws {Refuted} when the webhook does not arrive. */
async function mustArrive(
  webhooks: WebhookReceiver,
  matches: (webhook: ReceivedWebhook) => boolean,
  nth = 1,
): Promise<ReceivedWebhook> {
  const webhook = await webhooks.next(matches, nth);
  must(webhook !== undefined, nth === 1 ? "No webhook arrived." : `Fewer than ${nth} webhooks arrived.`);
  return webhook;
}

/** Charges a terminal and resolves with the webhook about it. */
async function chargeAndReceive(
  { test, webhooks }: Context<"webhooks">,
  fields: object = {},
): Promise<ReceivedWebhook> {
  const paymentReference = await payAtTerminal({ test }, fields);
  return mustArrive(webhooks, isAbout(paymentReference, "AUTHORISATION"));
}

async function mustBeSigned(
  context: Context<"testSecret">,
  { headers, body }: ReceivedWebhook,
): Promise<void> {
  try {
    await verifyWebhook({ body, headers, secret: context.testSecret });
  } catch (error) {
    if (error instanceof WebhookError) throw new Refuted(error.message);
    throw error;
  }
}

/** Runs `checks` while `respond` makes the responses to webhooks. */
async function whileResponding(
  webhooks: WebhookReceiver,
  respond: WebhookReceiver["respond"],
  checks: () => Promise<void>,
): Promise<void> {
  webhooks.respond = respond;
  try {
    await checks();
  } finally {
    webhooks.respond = () => new Response();
  }
}

/** More than the first backoff including its jitter, seconds. */
const firstBackoffSeconds = Math.ceil(webhookDelivery.retryAfterSeconds[0] * 1.2);

/** How many times the deliveries are read until the attempt is recorded, and the interval, milliseconds. */
const polling = { times: 60, intervalMs: 50 };

/**
 * Waits until the server has recorded that the first delivery attempt failed. The backoff begins at that moment, so
 * advancing the clock before it does not shorten the backoff.
 */
async function recordedFailure(controlPlane: ControlPlane, webhook: ReceivedWebhook): Promise<void> {
  const eventId = valueAt(jsonOf(webhook), "event_id");
  for (let poll = 0; poll < polling.times; poll += 1) {
    const response = await controlPlane.request("GET", "/webhook-deliveries?environment=test");
    const delivery = listAt(response, "deliveries").find((entry) => valueAt(entry, "id") === eventId);
    if (valueAt(delivery, "attempts.0") !== undefined) return;
    await setTimeout(polling.intervalMs);
  }
}

/** Clauses about webhooks, which a receiver on this machine gets. */
export const webhookChecks: Check[] = [
  check({
    id: "webhooks.authorisation",
    source: assumed(schema("AuthorisationEvent")),
    says: "A payment sends an AUTHORISATION with data.paymentStatus and data.customReference.",
    needs: ["webhooks"],
    async verify(context) {
      const customReference = unique();
      const webhook = await chargeAndReceive(context, { customReference });
      mustContain(webhook, "data.paymentStatus", "AUTHORISED");
      mustContain(webhook, "data.customReference", customReference);
    },
  }),
  check({
    id: "webhooks.signature",
    source: publicPages,
    says: "X-Avirato-Signature is t={timestamp},v1={hex}: HMAC-SHA256 of timestamp, full stop and raw body.",
    needs: ["webhooks", "testSecret"],
    async verify(context) {
      // A server that signs a parsed and serialized body changes white space, letters beyond ASCII and `1.0`.
      const customReference = `${unique()}  ñ 1.0`;
      await mustBeSigned(context, await chargeAndReceive(context, { customReference }));
    },
  }),
  check({
    id: "webhooks.test-secret",
    source: assumed("events/parameters/WebhookSignature.yaml#/schema"),
    says: "Events of Test are signed with the client secret of Test.",
    needs: ["webhooks", "testSecret"],
    async verify(context) {
      await mustBeSigned(context, await chargeAndReceive(context));
    },
  }),
  check({
    id: "webhooks.event-id",
    source: assumed(schema("EventId")),
    says: "Every event has its own event_id.",
    needs: ["webhooks"],
    async verify(context) {
      const [first, second] = [await chargeAndReceive(context), await chargeAndReceive(context)].map(
        (webhook) => valueAt(jsonOf(webhook), "event_id"),
      );
      must(typeof first === "string" && first !== "", "event_id is missing.");
      must(first !== second, "Two events have the same event_id.");
    },
  }),
  check({
    id: "webhooks.refused-attempt",
    source: assumed(schema("AuthorisationData")),
    says: "A refused payment attempt sends an event too, with webcode, payment and amount.",
    needs: ["webhooks"],
    async verify(context) {
      const amount = euros(amounts.refused);
      const webhook = await chargeAndReceive(context, { amount });
      mustContain(webhook, "data.paymentStatus", "REFUSED");
      mustContain(webhook, "data.webcode", context.server.options.webcode);
      mustContain(webhook, "data.amount.value", amount.value);
    },
  }),
  check({
    id: "webhooks.refund",
    source: assumed(schema("RefundEvent"), schema("SucceededModificationData")),
    says: "A refund sends a REFUND with the modification, its outcome and the payment's status.",
    needs: ["webhooks", "controlPlane"],
    async verify({ test, webhooks, controlPlane }) {
      const paymentReference = await payAtTerminal({ test });
      const response = await refund({ test }, paymentReference, 1000);
      const modificationId = textAt(response, "data.modificationId");
      await controlPlane.advance(firstBackoffSeconds);
      const webhook = await mustArrive(webhooks, isAbout(paymentReference, "REFUND"));
      mustContain(webhook, "data.modificationId", modificationId);
      mustContain(webhook, "data.status", "succeeded");
      mustContain(webhook, "data.paymentStatus", "PARTIALLY_REFUNDED");
    },
  }),
  check({
    id: "webhooks.modifications",
    source: assumed(
      schema("CaptureEvent"),
      schema("CancellationEvent"),
      schema("AuthorisationAdjustmentEvent"),
      schema("KnownWebhookEvent"),
      "events/schemas/WebhookEvent.yaml#/x-order",
    ),
    says: "The other modifications send CAPTURE, CANCELLATION and AUTHORISATION_ADJUSTMENT, in their order.",
    needs: ["webhooks", "controlPlane"],
    async verify(context) {
      const { test, webhooks, controlPlane } = context;
      const captured = (await payNewSession(context, { isPreAuth: true })).paymentReference;
      await test.post("/payment/extend", { paymentReference: captured });
      await test.post("/payment/capture", { paymentReference: captured, amount: euros(100) });
      const cancelled = (await payNewSession(context, { isPreAuth: true })).paymentReference;
      await test.post("/payment/cancel", { paymentReference: cancelled });
      await controlPlane.advance(firstBackoffSeconds);
      await mustArrive(webhooks, isAbout(cancelled, "CANCELLATION"));
      await mustArrive(webhooks, isAbout(captured, "CAPTURE"));
      const codes = webhooks
        .all((webhook) => valueAt(jsonOf(webhook), "data.paymentReference") === captured)
        .map((webhook) => valueAt(jsonOf(webhook), "event_code"));
      const order = JSON.stringify(["AUTHORISATION", "AUTHORISATION_ADJUSTMENT", "CAPTURE"]);
      mustBe(JSON.stringify(codes), order, "The order of the events");
    },
  }),
  check({
    id: "webhooks.retry",
    source: assumed("events/schemas/WebhookEvent.yaml#/x-delivery"),
    says: "An event without a 2xx response is sent again, with the same bytes and a new signature.",
    needs: ["webhooks", "controlPlane", "testSecret"],
    async verify(context) {
      const { test, webhooks, controlPlane } = context;
      const fail = () => new Response(null, { status: 500 });
      await whileResponding(webhooks, fail, async () => {
        const matches = isAbout(await payAtTerminal({ test }), "AUTHORISATION");
        const first = await mustArrive(webhooks, matches);
        await recordedFailure(controlPlane, first);
        webhooks.respond = () => new Response();
        await controlPlane.advance(firstBackoffSeconds);
        const second = await mustArrive(webhooks, matches, 2);
        must(second.body === first.body, "The second delivery has another body.");
        await mustBeSigned(context, second);
      });
    },
  }),
  check({
    id: "webhooks.redirects",
    source: assumed("events/schemas/WebhookEvent.yaml#/x-delivery"),
    says: "A redirect is a failure: it is not followed, and the event is sent again.",
    needs: ["webhooks", "controlPlane"],
    async verify({ test, webhooks, controlPlane }) {
      const elsewhere = "/elsewhere";
      const redirect = ({ path }: ReceivedWebhook) =>
        path === elsewhere
          ? new Response()
          : new Response(null, { status: 307, headers: { Location: elsewhere } });
      await whileResponding(webhooks, redirect, async () => {
        const matches = isAbout(await payAtTerminal({ test }), "AUTHORISATION");
        await recordedFailure(controlPlane, await mustArrive(webhooks, matches));
        await controlPlane.advance(firstBackoffSeconds);
        const second = await mustArrive(webhooks, matches, 2);
        must(second.path !== elsewhere, "The redirect was followed.");
      });
      await controlPlane.advance(webhookDelivery.retryAfterSeconds[1] * 2);
    },
  }),
];
