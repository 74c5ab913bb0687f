import { type Check, check } from "../check/check.ts";
import { listAt, must, mustBe, mustSucceed, textAt } from "../check/expectations.ts";
import {
  euros,
  openSession,
  payAtTerminal,
  posPaymentBody,
  refund,
  sessionBody,
  unique,
} from "../check/fixtures.ts";
import {
  countSessions,
  createWithReference,
  differentBody,
  differentEndpoint,
  mustBeReplay,
  mustConflict,
} from "../check/replays.ts";
import { given } from "../check/verdict.ts";
import { valueAt } from "../server/exchange.ts";

/** Guide: Required headers, Idempotency, Idempotency conflicts (409). */
export const idempotencyChecks: Check[] = [
  check({
    id: "idempotency.optional",
    source: given("Required headers"),
    says: "The header is optional; without it every request is processed.",
    async verify(context) {
      const ids = [await openSession(context), await openSession(context)];
      must(ids[0] !== ids[1], "Two requests without a key created one session.");
    },
  }),
  check({
    id: "idempotency.session",
    source: given("Idempotency"),
    says: "Two requests for a session with one key and the same parameters create it once.",
    async verify(context) {
      const customReference = unique();
      const send = () => createWithReference(context, customReference);
      const first = await send();
      mustSucceed(first, "The first request");
      mustBeReplay(first, await send());
      mustBe(await countSessions(context, customReference), 1, "The number of sessions");
    },
  }),
  check({
    id: "idempotency.pos",
    source: given("Idempotency"),
    says: "Two requests for a POS payment with one key charge once.",
    async verify({ test }) {
      const idempotencyKey = unique();
      const send = () => test.post("/pos/payment", posPaymentBody, { idempotencyKey });
      const first = await send();
      mustSucceed(first, "The first request");
      mustBeReplay(first, await send());
    },
  }),
  check({
    id: "idempotency.modification",
    source: given("Idempotency"),
    says: "Two requests for a refund with one key refund once.",
    async verify(context) {
      const paymentReference = await payAtTerminal(context);
      const idempotencyKey = unique();
      const send = () => refund(context, paymentReference, 1000, { idempotencyKey });
      const first = await send();
      mustSucceed(first, "The first request");
      mustBeReplay(first, await send());
      const list = await context.test.get("/payment/modifications", { paymentReference });
      mustBe(listAt(list, "data.modifications").length, 1, "The number of refunds");
    },
  }),
  check({
    id: "idempotency.different-body",
    source: given("Idempotency conflicts (409)"),
    says: `The same key with a different body on the same endpoint: ${differentBody.statusCode} "${differentBody.message}"`,
    async verify({ test }) {
      const idempotencyKey = unique();
      const send = (fields: object) =>
        test.post("/pos/payment", { ...posPaymentBody, ...fields }, { idempotencyKey });
      mustSucceed(await send({}), "The first request");
      mustConflict(await send({ amount: euros(5001) }), differentBody, "Another amount");
      mustConflict(await send({ description: "x" }), differentBody, "One more field");
    },
  }),
  check({
    id: "idempotency.different-endpoint",
    source: given("Idempotency conflicts (409)"),
    says: `The same key on a different endpoint: ${differentEndpoint.statusCode} "${differentEndpoint.message}"`,
    async verify(context) {
      const { test } = context;
      const body = { paymentReference: await payAtTerminal(context) };
      const idempotencyKey = unique();
      await test.post("/payment/cancel", body, { idempotencyKey });
      const other = await test.post("/payment/extend", body, { idempotencyKey });
      mustConflict(other, differentEndpoint, "The same body on another endpoint");
      const withoutKey = await test.post("/payment/extend", body);
      const isConflict = valueAt(withoutKey.json, "error.message") === differentEndpoint.message;
      must(!isConflict, "A request without the key is a conflict too.");
    },
  }),
  check({
    id: "idempotency.isolated",
    source: given("Idempotency"),
    says: "Records of Test and Live are isolated: a key used in Test can be used in Live.",
    needs: ["live"],
    async verify({ test, live }) {
      const idempotencyKey = unique();
      const inTest = await test.post("/payment/session", sessionBody, { idempotencyKey });
      const body = { ...sessionBody, amount: euros(20000) };
      const inLive = await live.post("/payment/session", body, { idempotencyKey });
      mustSucceed(inLive, "The key in Live");
      must(textAt(inLive, "data.sessionId") !== textAt(inTest, "data.sessionId"), "Both are one session.");
    },
  }),
];
