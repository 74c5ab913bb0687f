import { setTimeout } from "node:timers/promises";
import { webhookDelivery } from "../../../generated/constants.ts";
import { verifyWebhook, WebhookError } from "../../webhooks/verify.ts";
import type { Check } from "../check.ts";
import { controlPlaneOf } from "../control-plane.ts";
import { read } from "../exchange.ts";
import { listAt, must, mustAnswer, mustBe, textAt } from "../expectations.ts";
import { amounts, euros, paidSession, refund, saleBody, unique } from "../fixtures.ts";
import type { Server } from "../server.ts";
import { assumed, publicPages, Refuted } from "../verdict.ts";
import type { Received, Receiver } from "../webhook-receiver.ts";

const schema = (name: string) => `events/schemas/${name}.yaml#/`;

const json = ({ body }: Received): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

/** Webhooks of one payment and kind. */
const isAbout = (paymentReference: string, eventCode: string) => (received: Received) =>
  read(json(received), "data.paymentReference") === paymentReference &&
  read(json(received), "event_code") === eventCode;

/** Charges a terminal; the reference of the payment. */
async function charge({ test }: Server, fields: object = {}): Promise<string> {
  const answer = await test.post("/pos/payment", { ...saleBody, ...fields });
  mustAnswer(answer, 201, "A sale at a terminal");
  return textAt(answer, "data.paymentReference");
}

/** @throws {Refuted} when the webhook does not come. */
async function arrival(
  receiver: Receiver,
  matches: (received: Received) => boolean,
  nth = 1,
): Promise<Received> {
  const received = await receiver.next(matches, nth);
  must(received !== undefined, nth === 1 ? "The webhook did not come." : `It came fewer than ${nth} times.`);
  return received;
}

/** The server's present moment: a sandbox may have been moved ahead. */
async function present(server: Server): Promise<Date> {
  return new Date(server.options.sandbox ? await controlPlaneOf(server).advance(0) : Date.now());
}

async function mustBeSigned(server: Server, { headers, body }: Received): Promise<void> {
  try {
    await verifyWebhook({ body, headers, secret: server.testSecret, now: await present(server) });
  } catch (error) {
    if (error instanceof WebhookError) throw new Refuted(error.message);
    throw error;
  }
}

/** Answers so until the checks went through, then as before. */
async function answering(
  receiver: Receiver,
  answer: Receiver["answer"],
  checks: () => Promise<void>,
): Promise<void> {
  receiver.answer = answer;
  try {
    await checks();
  } finally {
    receiver.answer = () => new Response();
  }
}

/** More than the first pause with its jitter, seconds. */
const firstPause = Math.ceil(webhookDelivery.retryAfterSeconds[0] * 1.2);

/** How often the delivery log is looked at before an attempt counts as not recorded, and how long between, milliseconds. */
const looks = { most: 60, pause: 50 };

/**
 * Waits until the server has written down that the first attempt failed: only then does its pause begin, and a clock
 * moved before that would move too early.
 */
async function failed(server: Server, received: Received): Promise<void> {
  const { call } = controlPlaneOf(server);
  for (let look = 0; look < looks.most; look += 1) {
    const log = listAt(await call("GET", "/webhook-deliveries?environment=test"), "deliveries");
    const delivery = log.find((entry) => read(entry, "id") === read(json(received), "event_id"));
    if (read(delivery, "attempts") !== 0) return;
    await setTimeout(looks.pause);
  }
}

