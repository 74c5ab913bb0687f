import type { Check } from "../check.ts";
import { controlPlaneOf } from "../control-plane.ts";
import { mustAnswer, mustHave, mustRefuse, textAt } from "../expectations.ts";
import { capture, euros, paidSession, readSession, refund, sale } from "../fixtures.ts";
import type { Server } from "../server.ts";
import { assumed, publicPages } from "../verdict.ts";

const broken = { status: 400, code: 12001 } as const;
const rules = (...names: string[]) => names.map((name) => `errors/examples/${name}.yaml#/`);
const schema = (name: string) => `modifications/schemas/${name}.yaml#/`;

/** Longer than a sandbox takes to process a modification, seconds. */
const processing = 5;

const reserve = (server: Server) => paidSession(server, { isPreAuth: true });
const cancel = ({ test }: Server, paymentReference: string) =>
  test.post("/payment/cancel", { paymentReference });
const extend = ({ test }: Server, paymentReference: string) =>
  test.post("/payment/extend", { paymentReference });

/** The payment's status, seen through its session once modifications were processed. */
async function mustShow(server: Server, sessionId: string, paymentStatus: string): Promise<void> {
  await controlPlaneOf(server).advance(processing);
  mustHave(await readSession(server, sessionId), "data.paymentStatus", paymentStatus);
}

