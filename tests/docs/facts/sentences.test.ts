import { describe, expect, it } from "vitest";
import { apiErrors } from "../../../generated/errors.ts";
import { clientTimeoutSeconds, operations } from "../../../generated/operations.ts";
import { createEvidenceCollector } from "../../../src/proxy/evidence.ts";
import { amount, sessionBody, useSandbox, webcode } from "../../support/sandbox.ts";
import { accessProofs } from "./access-proofs.ts";
import { clientProofs } from "./client-proofs.ts";
import { deliveryProofs } from "./delivery-proofs.ts";
import { languageCodeProofs } from "./language-code-proofs.ts";
import { languageNeedProofs } from "./language-need-proofs.ts";
import { languageProofs } from "./language-proofs.ts";
import { operationProofs } from "./operation-proofs.ts";
import { guide, guides, prose } from "./pages.ts";
import type { Proof } from "./proofs.ts";
import { receiverProofs } from "./receiver-proofs.ts";
import { responseProofs } from "./response-proofs.ts";
import { serverProofs } from "./server-proofs.ts";
import { testedElsewhere } from "./tested-elsewhere.ts";
import { webhookProofs } from "./webhook-proofs.ts";

// What a guide says about the API in words, with its proof. Whoever changes such a sentence changes it here, and proves
// what the new one says.

const running = useSandbox({ webhookUrl: "http://127.0.0.1:9/", send: async () => 204 });
const poiId = "V400m-TEST-000001";
const unknownPayment = "SHOP01-PXT-17195000009999";

type Environment = "live" | "test";
const session = async (fields: object = {}, headers: Record<string, string> = {}) =>
  running.test.post("/payment/session", { ...sessionBody, ...fields }, headers);
const sessionId = async (fields: object = {}): Promise<string> => (await session(fields)).json.data.sessionId;
const deposit = () => running.paid({ isPreAuth: true });
const modify = async (route: string, paymentReference: string, more: object = {}): Promise<number> =>
  (await running.test.post(`/payment/${route}`, { webcode, paymentReference, ...more })).status;
const capture = (payment: string, value: number) => modify("capture", payment, { amount: amount(value) });
const refund = (payment: string, value: number, currency = "EUR") =>
  modify("refund", payment, { amount: amount(value, currency), reason: "RETURN" });
const charge = (environment: Environment, terminal: string, value: number, headers = {}) =>
  running[environment].post("/pos/payment", { webcode, poiId: terminal, amount: amount(value) }, headers);
const newKey = async (fields: object) => (await running.control("POST", "/api-keys", fields)).json;
const events = async (): Promise<unknown[]> =>
  (await running.control("GET", "/webhook-deliveries?environment=test")).json.deliveries;
const found = (environment: Environment, id: string, headers: Record<string, string> = {}, of = webcode) =>
  running[environment].get(`/payment/session/${id}?webcode=${of}`, headers);

