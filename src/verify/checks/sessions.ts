import { sessionLifetimeSeconds } from "../../../generated/constants.ts";
import type { Check } from "../check.ts";
import { controlPlaneOf } from "../control-plane.ts";
import { read } from "../exchange.ts";
import { must, mustAnswer, mustBe, mustHave, mustRefuse, textAt } from "../expectations.ts";
import { cards, openSession, paidSession, readSession, sessionBody, unique } from "../fixtures.ts";
import { assumed, publicPages } from "../verdict.ts";

/** What only a paid session shows. */
const ofPayment = ["paymentReference", "completedAt", "paymentStatus"];

/** Sessions: the intent to pay, and what becomes of it. */
export const sessionChecks: Check[] = [
  {
    id: "session.created",
    source: publicPages,
    says: "A new session is pending, shows what it was made of, and names its payment page.",
    async verify({ test }) {
      const customReference = unique();
      const fields = { ...sessionBody, description: "Table 7", customReference, isPreAuth: true };
      const answer = await test.post("/payment/session", fields);
      mustAnswer(answer, 201);
      mustHave(answer, "success", true);
      mustHave(answer, "data.status", "pending");
      mustHave(answer, "data.amount.value", fields.amount.value);
      mustHave(answer, "data.customReference", customReference);
      mustHave(answer, "data.isPreAuth", true);
      must(URL.canParse(textAt(answer, "data.paymentUrl")), "data.paymentUrl is no URL.");
    },
  },
  {
    id: "session.default-is-sale",
    source: publicPages,
    says: "isPreAuth is false unless it is asked for.",
    async verify(server) {
      mustHave(await readSession(server, await openSession(server)), "data.isPreAuth", false);
    },
  },
  {
    id: "session.pending-has-no-payment",
    source: publicPages,
    says: "A pending session has no paymentReference, completedAt or paymentStatus.",
    async verify(server) {
      const session = await readSession(server, await openSession(server));
      mustHave(session, "data.status", "pending");
      for (const name of ofPayment) mustHave(session, `data.${name}`, undefined);
    },
  },
  {
    id: "session.absent-fields",
    source: assumed("sessions/schemas/SessionBase.yaml#/"),
    says: "A field that was left out when the session was made is absent, not null.",
    async verify(server) {
      const session = await readSession(server, await openSession(server));
      for (const name of ["countryCode", "shopperLocale", "deliverAt", "description", "customReference"])
        mustHave(session, `data.${name}`, undefined);
    },
  },
  {
    id: "session.unknown",
    source: publicPages,
    says: "An unknown session answers 404, code 10404.",
    async verify(server) {
      mustRefuse(await readSession(server, "unknown-session"), { status: 404, code: 10404 });
    },
  },
  {
    id: "session.time-is-utc",
    source: assumed("common/schemas/Timestamp.yaml#/"),
    says: "Time stamps without a zone are UTC.",
    async verify(server) {
      const now = server.options.sandbox ? await controlPlaneOf(server).advance(0) : Date.now();
      const createdAt = textAt(await readSession(server, await openSession(server)), "data.createdAt");
      const distance = Math.abs(Date.parse(`${createdAt.replace(" ", "T")}Z`) - now);
      must(
        distance < 10 * 60_000,
        `createdAt is ${createdAt}, ${Math.round(distance / 60_000)} minutes from UTC.`,
      );
    },
  },
  {
    id: "session.refused-attempt",
    source: publicPages,
    says: "A refused attempt is shown and leaves the session pending.",
    async verify(server) {
      const sessionId = await openSession(server);
      await controlPlaneOf(server).pay(sessionId, cards.refused);
      const session = await readSession(server, sessionId);
      mustHave(session, "data.status", "pending");
      mustHave(session, "data.attempts.0.status", "refused");
    },
  },
  {
    id: "session.completed",
    source: publicPages,
    says: "An authorised attempt completes the session, which then shows its payment.",
    async verify(server) {
      const { sessionId, paymentReference } = await paidSession(server);
      const session = await readSession(server, sessionId);
      mustHave(session, "data.status", "completed");
      mustHave(session, "data.paymentStatus", "AUTHORISED");
      mustHave(session, "data.attempts.0.status", "authorised");
      mustHave(session, "data.attempts.0.paymentReference", paymentReference);
      must(textAt(session, "data.completedAt") !== "", "data.completedAt is empty.");
    },
  },
  {
    id: "session.completed-is-final",
    source: publicPages,
    says: "A completed session no longer changes.",
    async verify(server) {
      const { sessionId } = await paidSession(server);
      const before = await readSession(server, sessionId);
      await controlPlaneOf(server).pay(sessionId, cards.authorised);
      mustBe((await readSession(server, sessionId)).text, before.text, "The session after a second payment");
    },
  },
  {
    id: "session.test-cards",
    source: assumed("sessions/schemas/CreateSessionRequest.yaml#/x-test-cards"),
    says: "The card numbers of the contract decide the outcome.",
    async verify(server) {
      const { pay } = controlPlaneOf(server);
      for (const [outcome, card] of Object.entries(cards))
        mustBe((await pay(await openSession(server), card)).status, outcome, `The outcome of ${card}`);
    },
  },
  {
    id: "session.expires",
    source: assumed(
      "sessions/schemas/SessionStatus.yaml#/x-session-lifetime",
      "sessions/schemas/SessionStatus.yaml#/",
    ),
    says: "A session that nobody pays expires 24 hours after it was created.",
    async verify(server) {
      const { advance } = controlPlaneOf(server);
      const sessionId = await openSession(server);
      await advance(sessionLifetimeSeconds - 60);
      mustHave(await readSession(server, sessionId), "data.status", "pending");
      await advance(61);
      mustHave(await readSession(server, sessionId), "data.status", "expired");
    },
  },
  {
    id: "errors.envelope",
    source: publicPages,
    says: "An error is { success: false, error: { message, code, statusCode, traceId } }.",
    async verify(server) {
      const refused = [
        await readSession(server, "unknown-session"),
        await server.test.post("/payment/session", {}),
        await server.test.get("/pos/terminals", {}, { apiKey: null }),
      ];
      for (const answer of refused) {
        mustHave(answer, "success", false);
        mustHave(answer, "error.statusCode", answer.status);
        textAt(answer, "error.message");
        textAt(answer, "error.traceId");
        must(typeof read(answer.json, "error.code") === "number", "error.code is no number.");
      }
    },
  },
  {
    id: "errors.unknown-route",
    source: assumed("errors/schemas/ErrorCode.yaml#/x-error-codes/0"),
    says: "An unknown route answers 404, code 10404, in the envelope.",
    async verify({ test }) {
      mustRefuse(await test.get("/payment/unknown"), { status: 404, code: 10404 });
    },
  },
];
