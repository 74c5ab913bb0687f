import type { Check } from "../check.ts";
import { listAt, must, mustAnswer, mustBe, textAt } from "../expectations.ts";
import { euros, openSession, refund, sale, saleBody, sessionBody, unique } from "../fixtures.ts";
import {
  createNamed,
  differentBody,
  differentEndpoint,
  mustBeReplay,
  mustConflict,
  sessionsNamed,
} from "../replays.ts";
import { given } from "../verdict.ts";

/** What the guide says of idempotency. */
export const idempotencyChecks: Check[] = [
  {
    id: "idempotency.optional",
    source: given("Required headers"),
    says: "The header is optional; without it every request is processed.",
    async verify(server) {
      const ids = [await openSession(server), await openSession(server)];
      must(ids[0] !== ids[1], "Two requests without a key gave one session.");
    },
  },
  {
    id: "idempotency.session",
    source: given("Idempotency"),
    says: "A session asked for twice with one key and the same parameters is created once.",
    async verify(server) {
      const customReference = unique();
      const send = () => createNamed(server, customReference);
      const first = await send();
      mustAnswer(first, 201, "The first request");
      mustBeReplay(first, await send());
      mustBe(await sessionsNamed(server, customReference), 1, "The number of sessions");
    },
  },
  {
    id: "idempotency.pos",
    source: given("Idempotency"),
    says: "A POS payment sent twice with one key is charged once.",
    async verify({ test }) {
      const idempotencyKey = unique();
      const first = await test.post("/pos/payment", saleBody, { idempotencyKey });
      mustAnswer(first, 201, "The first request");
      mustBeReplay(first, await test.post("/pos/payment", saleBody, { idempotencyKey }));
    },
  },
  {
    id: "idempotency.modification",
    source: given("Idempotency"),
    says: "A refund sent twice with one key is made once.",
    async verify(server) {
      const paymentReference = await sale(server);
      const idempotencyKey = unique();
      const first = await refund(server, paymentReference, 1000, { idempotencyKey });
      mustAnswer(first, 202, "The first request");
      mustBeReplay(first, await refund(server, paymentReference, 1000, { idempotencyKey }));
      const list = await server.test.get("/payment/modifications", { paymentReference });
      mustBe(listAt(list, "data.modifications").length, 1, "The number of refunds");
    },
  },
  {
    id: "idempotency.different-body",
    source: given("Idempotency conflicts (409)"),
    says: `The same key with a different body on the same endpoint: 409 "${differentBody.message}"`,
    async verify({ test }) {
      const idempotencyKey = unique();
      await test.post("/pos/payment", saleBody, { idempotencyKey });
      const other = await test.post("/pos/payment", { ...saleBody, amount: euros(5001) }, { idempotencyKey });
      mustConflict(other, differentBody, "Another amount");
      const longer = await test.post("/pos/payment", { ...saleBody, description: "x" }, { idempotencyKey });
      mustConflict(longer, differentBody, "One more field");
    },
  },
  {
    id: "idempotency.different-endpoint",
    source: given("Idempotency conflicts (409)"),
    says: `The same key on a different endpoint: 409 "${differentEndpoint.message}"`,
    async verify(server) {
      const paymentReference = await sale(server);
      const idempotencyKey = unique();
      const body = { paymentReference };
      await server.test.post("/payment/cancel", body, { idempotencyKey });
      const other = await server.test.post("/payment/extend", body, { idempotencyKey });
      mustConflict(other, differentEndpoint, "The same body on another endpoint");
    },
  },
  {
    id: "idempotency.isolated",
    source: given("Idempotency"),
    says: "Records of Test and Live are isolated: a key used in Test is free in Live.",
    async verify({ test, live }) {
      const idempotencyKey = unique();
      const inTest = await test.post("/payment/session", sessionBody, { idempotencyKey });
      const inLive = await live.post(
        "/payment/session",
        { ...sessionBody, amount: euros(20000) },
        { idempotencyKey },
      );
      mustAnswer(inLive, 201, "The key in Live");
      must(textAt(inLive, "data.sessionId") !== textAt(inTest, "data.sessionId"), "Both are one session.");
    },
  },
];
