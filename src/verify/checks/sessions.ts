import { sessionLifetimeSeconds } from "../../../generated/constants.ts";
import { type Check, check } from "../check/check.ts";
import {
  must,
  mustBe,
  mustFail,
  mustHave,
  mustSucceed,
  statusAndCode,
  textAt,
} from "../check/expectations.ts";
import {
  cards,
  openSession,
  payNewSession,
  readSession,
  serverTime,
  sessionBody,
  unique,
} from "../check/fixtures.ts";
import { assumed, assumedCode, publicPages } from "../check/verdict.ts";
import { valueAt } from "../server/exchange.ts";

/** Fields that only a paid session has. */
const paymentFields = ["paymentReference", "completedAt", "paymentStatus"];

/** Sessions and their payment attempts. */
export const sessionChecks: Check[] = [
  check({
    id: "session.created",
    source: publicPages,
    says: "A new session is pending, shows its fields, and has the URL of its payment page.",
    async verify({ test }) {
      const customReference = unique();
      const fields = { ...sessionBody, description: "Table 7", customReference, isPreAuth: true };
      const response = await test.post("/payment/session", fields);
      mustSucceed(response);
      mustHave(response, "success", true);
      mustHave(response, "data.status", "pending");
      mustHave(response, "data.amount.value", fields.amount.value);
      mustHave(response, "data.customReference", customReference);
      mustHave(response, "data.isPreAuth", true);
      must(URL.canParse(textAt(response, "data.paymentUrl")), "data.paymentUrl is not a URL.");
    },
  }),
  check({
    id: "session.default-is-sale",
    source: publicPages,
    says: "isPreAuth is false by default.",
    async verify(context) {
      mustHave(await readSession(context, await openSession(context)), "data.isPreAuth", false);
    },
  }),
  check({
    id: "session.pending-has-no-payment",
    source: publicPages,
    says: "A pending session has no paymentReference, completedAt or paymentStatus.",
    async verify(context) {
      const session = await readSession(context, await openSession(context));
      mustHave(session, "data.status", "pending");
      for (const name of paymentFields) mustHave(session, `data.${name}`, undefined);
    },
  }),
  check({
    id: "session.absent-fields",
    source: assumed("sessions/schemas/UnpaidSession.yaml#/"),
    says: "A field that was left out when the session was created is absent, not null.",
    async verify(context) {
      const session = await readSession(context, await openSession(context));
      for (const name of ["countryCode", "shopperLocale", "deliverAt", "description", "customReference"])
        mustHave(session, `data.${name}`, undefined);
    },
  }),
  check({
    id: "session.unknown",
    source: publicPages,
    says: `An unknown session gets ${statusAndCode("sessionNotFound")}.`,
    async verify(context) {
      mustFail(await readSession(context, "unknown-session"), "sessionNotFound");
      mustSucceed(await readSession(context, await openSession(context)), "A session that exists");
    },
  }),
  check({
    id: "session.time-is-utc",
    source: assumed("common/schemas/Timestamp.yaml#/"),
    says: "Time stamps without a zone are UTC.",
    async verify(context) {
      const now = await serverTime(context);
      const createdAt = textAt(await readSession(context, await openSession(context)), "data.createdAt");
      const distance = Math.abs(Date.parse(`${createdAt.replace(" ", "T")}Z`) - now);
      must(
        distance < 10 * 60_000,
        `createdAt is ${createdAt}, ${Math.round(distance / 60_000)} minutes from UTC.`,
      );
    },
  }),
  check({
    id: "session.refused-attempt",
    source: publicPages,
    says: "A refused payment attempt is listed, and the session stays pending.",
    needs: ["controlPlane"],
    async verify(context) {
      const sessionId = await openSession(context);
      await context.controlPlane.pay(sessionId, cards.refused);
      const session = await readSession(context, sessionId);
      mustHave(session, "data.status", "pending");
      mustHave(session, "data.attempts.0.status", "refused");
    },
  }),
  check({
    id: "session.completed",
    source: publicPages,
    says: "An authorised payment attempt completes the session, which then shows its payment.",
    needs: ["controlPlane"],
    async verify(context) {
      const { sessionId, paymentReference } = await payNewSession(context);
      const session = await readSession(context, sessionId);
      mustHave(session, "data.status", "completed");
      mustHave(session, "data.paymentStatus", "AUTHORISED");
      mustHave(session, "data.attempts.0.status", "authorised");
      mustHave(session, "data.attempts.0.paymentReference", paymentReference);
      textAt(session, "data.completedAt");
    },
  }),
  check({
    id: "session.completed-is-final",
    source: publicPages,
    says: "A completed session no longer changes.",
    needs: ["controlPlane"],
    async verify(context) {
      const { sessionId } = await payNewSession(context);
      const before = await readSession(context, sessionId);
      await context.controlPlane.request("POST", `/sessions/${encodeURIComponent(sessionId)}/pay`, {
        card: cards.authorised,
      });
      mustBe((await readSession(context, sessionId)).text, before.text, "The session after a second payment");
    },
  }),
  check({
    id: "session.test-cards",
    source: assumed("sessions/schemas/SessionRequest.yaml#/x-test-cards"),
    says: "Each test card of the contract leads to its outcome.",
    needs: ["controlPlane"],
    async verify(context) {
      for (const [outcome, card] of Object.entries(cards)) {
        const { status } = await context.controlPlane.pay(await openSession(context), card);
        mustBe(status, outcome, `The outcome of ${card}`);
      }
    },
  }),
  check({
    id: "session.expires",
    source: assumed(
      "sessions/schemas/SessionStatus.yaml#/x-session-lifetime",
      "sessions/schemas/SessionStatus.yaml#/",
    ),
    says: `A session that nobody pays expires ${sessionLifetimeSeconds / 3600} hours after it was created.`,
    needs: ["controlPlane"],
    async verify(context) {
      const sessionId = await openSession(context);
      await context.controlPlane.advance(sessionLifetimeSeconds - 60);
      mustHave(await readSession(context, sessionId), "data.status", "pending");
      await context.controlPlane.advance(61);
      mustHave(await readSession(context, sessionId), "data.status", "expired");
    },
  }),
  check({
    id: "errors.envelope",
    source: publicPages,
    says: "An error is { success: false, error: { message, code, statusCode, traceId } }.",
    async verify(context) {
      const errors = [
        await readSession(context, "unknown-session"),
        await context.test.post("/payment/session", {}),
        await context.test.get("/pos/terminals", {}, { apiKey: null }),
      ];
      for (const response of errors) {
        mustHave(response, "success", false);
        mustHave(response, "error.statusCode", response.status);
        textAt(response, "error.message");
        textAt(response, "error.traceId");
        must(typeof valueAt(response.json, "error.code") === "number", "error.code is not a number.");
      }
    },
  }),
  check({
    id: "errors.unknown-route",
    source: assumed(assumedCode("NotFound")),
    says: `An unknown route gets ${statusAndCode("sessionNotFound")}, in the envelope.`,
    async verify({ test }) {
      mustFail(await test.get("/payment/unknown"), "sessionNotFound");
      mustSucceed(await test.get("/payment/sessions"), "A route of the contract");
    },
  }),
];
