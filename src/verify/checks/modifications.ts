import { apiErrors } from "../../../generated/errors.ts";
import { type Check, check } from "../check/check.ts";
import {
  must,
  mustFail,
  mustHave,
  mustHaveStatus,
  mustNotFail,
  mustSucceed,
  statusAndCode,
  successOf,
  textAt,
} from "../check/expectations.ts";
import { capture, euros, payAtTerminal, payNewSession, readSession, refund } from "../check/fixtures.ts";
import { assumed, publicPages } from "../check/verdict.ts";
import type { Api } from "../server/api.ts";
import type { ControlPlane } from "../server/control-plane.ts";

const rules = (...names: string[]) => names.map((name) => `errors/examples/${name}.yaml#/`);
const schema = (name: string) => `modifications/schemas/${name}.yaml#/`;

/** More than the time that a sandbox takes to process a modification, seconds. */
const processingSeconds = 5;

interface WithControlPlane {
  test: Api;
  controlPlane: ControlPlane;
}

/** The reference of no payment. */
const unknownPayment = "unknown-payment";

const preAuthorise = (context: WithControlPlane) => payNewSession(context, { isPreAuth: true });
const cancel = ({ test }: { test: Api }, paymentReference: string) =>
  test.post("/payment/cancel", { paymentReference });
const extend = ({ test }: { test: Api }, paymentReference: string) =>
  test.post("/payment/extend", { paymentReference });

/** @throws {Refuted} unless the session has this payment status after its modifications were processed. */
async function mustShow(context: WithControlPlane, sessionId: string, paymentStatus: string): Promise<void> {
  await context.controlPlane.advance(processingSeconds);
  mustHave(await readSession(context, sessionId), "data.paymentStatus", paymentStatus);
}