const proofs: Proof[] = [
  ...accessProofs(running),
  ...clientProofs,
  ...responseProofs(running),
  ...webhookProofs,
  ...deliveryProofs,
  ...receiverProofs,
  ...operationProofs(running),
  ...serverProofs,
  ...languageProofs,
  ...languageCodeProofs,
  ...languageNeedProofs,
  ...testedElsewhere,
  [
    "deposits",
    "You can capture once.",
    async () => {
      const payment = await deposit();
      expect([await capture(payment, 4000), await capture(payment, 4000)]).toEqual([202, 400]);
    },
  ],
  [
    "deposits",
    "A capture of 0 does not exist: to take nothing, cancel.",
    async () => {
      const payment = await deposit();
      expect([await capture(payment, 0), await modify("cancel", payment)]).toEqual([400, 202]);
    },
  ],
  [
    "deposits",
    "After the capture, `cancel` and `extend` are refused with 400.",
    async () => {
      const payment = await deposit();
      await capture(payment, 4000);
      expect([await modify("cancel", payment), await modify("extend", payment)]).toEqual([400, 400]);
    },
  ],
  [
    "deposits",
    "a capture cannot take more than was reserved",
    async () => expect(await capture(await deposit(), 10001)).toBe(400),
  ],
  [
    "deposits",
    "the part is taken, the rest is released",
    async () => {
      const payment = await deposit();
      await capture(payment, 4000);
      await running.advance(2);
      expect([await refund(payment, 4001), await refund(payment, 4000)]).toEqual([400, 202]);
    },
  ],
  [
    "refunds",
    "You can refund a payment in several parts, until nothing is left.",
    async () => {
      const payment = await running.paid();
      expect([await refund(payment, 4000), await refund(payment, 6000), await refund(payment, 1)]).toEqual([
        202, 202, 400,
      ]);
    },
  ],
  [
    "refunds",
    "After `REFUND_FAILED`, the amount can be refunded again",
    async () => {
      const payment = await running.paid();
      await running.sandbox.faults.add({
        operation: "refundPayment",
        effect: { type: "fail", reason: "The bank refused it." },
      });
      expect([await refund(payment, 10000), await refund(payment, 10000)]).toEqual([202, 400]);
      await running.advance(2);
      expect(await refund(payment, 10000)).toBe(202);
    },
  ],
  [
    "refunds",
    "you can also `cancel` a sale as long as nothing of it was refunded",
    async () => {
      const [whole, refunded] = [await running.paid(), await running.paid()];
      await refund(refunded, 1);
      expect([await modify("cancel", whole), await modify("cancel", refunded)]).toEqual([202, 400]);
    },
  ],
  [
    "cookbook",
    "A refund has the currency of its payment.",
    async () => expect(await refund(await running.paid(), 100, "USD")).toBe(400),
  ],
  [
    "ip-and-webcode",
    "For a session or payment of another webcode the response is a 404, as if it did not exist.",
    async () => {
      const { key } = await newKey({ environment: "test", webcode: "SHOP02" });
      const headers = { "X-API-KEY": key };
      expect((await found("test", await sessionId(), headers, "SHOP02")).status).toBe(404);
      const others = { webcode: "SHOP02", amount: amount(100), reason: "RETURN" };
      for (const paymentReference of [await running.paid(), unknownPayment]) {
        const body = { ...others, paymentReference };
        expect((await running.test.post("/payment/refund", body, headers)).status).toBe(404);
      }
    },
  ],
  [
    "ip-and-webcode",
    "Another webcode gets a 403 with code 11008",
    async () => {
      const { status, json } = await session({ webcode: "SHOP03" });
      expect([status, json.error.code]).toEqual([403, 11008]);
    },
  ],
  [
    "authentication",
    "A missing, unknown or revoked key gets a 403 with code 11001",
    async () => {
      const { id, key } = await newKey({ environment: "test", webcode });
      await running.control("POST", `/api-keys/${id}/revoke`);
      for (const header of [key, "unknown", ""]) {
        const { status, json } = await session({}, { "X-API-KEY": header });
        expect([status, json.error.code]).toEqual([403, 11001]);
      }
    },
  ],
  [
    "key-management",
    "Regenerating stops the old value at once.",
    async () => {
      const { id, key } = await newKey({ environment: "test", webcode });
      const { json } = await running.control("POST", `/api-keys/${id}/regenerate`);
      const statuses = [key, json.key].map(
        async (value) => (await session({}, { "X-API-KEY": value })).status,
      );
      expect(await Promise.all(statuses)).toEqual([403, 201]);
    },
  ],
  [
    "idempotency",
    "A retry must pass the checks of API key, IP address and webcode like any request.",
    async () => {
      const { id, key } = await newKey({ environment: "test", webcode });
      const headers = { "X-API-KEY": key, "Idempotency-Key": "checked-again" };
      expect((await session({}, headers)).status).toBe(201);
      await running.control("POST", `/api-keys/${id}/revoke`);
      expect((await session({}, headers)).status).toBe(403);
    },
  ],
  [
    "idempotency",
    "Live and Test keep their records apart: the same key can be used once in each.",
    async () => {
      const headers = { "Idempotency-Key": "in-each" };
      const live = await running.live.post("/payment/session", sessionBody, headers);
      const test = await session({ description: "another body" }, headers);
      expect([live.status, test.status]).toEqual([201, 201]);
    },
  ],
  [
    "idempotency",
    "the order of members, white space and the form of numbers do not matter",
    async () => {
      const headers = { "Idempotency-Key": "same-body" };
      const { amount: sum, ...others } = sessionBody;
      const first = await session({}, headers);
      const otherwise = JSON.stringify({ amount: sum, ...others }, null, 2).replace("10000", "1e4");
      expect(otherwise).toContain("1e4");
      const second = await running.test.post("/payment/session", otherwise, headers);
      expect([second.status, second.text]).toEqual([201, first.text]);
    },
  ],
  [
    "idempotency",
    "When both body and endpoint differ, the response is the 409 for the endpoint.",
    async () => {
      const headers = { "Idempotency-Key": "both-differ" };
      await session({}, headers);
      const { status, json } = await charge("test", poiId, 100, headers);
      expect([status, json.error.message]).toEqual([409, apiErrors.differentEndpoint.message]);
    },
  ],
  [
    "idempotency",
    "A request that is refused before its operation starts leaves no record.",
    async () => {
      const headers = { "Idempotency-Key": "refused-first" };
      expect((await session({ amount: amount(-1) }, headers)).status).toBe(400);
      expect((await session({}, headers)).status).toBe(201);
    },
  ],
  [
    "idempotency",
    "Every response of the operation is recorded, including a 5xx, so the same key can return a 5xx again.",
    async () => {
      const headers = { "Idempotency-Key": "timed-out" };
      const [first, second] = [
        await charge("test", poiId, 52, headers),
        await charge("test", poiId, 52, headers),
      ];
      expect([first.status, second.text]).toEqual([502, first.text]);
    },
  ],
  [
    "idempotency",
    "Use one idempotency key for each write and its retries.",
    async () => {
      const headers = { "Idempotency-Key": "one-write" };
      const [first, second] = [await session({}, headers), await session({}, headers)];
      expect([first.status, second.text]).toEqual([201, first.text]);
    },
  ],
  [
    "idempotency",
    "When the API was too busy to execute a request, nothing is recorded, and the same key executes it.",
    async () => {
      await running.sandbox.faults.add({
        operation: "createSession",
        effect: { type: "error", name: "overloaded" },
      });
      const headers = { "Idempotency-Key": "too-busy" };
      const [first, second] = [await session({}, headers), await session({}, headers)];
      expect([first.status, second.status]).toEqual([503, 201]);
    },
  ],
  [
    "environments",
    "A session of Test is not found in Live, each refuses the keys of the other",
    async () => {
      const id = await sessionId();
      const foreign = { "X-API-KEY": running.sandbox.keys.test };
      expect([(await found("live", id)).status, (await found("live", id, foreign)).status]).toEqual([
        404, 403,
      ]);
    },
  ],
  [
    "environments",
    "Amounts are ordinary amounts: those that end in `51` and `52` are authorised.",
    async () => {
      const { json } = await running.live.get(`/pos/terminals?webcode=${webcode}&syncFromProvider=true`);
      for (const value of [1851, 1852]) {
        const charged = await charge("live", json.data[0].poiId, value);
        expect([charged.status, charged.json.data.status]).toEqual([201, "authorised"]);
      }
    },
  ],
  [
    "environments",
    "The three of Test are unknown there.",
    async () => {
      const { json } = await running.test.get(`/pos/terminals?webcode=${webcode}`);
      expect(json.data).toHaveLength(3);
      for (const terminal of json.data) expect((await charge("live", terminal.poiId, 100)).status).toBe(404);
    },
  ],
  [
    "environments",
    "The test cards are refused, as the real Live would refuse them.",
    async () => {
      const { json } = await running.live.post("/payment/session", sessionBody);
      await running.pay(json.data.sessionId, "4111111111111111");
      const { data } = (await found("live", json.data.sessionId)).json;
      expect([data.status, data.attempts[0].status]).toEqual(["pending", "refused"]);
    },
  ],
  [
    "testing",
    "refused; the session stays pending",
    async () => {
      const id = await sessionId();
      await running.pay(id, "4000000000000002");
      expect((await found("test", id)).json.data.status).toBe("pending");
    },
  ],
  [
    "webhooks",
    "Each refused attempt of a session is a payment of its own.",
    async () => {
      const id = await sessionId();
      for (const _ of [1, 2]) await running.pay(id, "4000000000000002");
      const { attempts } = (await found("test", id)).json.data;
      expect(
        new Set(attempts.map((attempt: { paymentReference: string }) => attempt.paymentReference)).size,
      ).toBe(2);
    },
  ],
  [
    "webhooks",
    "A session that expires or is cancelled sends no event.",
    async () => {
      await running.advance(60);
      const before = await events();
      const [cancelled, expired] = [await sessionId(), await sessionId()];
      await running.control("POST", `/sessions/${cancelled}/cancel`);
      await running.advance(25 * 3_600);
      const statuses = [cancelled, expired].map(async (id) => (await found("test", id)).json.data.status);
      expect(await Promise.all(statuses)).toEqual(["cancelled", "expired"]);
      expect(await events()).toHaveLength(before.length);
    },
  ],
  [
    "client-secret",
    "A `urlOk` that already has a `data` parameter is refused with 400.",
    async () => expect((await session({ urlOk: "https://shop.example/ok?data=1" })).status).toBe(400),
  ],
  [
    "client-secret",
    "It appends `data` before a `#fragment`",
    async () => {
      const { json } = await running.pay(await sessionId({ urlOk: "https://shop.example/ok?a=1#top" }));
      expect(json.redirectUrl).toMatch(/^https:\/\/shop\.example\/ok\?a=1&data=[\w.-]+#top$/);
    },
  ],
  ...["reconciliation", "clients"].map(
    (page): Proof => [
      page,
      "A period begins at `from` and ends before `to`.",
      async () => {
        await running.advance(60);
        const { createdAt } = (await session({ customReference: "period" })).json.data;
        const until = new Date(Date.parse(`${createdAt}Z`) + 1000).toISOString();
        const count = async (query: string) =>
          (await running.test.get(`/payment/sessions?webcode=${webcode}&customReference=period&${query}`))
            .json.data.sessions.length;
        const at = `${createdAt.replace(" ", "T")}Z`;
        expect(await count(`createdFrom=${at}&createdTo=${until}`)).toBeGreaterThan(0);
        expect(await count(`createdTo=${at}&createdFrom=${at}`)).toBe(0);
      },
    ],
  ),
  [
    "key-management",
    "Every change applies from the next request on, also to retries of earlier requests.",
    async () => {
      const { id, key } = await newKey({ environment: "test", webcode });
      const headers = { "X-API-KEY": key, "Idempotency-Key": "before the change" };
      const first = await session({}, headers);
      await running.control("POST", `/api-keys/${id}/revoke`);
      expect([first.status, (await session({}, headers)).status]).toEqual([201, 403]);
    },
  ],
  [
    "counter",
    "`pos.charge` waits for 150 seconds by default, because the customer types a PIN. Your own web server and proxy must wait at least as long.",
    async () => expect(Object.values(clientTimeoutSeconds)).toEqual([150]),
  ],
  [
    "counter",
    "Code 13004 is also the error of a terminal that is not connected.",
    async () => {
      const { status, json } = await charge("test", "P400Plus-TEST-000003", 100);
      expect([status, json.error.code]).toEqual([502, 13004]);
    },
  ],
  [
    "proxy",
    "the contract does not name the error code; such codes are allowed, so this is only a notice",
    async () => {
      const verdictOn = (rule: string) => {
        const collector = createEvidenceCollector("http://127.0.0.1:4020");
        const violations = [{ place: "response.body.error.code", rule }];
        const [operation] = operations;
        const seen = { response: { statusCode: 400 }, json: {}, unknownFields: [], replay: undefined };
        collector.observe({ operation, violations, ...seen });
        return collector.evidence(new Date()).clauses[0]?.verdict;
      };
      expect([verdictOn("unknown-code"), verdictOn("undocumented")]).toEqual(["confirmed", "refuted"]);
    },
  ],
  [
    "errors",
    "Every 5xx has the same generic message.",
    async () => {
      const failures = Object.values(apiErrors).filter(({ statusCode }) => statusCode >= 500);
      expect(new Set(failures.map(({ message }) => message)).size).toBe(1);
    },
  ],
];

const textOf = (page: string) => prose(guide(page)).replaceAll(/\s+/g, " ");

describe("a sentence of a guide about the API", () => {
  it.each(proofs)("is there, and true, in %s: %s", async (page, sentence, proof) => {
    expect(textOf(page)).toContain(sentence);
    await proof();
  });
});

/** A status, a retry, where the parts of a request go, and which events are sent, and where. */
const needsProof = [
  /(?<![\w.,:-])[2-5](?:\d\d|xx)(?!\w|[.,]\d)(?! (?:MiB|ms|requests|writes)\b)/,
  /\bretr(?:y|ies)\b|\bin the (?:body|query)\b/,
  /\bevents?\b.*\b(?:sent|dropped|queued|go|goes|delays)\b|\b(?:sends?|delays)\b.*\bevents?\b/i,
];
/** It is about programs of others. */
const elsewhere = ["code-generators"];

/** The sentences outside of tables, without those that only say what is assumed. */
const sentencesOf = (page: string): string[] =>
  prose(guide(page))
    .split(/\n{2,}/)
    .filter((paragraph) => !paragraph.trimStart().startsWith("|"))
    .flatMap((paragraph) => paragraph.split(/\n(?=\s*(?:- |\d+\. ))/))
    .flatMap((entry) =>
      entry
        .replaceAll(/\s+/g, " ")
        .trim()
        .split(/(?<=[.:?!]) (?=[A-Z`[])/),
    )
    .filter((sentence) => !/\[assumed\]\.$/.test(sentence));

it.each([...guides.keys()].filter((page) => !elsewhere.includes(page)))(
  "every sentence of the guide %s that names a status, a retry, where a part of a request goes, or an event that is sent is proved above",
  (page) => {
    const proved = proofs.filter(([name]) => name === page).map(([, sentence]) => sentence);
    const unproved = sentencesOf(page)
      .filter((sentence) => needsProof.some((form) => form.test(sentence.replaceAll(/`[^`]*`/g, "``"))))
      .filter((sentence) => !proved.some((part) => sentence.includes(part) || part.includes(sentence)));
    expect(unproved).toEqual([]);
  },
);