/** Refunds, captures, cancellations and extensions of a payment. */
export const modificationChecks: Check[] = [
  {
    id: "modification.accepted",
    source: publicPages,
    says: "A modification answers 202 and is processed afterwards; a POS payment can be modified too.",
    async verify(server) {
      const paymentReference = await sale(server);
      const answer = await refund(server, paymentReference, 1000);
      mustAnswer(answer, 202);
      mustHave(answer, "data.paymentReference", paymentReference);
    },
  },
  {
    id: "modification.fields",
    source: assumed(schema("ModificationBase"), schema("ModificationId"), schema("ModificationType")),
    says: "The answer names modificationId, paymentReference, type, status received, amount and time.",
    async verify(server) {
      const answer = await refund(server, await sale(server), 1000);
      textAt(answer, "data.modificationId");
      textAt(answer, "data.createdAt");
      mustHave(answer, "data.type", "refund");
      mustHave(answer, "data.status", "received");
      mustHave(answer, "data.amount.value", 1000);
    },
  },
  {
    id: "modification.settles",
    source: assumed(schema("ModificationStatus")),
    says: "A modification settles as succeeded or failed.",
    async verify(server) {
      const { advance } = controlPlaneOf(server);
      const paymentReference = await sale(server);
      await refund(server, paymentReference, 1000);
      const status = "data.modifications.0.status";
      mustHave(await server.test.get("/payment/modifications", { paymentReference }), status, "received");
      await advance(processing);
      mustHave(await server.test.get("/payment/modifications", { paymentReference }), status, "succeeded");
    },
  },
  {
    id: "modification.unknown-payment",
    source: publicPages,
    says: "An unknown payment answers 404, code 10404.",
    async verify(server) {
      const unknown = "unknown-payment";
      const answers = [
        refund(server, unknown, 1),
        capture(server, unknown, 1),
        cancel(server, unknown),
        extend(server, unknown),
      ];
      for (const answer of await Promise.all(answers)) mustRefuse(answer, { status: 404, code: 10404 });
    },
  },
  {
    id: "modification.acts-on-payment",
    source: publicPages,
    says: "A modification acts on the payment, never on the session.",
    async verify(server) {
      const { sessionId } = await paidSession(server);
      mustRefuse(await refund(server, sessionId, 1), { status: 404, code: 10404 }, "A refund of a session");
    },
  },
  {
    id: "refund.sum",
    source: assumed(schema("RefundRequest"), ...rules("refundExceedsCaptured")),
    says: "Refunds may add up to the captured amount and no further.",
    async verify(server) {
      const paymentReference = await sale(server);
      mustRefuse(await refund(server, paymentReference, 5001), broken, "A refund of more than was taken");
      mustAnswer(await refund(server, paymentReference, 2000), 202, "A first part");
      mustAnswer(await refund(server, paymentReference, 3000), 202, "The rest");
      mustRefuse(await refund(server, paymentReference, 1), broken, "One minor unit more");
    },
  },
  {
    id: "modification.currency",
    source: assumed(...rules("currencyMismatch")),
    says: "A refund is in the currency of the payment.",
    async verify(server) {
      const paymentReference = await sale(server);
      const body = { paymentReference, amount: { value: 100, currency: "USD" }, reason: "RETURN" };
      mustRefuse(await server.test.post("/payment/refund", body), broken, "A refund in USD");
    },
  },
  {
    id: "capture.only-pre-authorised",
    source: assumed(schema("CaptureRequest"), ...rules("notPreAuthorised")),
    says: "Capture, cancellation and extension need a pre-authorisation.",
    async verify(server) {
      const paymentReference = await sale(server);
      mustRefuse(await capture(server, paymentReference, 100), broken, "A capture of a sale");
      mustRefuse(await cancel(server, paymentReference), broken, "A cancellation of a sale");
      mustRefuse(await extend(server, paymentReference), broken, "An extension of a sale");
    },
  },
  {
    id: "capture.once",
    source: assumed(schema("CaptureRequest"), ...rules("alreadyCaptured", "captureExceedsAuthorised")),
    says: "A capture may be partial, takes no more than was authorised, and happens once.",
    async verify(server) {
      const { paymentReference } = await reserve(server);
      mustRefuse(await capture(server, paymentReference, 10001), broken, "More than was authorised");
      mustAnswer(await capture(server, paymentReference, 4000), 202, "A part");
      mustRefuse(await capture(server, paymentReference, 100), broken, "A second capture");
      mustRefuse(await refund(server, paymentReference, 4001), broken, "A refund of more than was captured");
      mustAnswer(await refund(server, paymentReference, 4000), 202, "A refund of what was captured");
    },
  },
  {
    id: "refund.only-captured",
    source: assumed(...rules("paymentNotCaptured")),
    says: "What was only reserved cannot be refunded.",
    async verify(server) {
      mustRefuse(await refund(server, (await reserve(server)).paymentReference, 1), broken);
    },
  },
  {
    id: "cancel.before-capture",
    source: assumed(schema("CancelRequest"), ...rules("alreadyCaptured", "paymentCancelled")),
    says: "A cancellation is possible only before a capture, and ends the payment.",
    async verify(server) {
      const captured = (await reserve(server)).paymentReference;
      await capture(server, captured, 100);
      mustRefuse(await cancel(server, captured), broken, "A cancellation after the capture");
      const cancelled = (await reserve(server)).paymentReference;
      mustAnswer(await cancel(server, cancelled), 202, "A cancellation");
      mustRefuse(await capture(server, cancelled, 100), broken, "A capture after the cancellation");
    },
  },
  {
    id: "extend.names-payment",
    source: assumed(schema("ExtendRequest")),
    says: "An extension names only the payment, and keeps it reserved.",
    async verify(server) {
      const { paymentReference } = await reserve(server);
      mustAnswer(await extend(server, paymentReference), 202, "An extension");
      mustAnswer(await capture(server, paymentReference, 10000), 202, "The capture after it");
    },
  },
  {
    id: "payment.statuses",
    source: assumed("common/schemas/PaymentStatus.yaml#/"),
    says: "The session shows CAPTURED, PARTIALLY_REFUNDED, REFUNDED and CANCELLED as they happen.",
    async verify(server) {
      const { sessionId, paymentReference } = await reserve(server);
      await capture(server, paymentReference, 4000);
      await mustShow(server, sessionId, "CAPTURED");
      await refund(server, paymentReference, 1000);
      await mustShow(server, sessionId, "PARTIALLY_REFUNDED");
      await refund(server, paymentReference, 3000);
      await mustShow(server, sessionId, "REFUNDED");
      const other = await reserve(server);
      await cancel(server, other.paymentReference);
      await mustShow(server, other.sessionId, "CANCELLED");
    },
  },
  {
    id: "modification.paths",
    source: assumed(
      "test/payment-cancel.yaml#/post",
      "test/payment-capture.yaml#/post",
      "test/payment-extend.yaml#/post",
    ),
    says: "Capture, cancel and extend are beside refund.",
    async verify(server) {
      // A rule of the operation answers, not the missing route.
      const paymentReference = await sale(server);
      const bodies = { capture: { amount: euros(1) }, cancel: {}, extend: {} };
      for (const [name, body] of Object.entries(bodies))
        mustAnswer(await server.test.post(`/payment/${name}`, { paymentReference, ...body }), 400, name);
    },
  },
];
