import { idempotencyKeyHeader, idempotencyRetentionSeconds, maximums } from "../../../generated/constants.ts";
import type { ApiErrorName } from "../../../generated/errors.ts";
import { type Check, check } from "../check/check.ts";
import { must, mustBe, mustFail, mustNotFail, mustSucceed, textAt } from "../check/expectations.ts";
import {
  euros,
  openSession,
  payAtTerminal,
  posPaymentBody,
  sessionBody,
  terminal,
  unique,
} from "../check/fixtures.ts";
import {
  countSessions,
  createWithReference,
  differentEndpoint,
  mustBeReplay,
  mustConflict,
} from "../check/replays.ts";
import { assumed, assumedCode } from "../check/verdict.ts";

const rule = (name: string) => assumed(`common/parameters/IdempotencyKey.yaml#/x-idempotency/${name}`);

/** The length of the longest key, characters. */
const longestKey = maximums[idempotencyKeyHeader];

/** Assumptions about idempotency records: which keys and bodies are the same, what is recorded, and for how long. */
export const idempotencyRecordChecks: Check[] = [
  check({
    id: "idempotency.key-form",
    source: assumed("common/parameters/IdempotencyKey.yaml#/schema"),
    says: `A key is 1 to ${longestKey} printable ASCII characters.`,
    async verify({ test }) {
      const send = (idempotencyKey: string) => test.post("/pos/payment", posPaymentBody, { idempotencyKey });
      const longest = unique().padEnd(longestKey, "k");
      mustSucceed(await send(longest), `${longestKey} characters`);
      mustFail(await send(`${longest}k`), "invalidIdempotencyKey", `${longestKey + 1} characters`);
      mustFail(await send(`${unique()}ñ`), "invalidIdempotencyKey", "The letter ñ");
    },
  }),
  check({
    id: "idempotency.recorded-by",
    source: rule("recordedBy"),
    says: "All API keys of one webcode share its records.",
    needs: ["controlPlane"],
    async verify({ test, server, controlPlane }) {
      const { webcode } = server.options;
      const { key } = await controlPlane.createKey({ environment: "test", webcode });
      const idempotencyKey = unique();
      const first = await test.post("/pos/payment", posPaymentBody, { idempotencyKey });
      mustSucceed(first, "The first request");
      const other = await test.post("/pos/payment", posPaymentBody, { idempotencyKey, apiKey: key });
      mustBeReplay(first, other);
    },
  }),
  check({
    id: "idempotency.other-webcode",
    source: rule("recordedBy"),
    says: "Another webcode has its own records.",
    needs: ["controlPlane"],
    async verify({ test, controlPlane }) {
      const webcode = "OTHER01";
      const { key } = await controlPlane.createKey({ environment: "test", webcode });
      const idempotencyKey = unique();
      await test.post("/pos/payment", posPaymentBody, { idempotencyKey });
      const body = { ...posPaymentBody, webcode };
      const other = await test.post("/pos/payment", body, { idempotencyKey, apiKey: key });
      mustSucceed(other, "The key under another webcode");
    },
  }),
  check({
    id: "idempotency.comparison",
    source: rule("comparison"),
    says: "Bodies are the same when their JSON values are: order of fields, white space and number form do not matter.",
    async verify({ test, server }) {
      const idempotencyKey = unique();
      const customReference = unique();
      const first = await test.post(
        "/pos/payment",
        { ...posPaymentBody, customReference },
        { idempotencyKey },
      );
      mustSucceed(first, "The first request");
      const reordered = `{ "customReference": "${customReference}", "amount" : {"currency":"EUR","value":5.0e3},
        "poiId": "${terminal.online}", "webcode": "${server.options.webcode}" }`;
      mustBeReplay(first, await test.post("/pos/payment", reordered, { idempotencyKey }));
    },
  }),
  check({
    id: "idempotency.precedence",
    source: rule("precedence"),
    says: "When both endpoint and body differ, the message names the endpoint.",
    async verify({ test }) {
      const idempotencyKey = unique();
      const first = await test.post("/pos/payment", posPaymentBody, { idempotencyKey });
      mustSucceed(first, "The first request");
      const other = await test.post("/payment/session", sessionBody, { idempotencyKey });
      mustConflict(other, differentEndpoint, "Another endpoint and body");
      await openSession({ test });
    },
  }),
  check({
    id: "idempotency.refused-not-recorded",
    source: rule("recorded"),
    says: "A request that fails before its operation starts leaves no record.",
    async verify({ test }) {
      const idempotencyKey = unique();
      const invalid = { ...posPaymentBody, amount: euros(0) };
      mustFail(
        await test.post("/pos/payment", invalid, { idempotencyKey }),
        "missingField",
        "An amount of 0",
      );
      mustSucceed(await test.post("/pos/payment", posPaymentBody, { idempotencyKey }), "The fixed request");
    },
  }),
  check({
    id: "idempotency.errors-recorded",
    source: rule("recorded"),
    says: "Every response of an operation is recorded, also 4xx and 5xx.",
    async verify({ test }) {
      const requests: [route: string, body: object, error: ApiErrorName][] = [
        ["/pos/payment", { ...posPaymentBody, poiId: terminal.offline }, "terminalOffline"],
        ["/payment/cancel", { paymentReference: "unknown-payment" }, "paymentNotFound"],
      ];
      for (const [route, body, error] of requests) {
        const idempotencyKey = unique();
        const first = await test.post(route, body, { idempotencyKey });
        mustFail(first, error);
        mustBeReplay(first, await test.post(route, body, { idempotencyKey }));
      }
      const paymentReference = await payAtTerminal({ test });
      const cancelled = await test.post("/payment/cancel", { paymentReference });
      mustNotFail(cancelled, "paymentNotFound", "A payment that exists");
    },
  }),
  check({
    id: "idempotency.concurrency",
    source: rule("concurrency"),
    says: "Requests with one key at the same time are executed once, and all get the same response.",
    async verify(context) {
      const customReference = unique();
      const send = () => createWithReference(context, customReference);
      const [first, others] = await Promise.all([send(), Promise.all(Array.from({ length: 9 }, send))]);
      mustSucceed(first, "The first request");
      for (const other of others) mustBeReplay(first, other);
      mustBe(await countSessions(context, customReference), 1, "The number of sessions");
    },
  }),
  check({
    id: "idempotency.retention",
    source: rule("retentionSeconds"),
    says: `A record is kept for ${idempotencyRetentionSeconds / 3600} hours. After that the key can be used again.`,
    needs: ["controlPlane"],
    async verify({ test, controlPlane }) {
      const idempotencyKey = unique();
      const send = () => test.post("/pos/payment", posPaymentBody, { idempotencyKey });
      const first = await send();
      await controlPlane.advance(idempotencyRetentionSeconds - 60);
      mustBeReplay(first, await send());
      await controlPlane.advance(61);
      const later = await send();
      mustSucceed(later, "The key after the retention");
      const isReplay = textAt(later, "data.paymentReference") === textAt(first, "data.paymentReference");
      must(!isReplay, "The response is a replay after the retention.");
    },
  }),
  check({
    id: "idempotency.replay-is-checked",
    source: rule("replay"),
    says: "Key, IP and webcode are checked again before a replay.",
    needs: ["controlPlane"],
    async verify({ test, server, controlPlane }) {
      const { webcode } = server.options;
      const { id, key } = await controlPlane.createKey({ environment: "test", webcode });
      const options = { apiKey: key, idempotencyKey: unique() };
      const send = () => test.post("/pos/payment", posPaymentBody, options);
      mustSucceed(await send());
      await controlPlane.request("PATCH", `/api-keys/${id}`, { allowedIps: ["203.0.113.7"] });
      mustFail(await send(), "ipNotAllowed", "Another IP address");
      await controlPlane.request("POST", `/api-keys/${id}/revoke`);
      mustFail(await send(), "unknownApiKey", "A revoked key");
    },
  }),
  check({
    id: "idempotency.code",
    source: assumed(assumedCode("IdempotencyConflict")),
    says: `A conflict has code ${differentEndpoint.code}.`,
    async verify({ test }) {
      const idempotencyKey = unique();
      const first = await test.post("/pos/payment", posPaymentBody, { idempotencyKey });
      mustSucceed(first, "The first request");
      const body = { ...posPaymentBody, amount: euros(5001) };
      mustFail(await test.post("/pos/payment", body, { idempotencyKey }), "differentBody");
    },
  }),
];
