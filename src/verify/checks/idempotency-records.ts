import { idempotencyRetentionSeconds } from "../../../generated/constants.ts";
import type { Check } from "../check.ts";
import { controlPlaneOf } from "../control-plane.ts";
import type { Answer } from "../exchange.ts";
import { must, mustAnswer, mustBe, mustRefuse, textAt } from "../expectations.ts";
import { euros, saleBody, sessionBody, terminal, unique } from "../fixtures.ts";
import { createNamed, differentEndpoint, mustBeReplay, mustConflict, sessionsNamed } from "../replays.ts";
import { assumed } from "../verdict.ts";

const rule = (name: string) => assumed(`common/parameters/IdempotencyKey.yaml#/x-idempotency/${name}`);

/** What is assumed of idempotency records: how keys and bodies are told apart, what is kept, and for how long. */
export const idempotencyRecordChecks: Check[] = [
  {
    id: "idempotency.key-form",
    source: assumed("common/parameters/IdempotencyKey.yaml#/schema"),
    says: "A key is 1 to 255 printable ASCII characters.",
    async verify({ test }) {
      const longest = unique().padEnd(255, "k");
      mustAnswer(
        await test.post("/pos/payment", saleBody, { idempotencyKey: longest }),
        201,
        "255 characters",
      );
      const invalid = { status: 400, code: 12001 } as const;
      mustRefuse(
        await test.post("/pos/payment", saleBody, { idempotencyKey: `${longest}k` }),
        invalid,
        "256 characters",
      );
      mustRefuse(
        await test.post("/pos/payment", saleBody, { idempotencyKey: `${unique()}ñ` }),
        invalid,
        "The letter ñ",
      );
    },
  },
  {
    id: "idempotency.recorded-by",
    source: rule("recordedBy"),
    says: "All keys of one webcode share its records.",
    async verify(server) {
      const { key } = await controlPlaneOf(server).createKey({
        environment: "test",
        webcode: server.options.webcode,
      });
      const idempotencyKey = unique();
      const first = await server.test.post("/pos/payment", saleBody, { idempotencyKey });
      mustBeReplay(first, await server.test.post("/pos/payment", saleBody, { idempotencyKey, apiKey: key }));
    },
  },
  {
    id: "idempotency.other-webcode",
    source: rule("recordedBy"),
    says: "Another webcode has records of its own.",
    async verify(server) {
      const webcode = "OTHER01";
      const { key } = await controlPlaneOf(server).createKey({ environment: "test", webcode });
      const idempotencyKey = unique();
      await server.test.post("/pos/payment", saleBody, { idempotencyKey });
      const other = await server.test.post(
        "/pos/payment",
        { ...saleBody, webcode },
        { idempotencyKey, apiKey: key },
      );
      mustAnswer(other, 201, "The key under another webcode");
    },
  },
  {
    id: "idempotency.comparison",
    source: rule("comparison"),
    says: "Bodies are the same when their JSON values are, whatever the order of members, white space and number form.",
    async verify({ test, options }) {
      const idempotencyKey = unique();
      const customReference = unique();
      const first = await test.post("/pos/payment", { ...saleBody, customReference }, { idempotencyKey });
      const reordered = `{ "customReference": "${customReference}", "amount" : {"currency":"EUR","value":5.0e3},
        "poiId": "${terminal.online}", "webcode": "${options.webcode}" }`;
      mustBeReplay(first, await test.post("/pos/payment", reordered, { idempotencyKey }));
    },
  },
  {
    id: "idempotency.precedence",
    source: rule("precedence"),
    says: "When both endpoint and body differ, the answer names the endpoint.",
    async verify({ test }) {
      const idempotencyKey = unique();
      await test.post("/pos/payment", saleBody, { idempotencyKey });
      const other = await test.post("/payment/session", sessionBody, { idempotencyKey });
      mustConflict(other, differentEndpoint, "Another endpoint and body");
    },
  },
  {
    id: "idempotency.refused-not-recorded",
    source: rule("recorded"),
    says: "A request refused before its operation starts leaves no record.",
    async verify({ test }) {
      const idempotencyKey = unique();
      mustAnswer(await test.post("/pos/payment", { ...saleBody, amount: euros(0) }, { idempotencyKey }), 400);
      mustAnswer(await test.post("/pos/payment", saleBody, { idempotencyKey }), 201, "The mended request");
    },
  },
  {
    id: "idempotency.errors-recorded",
    source: rule("recorded"),
    says: "What the operation itself answers is recorded, also 4xx and 5xx.",
    async verify({ test }) {
      const attempts: [route: string, body: object, status: number][] = [
        ["/pos/payment", { ...saleBody, poiId: terminal.offline }, 502],
        ["/payment/cancel", { paymentReference: "unknown-payment" }, 404],
      ];
      for (const [route, body, status] of attempts) {
        const idempotencyKey = unique();
        const first = await test.post(route, body, { idempotencyKey });
        mustAnswer(first, status);
        mustBeReplay(first, await test.post(route, body, { idempotencyKey }));
      }
    },
  },
  {
    id: "idempotency.concurrency",
    source: rule("concurrency"),
    says: "Requests with one key at the same time are executed once, and all get the one answer.",
    async verify(server) {
      const customReference = unique();
      const send = () => createNamed(server, customReference);
      const [first, ...others] = await Promise.all(Array.from({ length: 10 }, send));
      mustAnswer(first as Answer, 201, "The first request");
      for (const other of others) mustBeReplay(first as Answer, other);
      mustBe(await sessionsNamed(server, customReference), 1, "The number of sessions");
    },
  },
  {
    id: "idempotency.retention",
    source: rule("retentionSeconds"),
    says: "A record is kept for 24 hours, and then the key is free.",
    async verify(server) {
      const { advance } = controlPlaneOf(server);
      const idempotencyKey = unique();
      const send = () => server.test.post("/pos/payment", saleBody, { idempotencyKey });
      const first = await send();
      await advance(idempotencyRetentionSeconds - 60);
      mustBeReplay(first, await send());
      await advance(61);
      const later = await send();
      mustAnswer(later, 201, "The key a day later");
      must(
        textAt(later, "data.paymentReference") !== textAt(first, "data.paymentReference"),
        "It was a replay.",
      );
    },
  },
  {
    id: "idempotency.replay-is-checked",
    source: rule("replay"),
    says: "A replay is given only after key, IP and webcode were checked again.",
    async verify(server) {
      const { webcode } = server.options;
      const { createKey, call } = controlPlaneOf(server);
      const { id, key } = await createKey({ environment: "test", webcode });
      const options = { apiKey: key, idempotencyKey: unique() };
      mustAnswer(await server.test.post("/pos/payment", saleBody, options), 201);
      await call("PATCH", `/api-keys/${id}`, { allowedIps: ["203.0.113.7"] });
      mustRefuse(
        await server.test.post("/pos/payment", saleBody, options),
        { status: 403, code: 11002 },
        "Another IP",
      );
      await call("POST", `/api-keys/${id}/revoke`);
      mustRefuse(
        await server.test.post("/pos/payment", saleBody, options),
        { status: 403, code: 11001 },
        "A revoked key",
      );
    },
  },
  {
    id: "idempotency.code",
    source: assumed("errors/schemas/ErrorCode.yaml#/x-error-codes/1"),
    says: "A 409 carries code 10409.",
    async verify({ test }) {
      const idempotencyKey = unique();
      await test.post("/pos/payment", saleBody, { idempotencyKey });
      const other = await test.post("/pos/payment", { ...saleBody, amount: euros(5001) }, { idempotencyKey });
      mustRefuse(other, { status: 409, code: 10409 });
    },
  },
];