/** Webhooks, as an endpoint of our own receives them. */
export const webhookChecks = (receiver: Receiver): Check[] => [
  {
    id: "webhooks.authorisation",
    source: publicPages,
    says: "A payment is told by an AUTHORISATION with data.paymentStatus and data.customReference.",
    async verify(server) {
      const customReference = unique();
      const received = await arrival(
        receiver,
        isAbout(await charge(server, { customReference }), "AUTHORISATION"),
      );
      mustBe(read(json(received), "data.paymentStatus"), "AUTHORISED", "data.paymentStatus");
      mustBe(read(json(received), "data.customReference"), customReference, "data.customReference");
    },
  },
  {
    id: "webhooks.signature",
    source: publicPages,
    says: "X-Avirato-Signature is t={timestamp},v1={hex}: HMAC-SHA256 of timestamp, full stop and raw body.",
    async verify(server) {
      // White space and letters beyond ASCII would come out otherwise if the body were parsed and printed again.
      const customReference = `${unique()}  ñ 1.0`;
      await mustBeSigned(
        server,
        await arrival(receiver, isAbout(await charge(server, { customReference }), "AUTHORISATION")),
      );
    },
  },
  {
    id: "webhooks.test-secret",
    source: assumed("events/parameters/WebhookSignature.yaml#/schema"),
    says: "Events of Test are signed with the client secret of Test.",
    async verify(server) {
      await mustBeSigned(server, await arrival(receiver, isAbout(await charge(server), "AUTHORISATION")));
    },
  },
  {
    id: "webhooks.event-id",
    source: assumed(schema("EventId")),
    says: "Every event has an identifier of its own.",
    async verify(server) {
      const events = [await charge(server), await charge(server)].map((reference) =>
        arrival(receiver, isAbout(reference, "AUTHORISATION")),
      );
      const [first, second] = (await Promise.all(events)).map((received) => read(json(received), "event_id"));
      must(typeof first === "string" && first !== "", "event_id is missing.");
      must(first !== second, "Two events have the same event_id.");
    },
  },
  {
    id: "webhooks.refused-attempt",
    source: assumed(schema("AuthorisationData")),
    says: "A refused attempt is told too, with webcode, payment and amount.",
    async verify(server) {
      const amount = euros(amounts.refused);
      const received = await arrival(receiver, isAbout(await charge(server, { amount }), "AUTHORISATION"));
      mustBe(read(json(received), "data.paymentStatus"), "REFUSED", "data.paymentStatus");
      mustBe(read(json(received), "data.webcode"), server.options.webcode, "data.webcode");
      mustBe(read(json(received), "data.amount.value"), amount.value, "data.amount.value");
    },
  },
  {
    id: "webhooks.refund",
    source: assumed(schema("RefundEvent"), schema("ModificationData")),
    says: "A refund is told by a REFUND that names the modification, its outcome and the payment's status.",
    async verify(server) {
      const { advance } = controlPlaneOf(server);
      const paymentReference = await charge(server);
      const modificationId = textAt(await refund(server, paymentReference, 1000), "data.modificationId");
      await advance(firstPause);
      const received = await arrival(receiver, isAbout(paymentReference, "REFUND"));
      mustBe(read(json(received), "data.modificationId"), modificationId, "data.modificationId");
      mustBe(read(json(received), "data.status"), "succeeded", "data.status");
      mustBe(read(json(received), "data.paymentStatus"), "PARTIALLY_REFUNDED", "data.paymentStatus");
    },
  },
  {
    id: "webhooks.modifications",
    source: assumed(schema("CaptureEvent"), schema("CancellationEvent"), schema("ExtensionEvent")),
    says: "CAPTURE, CANCELLATION and EXTENSION tell of the other modifications, in their order.",
    async verify(server) {
      const { advance } = controlPlaneOf(server);
      const captured = (await paidSession(server, { isPreAuth: true })).paymentReference;
      await server.test.post("/payment/extend", { paymentReference: captured });
      await server.test.post("/payment/capture", { paymentReference: captured, amount: euros(100) });
      const cancelled = (await paidSession(server, { isPreAuth: true })).paymentReference;
      await server.test.post("/payment/cancel", { paymentReference: cancelled });
      await advance(firstPause);
      await arrival(receiver, isAbout(cancelled, "CANCELLATION"));
      await arrival(receiver, isAbout(captured, "CAPTURE"));
      const codes = receiver
        .all((received) => read(json(received), "data.paymentReference") === captured)
        .map((received) => read(json(received), "event_code"));
      mustBe(codes.join(" "), "AUTHORISATION EXTENSION CAPTURE", "The order of the events");
    },
  },
  {
    id: "webhooks.retry",
    source: assumed("events/schemas/WebhookEvent.yaml#/x-delivery"),
    says: "An event that is not answered by 2xx is sent again, the same bytes, signed anew.",
    async verify(server) {
      const { advance } = controlPlaneOf(server);
      await answering(
        receiver,
        () => new Response(null, { status: 500 }),
        async () => {
          const matches = isAbout(await charge(server), "AUTHORISATION");
          const first = await arrival(receiver, matches);
          await failed(server, first);
          receiver.answer = () => new Response();
          await advance(firstPause);
          const second = await arrival(receiver, matches, 2);
          must(second.body === first.body, "The second body is another one.");
          await mustBeSigned(server, second);
        },
      );
    },
  },
  {
    id: "webhooks.redirects",
    source: assumed("events/schemas/WebhookEvent.yaml#/x-delivery"),
    says: "A redirect is a failure: it is not followed, and the event is sent again.",
    async verify(server) {
      const { advance } = controlPlaneOf(server);
      const elsewhere = "/elsewhere";
      const redirect = ({ path }: Received) =>
        path === elsewhere
          ? new Response()
          : new Response(null, { status: 307, headers: { Location: elsewhere } });
      await answering(receiver, redirect, async () => {
        const matches = isAbout(await charge(server), "AUTHORISATION");
        await failed(server, await arrival(receiver, matches));
        await advance(firstPause);
        const second = await arrival(receiver, matches, 2);
        must(second.path !== elsewhere, "The redirect was followed.");
      });
      await advance(webhookDelivery.retryAfterSeconds[1] * 2);
    },
  },
];