/** Refunds, captures, cancellations and extensions of a payment. */
export const modificationChecks: Check[] = [
  check({
    id: "modification.accepted",
    source: publicPages,
    says: `A modification gets ${successOf("/payment/refund")} and is processed later; a POS payment can be modified too.`,
    async verify(context) {
      const paymentReference = await payAtTerminal(context);
      const response = await refund(context, paymentReference, 1000);
      mustSucceed(response, "The refund");
      mustHave(response, "data.paymentReference", paymentReference);
    },
  }),
  check({
    id: "modification.fields",
    source: assumed(schema("Modification"), schema("ModificationId"), schema("ModificationType")),
    says: "The response has modificationId, paymentReference, type, status received, amount and createdAt.",
    async verify(context) {
      const paymentReference = await payAtTerminal(context);
      const response = await refund(context, paymentReference, 1000);
      textAt(response, "data.modificationId");
      mustHave(response, "data.paymentReference", paymentReference);
      textAt(response, "data.createdAt");
      mustHave(response, "data.type", "refund");
      mustHave(response, "data.status", "received");
      mustHave(response, "data.amount.value", 1000);
    },
  }),
  check({
    id: "modification.settles",
    source: assumed(schema("ModificationStatus")),
    says: "A modification becomes succeeded or failed.",
    needs: ["controlPlane"],
    async verify({ test, controlPlane }) {
      const paymentReference = await payAtTerminal({ test });
      await refund({ test }, paymentReference, 1000);
      const read = () => test.get("/payment/modifications", { paymentReference });
      mustHave(await read(), "data.modifications.0.status", "received");
      await controlPlane.advance(processingSeconds);
      mustHave(await read(), "data.modifications.0.status", "succeeded");
    },
  }),
  check({
    id: "modification.unknown-payment",
    source: publicPages,
    says: `An unknown payment gets ${statusAndCode("paymentNotFound")}.`,
    async verify(context) {
      const modify = (paymentReference: string) =>
        Promise.all([
          refund(context, paymentReference, 1),
          capture(context, paymentReference, 1),
          cancel(context, paymentReference),
          extend(context, paymentReference),
        ]);
      for (const response of await modify(unknownPayment)) mustFail(response, "paymentNotFound");
      for (const response of await modify(await payAtTerminal(context)))
        mustNotFail(response, "paymentNotFound", "A payment that exists");
    },
  }),
  check({
    id: "modification.acts-on-payment",
    source: publicPages,
    says: "A modification acts on the payment, never on the session.",
    needs: ["controlPlane"],
    async verify(context) {
      const { sessionId, paymentReference } = await payNewSession(context);
      mustFail(await refund(context, sessionId, 1), "paymentNotFound", "A refund of a session");
      mustSucceed(await refund(context, paymentReference, 1), "A refund of its payment");
    },
  }),
  check({
    id: "refund.sum",
    source: assumed(schema("RefundRequest"), ...rules("refundExceedsCaptured")),
    says: "The sum of the refunds never exceeds the captured amount.",
    async verify(context) {
      const paymentReference = await payAtTerminal(context);
      const mustExceed = async (value: number, subject: string) =>
        mustFail(await refund(context, paymentReference, value), "refundExceedsCaptured", subject);
      await mustExceed(5001, "A refund of more than the payment");
      mustSucceed(await refund(context, paymentReference, 2000), "A partial refund");
      mustSucceed(await refund(context, paymentReference, 3000), "A refund of the rest");
      await mustExceed(1, "A refund of one minor unit more");
    },
  }),
  check({
    id: "modification.currency",
    source: assumed(...rules("currencyMismatch")),
    says: "A refund has the currency of the payment.",
    async verify({ test }) {
      const paymentReference = await payAtTerminal({ test });
      const body = { paymentReference, amount: { value: 100, currency: "USD" }, reason: "RETURN" };
      mustFail(await test.post("/payment/refund", body), "currencyMismatch", "A refund in USD");
      mustSucceed(await refund({ test }, paymentReference, 100), "A refund in EUR");
    },
  }),
  check({
    id: "capture.only-pre-authorised",
    source: assumed(schema("CaptureRequest"), ...rules("notPreAuthorised")),
    says: "Capture and extension need a pre-authorisation.",
    async verify(context) {
      const paymentReference = await payAtTerminal(context);
      mustFail(await capture(context, paymentReference, 100), "notPreAuthorised", "A capture of a sale");
      mustFail(await extend(context, paymentReference), "notPreAuthorised", "An extension of a sale");
      // Without a customer there is no pre-authorisation to capture, but an unknown payment gets another error.
      const others = {
        capture: await capture(context, unknownPayment, 100),
        extension: await extend(context, unknownPayment),
      };
      for (const [name, other] of Object.entries(others))
        mustNotFail(other, "notPreAuthorised", `The ${name} of an unknown payment`);
    },
  }),
  check({
    id: "capture.once",
    source: assumed(schema("CaptureRequest"), ...rules("alreadyCaptured", "captureExceedsAuthorised")),
    says: "A capture may be partial, cannot exceed the authorised amount, and happens once.",
    needs: ["controlPlane"],
    async verify(context) {
      const { paymentReference } = await preAuthorise(context);
      const captured = (value: number) => capture(context, paymentReference, value);
      const refunded = (value: number) => refund(context, paymentReference, value);
      mustFail(await captured(10001), "captureExceedsAuthorised", "More than the authorised amount");
      mustSucceed(await captured(4000), "A partial capture");
      mustFail(await captured(100), "alreadyCaptured", "A second capture");
      mustFail(await refunded(4001), "refundExceedsCaptured", "A refund of more than the capture");
      mustSucceed(await refunded(4000), "A refund of the capture");
    },
  }),
  check({
    id: "refund.only-captured",
    source: assumed(...rules("paymentNotCaptured")),
    says: "A pre-authorisation cannot be refunded before its capture.",
    needs: ["controlPlane"],
    async verify(context) {
      const { paymentReference } = await preAuthorise(context);
      mustFail(await refund(context, paymentReference, 1), "paymentNotCaptured");
      mustSucceed(await capture(context, paymentReference, 100), "The capture");
      mustSucceed(await refund(context, paymentReference, 1), "A refund of the capture");
    },
  }),
  check({
    id: "cancel.before-capture",
    source: assumed(schema("CancelRequest"), ...rules("alreadyCaptured", "paymentCancelled")),
    says: "A pre-authorisation can be cancelled only before its capture, and the cancellation ends the payment.",
    needs: ["controlPlane"],
    async verify(context) {
      const captured = (await preAuthorise(context)).paymentReference;
      await capture(context, captured, 100);
      mustFail(await cancel(context, captured), "alreadyCaptured", "A cancellation after the capture");
      const cancelled = (await preAuthorise(context)).paymentReference;
      mustSucceed(await cancel(context, cancelled), "A cancellation");
      const later = await capture(context, cancelled, 100);
      mustFail(later, "paymentCancelled", "A capture after the cancellation");
    },
  }),
  check({
    id: "cancel.sale",
    source: assumed(schema("CancelRequest"), ...rules("paymentRefunded")),
    says: "A sale can be cancelled as long as nothing of it was refunded.",
    async verify(context) {
      const sold = await payAtTerminal(context);
      mustSucceed(await cancel(context, sold), "A cancellation of a sale");
      mustFail(await refund(context, sold, 100), "paymentCancelled", "A refund after the cancellation");
      const refunded = await payAtTerminal(context);
      await refund(context, refunded, 100);
      mustFail(await cancel(context, refunded), "paymentRefunded", "A cancellation after a refund");
    },
  }),
  check({
    id: "extend.names-payment",
    source: assumed(schema("ExtendRequest")),
    says: "An extension needs only the payment's reference, and the payment can be captured afterwards.",
    needs: ["controlPlane"],
    async verify(context) {
      const { paymentReference } = await preAuthorise(context);
      mustSucceed(await extend(context, paymentReference), "An extension");
      mustSucceed(await capture(context, paymentReference, 10000), "The capture after it");
    },
  }),
  check({
    id: "payment.statuses",
    source: assumed("common/schemas/PaymentStatus.yaml#/"),
    says: "The session shows CAPTURED, PARTIALLY_REFUNDED, REFUNDED and CANCELLED.",
    needs: ["controlPlane"],
    async verify(context) {
      const { sessionId, paymentReference } = await preAuthorise(context);
      await capture(context, paymentReference, 4000);
      await mustShow(context, sessionId, "CAPTURED");
      await refund(context, paymentReference, 1000);
      await mustShow(context, sessionId, "PARTIALLY_REFUNDED");
      await refund(context, paymentReference, 3000);
      await mustShow(context, sessionId, "REFUNDED");
      const other = await preAuthorise(context);
      await cancel(context, other.paymentReference);
      await mustShow(context, other.sessionId, "CANCELLED");
    },
  }),
  check({
    id: "modification.paths",
    source: assumed(
      "test/payment-cancel.yaml#/post",
      "test/payment-capture.yaml#/post",
      "test/payment-extend.yaml#/post",
    ),
    says: "Capture, cancel and extend are beside refund.",
    async verify({ test }) {
      const paymentReference = await payAtTerminal({ test });
      mustSucceed(await refund({ test }, paymentReference, 1));
      const bodies = { capture: { amount: euros(1) }, cancel: {}, extend: {} };
      // A sale that was refunded allows none of the three, so an existing route responds with this status. An unknown one
      // gets 404.
      const { statusCode } = apiErrors.notPreAuthorised;
      for (const [name, body] of Object.entries(bodies)) {
        const response = await test.post(`/payment/${name}`, { paymentReference, ...body });
        mustHaveStatus(response, statusCode, name);
        const other = await test.post(`/payment/${name}`, { paymentReference: unknownPayment, ...body });
        must(other.status !== statusCode, `${name} of an unknown payment got status ${statusCode} too.`);
      }
    },
  }),
];
