import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { environments, maxBodyBytes, serverLimits } from "../../generated/constants.ts";
import { apiErrors, errorCodes } from "../../generated/errors.ts";
import { operations } from "../../generated/operations.ts";
import { fromRoot } from "../../scripts/paths.ts";
import { toMinorUnits } from "../../src/client/amounts.ts";
import { contract } from "../support/contract.ts";
import { amount, sessionBody, useSandbox, webcode } from "../support/sandbox.ts";
import { decisiveSentences, isOfWebhooks } from "./sentences.ts";

// What the contract says of itself as a whole, of keys, headers, requests and responses, each with its proof.
// Whoever changes such a sentence changes it here, and proves what the new one says.

const running = useSandbox();
const { test: testRoutes, live: liveRoutes } = environments;
const poiId = "V400m-TEST-000001";
const unknown = `${webcode}-PXT-17195000009999`;

const create = (fields: object = {}, headers: Record<string, string> = {}) =>
  running.test.post("/payment/session", { ...sessionBody, ...fields }, headers);
const detail = async (sessionId: string) =>
  (await running.test.get(`/payment/session/${sessionId}?webcode=${webcode}`)).json.data;
const list = async (route: string, headers = {}) => running.test.get(`${route}?webcode=${webcode}`, headers);
const sessions = async () => (await list("/payment/sessions")).json.data.sessions;
const modify = (type: string, paymentReference: string, more: object = {}, headers = {}) =>
  running.test.post(`/payment/${type}`, { webcode, paymentReference, ...more }, headers);
const refund = (payment: string, value = 10000) =>
  modify("refund", payment, { amount: amount(value), reason: "OTHER" });
const charge = (terminal: string, value = 1000) =>
  running.test.post("/pos/payment", { webcode, poiId: terminal, amount: amount(value) });
const newKey = async (fields: object = {}) =>
  (await running.control("POST", "/api-keys", { environment: "test", webcode, ...fields })).json.key;
const fail = (operation: string, effect: object) =>
  running.control("POST", "/faults", { environment: "test", operation, effect });
const error = (name: string) => ({ type: "error", name });
const aMinuteLater = () => running.advance(60);

/** A response with an error that leaves everything as it was. */
async function changesNothing(request: () => ReturnType<typeof create>, wanted: number) {
  const before = await sessions();
  const { status } = await request();
  expect([status, await sessions()]).toEqual([wanted, before]);
}

const key = { "Idempotency-Key": "order-12345-payment" };
/** The status of a modification of a session's payment, before and after the session is completed. */
const onceCompleted = (type: string, fields: object, more: object) => async () => {
  const { sessionId } = (await create(fields)).json.data;
  const send = async () => (await modify(type, (await detail(sessionId)).paymentReference, more)).status;
  const before = await send();
  await running.pay(sessionId);
  expect([before, await send()]).toEqual([400, 202]);
};
/** The statuses of a modification of a charge, authorised and refused. */
const ifAuthorised = (type: string, more: (value: number) => object) => async () => {
  const statuses = [];
  for (const value of [1000, 1051]) {
    const { paymentReference } = (await charge(poiId, value)).json.data;
    statuses.push((await modify(type, paymentReference, more(value))).status);
  }
  expect(statuses).toEqual([202, 404]);
};
const whole = { amount: sessionBody.amount };

const proofs: Record<string, () => unknown> = {
  "Refund the whole payment, once the session is completed.": onceCompleted(
    "refund",
    {},
    { ...whole, reason: "OTHER" },
  ),
  "Capture the whole amount of a pre-authorisation, once the session is completed.": onceCompleted(
    "capture",
    { isPreAuth: true },
    whole,
  ),
  "Cancel the payment, once the session is completed.": onceCompleted("cancel", {}, {}),
  "Keep the amount of a pre-authorisation reserved for longer, once the session is completed.": onceCompleted(
    "extend",
    { isPreAuth: true },
    {},
  ),
  "Refund the whole payment, if it was authorised.": ifAuthorised("refund", (value) => ({
    amount: amount(value),
    reason: "OTHER",
  })),
  "Cancel the payment, if it was authorised.": ifAuthorised("cancel", () => ({})),
  "**Two environments.** Live moves money, Test only simulates it.": () =>
    expect([liveRoutes.routes, testRoutes.routes]).toEqual(["/external/v1", "/external/v1/test"]),
  "Each has its own keys, client secret, data and idempotency records.": async () => {
    const [test, live] = [
      await create({}, key),
      await running.live.post("/payment/session", sessionBody, key),
    ];
    expect([test.status, live.status]).toEqual([201, 201]);
    const { secrets, keys } = running.sandbox;
    expect([secrets.test === secrets.live, keys.test === keys.live]).toEqual([false, false]);
    const id = test.json.data.sessionId;
    expect((await running.live.get(`/payment/session/${id}?webcode=${webcode}`)).status).toBe(404);
  },
  "Their routes differ by `/test/` and by nothing else, so code written against Test runs unchanged against Live.":
    () => {
      const paths = operations.map(({ path }) => path);
      const live = paths.filter((path) => !path.includes("/test/"));
      expect(
        paths.filter((path) => path.includes("/test/")).map((path) => path.replace("/test/", "/")),
      ).toEqual(live);
    },
  "**Every request** carries an API key in `X-API-KEY` and the `webcode` that the key belongs to, in the body of a POST and in the query of a GET.":
    async () => {
      const get = await running.test.get("/payment/sessions");
      const without = [
        await list("/payment/sessions", { "X-API-KEY": "" }),
        await create({ webcode: undefined }),
        get,
      ];
      expect(without.map(({ json }) => json.error.message)).toEqual(
        (["missingApiKey", "missingWebcodeField", "missingWebcode"] as const).map(
          (name) => apiErrors[name].message,
        ),
      );
      expect((await create({ webcode: "OTHER01" })).status).toBe(403);
    },
  "A POST has the content type `application/json` and should have an `Idempotency-Key`, so that sending it twice does the work once.":
    async () => {
      expect((await create({}, { "Content-Type": "text/plain" })).status).toBe(415);
      for (const _ of [1, 2]) await create({}, key);
      expect(await sessions()).toHaveLength(1);
      expect((await create()).status).toBe(201);
    },
  "A body is uncompressed and nests at most 64 levels of objects and arrays.": async () => {
    expect((await create({}, { "Content-Encoding": "gzip" })).status).toBe(415);
    expect(serverLimits.jsonDepth).toBe(64);
  },
  "A body field or query parameter that the operation does not know is refused.": async () =>
    expect([
      (await create({ colour: "red" })).status,
      (await running.test.get(`/payment/sessions?webcode=${webcode}&colour=red`)).status,
    ]).toEqual([400, 400]),
  "**Money** is in minor units: 10000 with `EUR` is 100.00 EUR.": () =>
    expect(toMinorUnits("100.00", "EUR")).toBe(10000),
  "**Errors.** A `code` says whether to send the request again: see `x-retry` in the schema ErrorCode.": () =>
    expect(errorCodes.filter(({ resend }) => resend === undefined)).toEqual([]),
  "**Unofficial.** This document is not made, checked or endorsed by Avirato.": () =>
    expect(readFileSync(fromRoot("README.md"), "utf8")).toMatch(
      /not (?:made|affiliated|an official|endorsed)|[Uu]nofficial/,
    ),
  "Both environments; the path tells them apart.": () =>
    expect(testRoutes.routes).toBe(`${liveRoutes.routes}/test`),
  "They act on a payment, online or POS, never on a session, and are processed after the response.":
    async () => {
      const { sessionId } = (await create()).json.data;
      await running.pay(sessionId);
      const online = (await detail(sessionId)).paymentReference;
      const pos = (await charge(poiId, 10000)).json.data.paymentReference;
      const all = [await refund(sessionId), await refund(online), await refund(pos)];
      expect(all.map(({ status, json }) => [status, json.data?.status])).toEqual([
        [404, undefined],
        [202, "received"],
        [202, "received"],
      ]);
    },
  "The request is not valid; the message names the field to fix, and nothing was changed.": async () => {
    expect((await create({ urlOk: "nowhere" })).json.error.message).toMatch(/^Body field urlOk /);
    await changesNothing(() => create({ urlOk: "nowhere" }), 400);
  },
  "The API key is missing or not valid, or it may not do this.": async () => {
    const keys = ["", "unknown", running.sandbox.keys.live, await newKey({ webcode: "OTHER01" })];
    const statuses = keys.map(async (one) => (await list("/pos/terminals", { "X-API-KEY": one })).status);
    expect(await Promise.all(statuses)).toEqual(keys.map(() => 403));
  },
  "The idempotency key was used before, for something else.": async () => {
    await create({}, key);
    expect((await create({ description: "Other" }, key)).status).toBe(409);
    expect((await create({}, key)).status).toBe(201);
  },
  "The operation is not executed.": async () => {
    await create({}, key);
    await changesNothing(() => create({ description: "Other" }, key), 409);
  },
  "The request body is larger than 1 MiB.": async () => {
    expect(maxBodyBytes).toBe(1024 * 1024);
    expect((await create({ description: "x".repeat(maxBodyBytes) })).status).toBe(413);
  },
  "The request body is not declared as application/json, or is compressed.": async () => {
    const headers = [{ "Content-Type": "text/plain" }, { "Content-Encoding": "gzip" }];
    const statuses = headers.map(async (one) => (await create({}, one as Record<string, string>)).status);
    expect(await Promise.all(statuses)).toEqual([415, 415]);
  },
  "The caller sends more requests than the API accepts in this time.": () =>
    expect(apiErrors.tooManyRequests).toMatchObject({ statusCode: 429, message: /^Too many requests/ }),
  "The request was not executed.": async () => {
    await fail("createSession", error("overloaded"));
    await changesNothing(create, 503);
  },
  "The API or the payment provider failed; the message stays generic.": async () => {
    for (const name of ["internalError", "providerError"]) {
      await fail("createSession", error(name));
      expect((await create()).json.error).toMatchObject({
        statusCode: 500,
        message: "An error has occurred...",
      });
    }
  },
  "The API is handling as much as it can.": () => expect(apiErrors.overloaded.statusCode).toBe(503),
  "The session with its attempts and, once completed, its payment.": async () => {
    const { sessionId } = (await create()).json.data;
    expect(await detail(sessionId)).toMatchObject({ attempts: [] });
    await running.pay(sessionId);
    expect(await detail(sessionId)).toMatchObject({ paymentReference: expect.any(String) });
  },
  "No session of this webcode and environment has this id.": async () => {
    const { sessionId } = (await create()).json.data;
    const path = `/payment/session/${sessionId}?webcode=`;
    const others = { "X-API-KEY": await newKey({ webcode: "OTHER01" }) };
    const statuses = [
      await running.test.get(`${path}${webcode}`),
      await running.live.get(`${path}${webcode}`),
      await running.test.get(`${path}OTHER01`, others),
    ].map(({ status }) => status);
    expect(statuses).toEqual([200, 404, 404]);
  },
  "Something went wrong inside the API; the message stays generic.": async () => {
    await fail("listTerminals", error("internalError"));
    const { status, json } = await list("/pos/terminals");
    expect([status, json.error.message]).toEqual([500, "An error has occurred..."]);
  },
  "One page of sessions, newest first.": async () => {
    for (const customReference of ["one", "two"]) {
      await create({ customReference });
      await running.advance(1);
    }
    const found = (await sessions()).map((one: { customReference: string }) => one.customReference);
    expect(found).toEqual(["two", "one"]);
  },
  "No payment of this webcode and environment has this reference.": async () => {
    const payment = await running.paid();
    const others = { "X-API-KEY": await newKey({ webcode: "OTHER01" }) };
    const cancel = { webcode, paymentReference: payment };
    const statuses = [
      await modify("cancel", unknown),
      await running.live.post("/payment/cancel", cancel),
      await running.test.post("/payment/cancel", { ...cancel, webcode: "OTHER01" }, others),
      await modify("cancel", payment),
    ].map(({ status }) => status);
    expect(statuses).toEqual([404, 404, 404, 202]);
  },
  "One page of modifications, newest first.": async () => {
    const payment = await running.paid({ isPreAuth: true });
    await modify("extend", payment);
    await aMinuteLater();
    await modify("cancel", payment);
    const { modifications } = (await list("/payment/modifications")).json.data;
    expect(modifications.map(({ type }: { type: string }) => type)).toEqual(["cancel", "extend"]);
  },
  "The terminal is done; `status` tells whether the card was authorised or refused.": async () =>
    expect([await charge(poiId), await charge(poiId, 1051)].map(({ json }) => json.data.status)).toEqual([
      "authorised",
      "refused",
    ]),
  "No terminal of this webcode and environment has this id.": async () => {
    expect((await charge("V400m-TEST-000009")).status).toBe(404);
    const body = { webcode, poiId, amount: amount(1000) };
    expect((await running.live.post("/pos/payment", body)).status).toBe(404);
  },
  "The terminal is not connected or did not answer in time.": async () =>
    expect(
      [await charge("P400Plus-TEST-000003"), await charge(poiId, 1052)].map(({ status }) => status),
    ).toEqual([502, 502]),
  "Its scope reaches the Live routes and no others.": async () => {
    const headers = { "X-API-KEY": running.sandbox.keys.live };
    const route = `/pos/terminals?webcode=${webcode}`;
    expect([(await running.live.get(route)).status, (await running.test.get(route, headers)).status]).toEqual(
      [200, 403],
    );
  },
  "Its scope reaches the Test routes and no others.": async () => {
    const headers = { "X-API-KEY": running.sandbox.keys.test };
    const route = `/pos/terminals?webcode=${webcode}`;
    expect([(await running.test.get(route)).status, (await running.live.get(route, headers)).status]).toEqual(
      [200, 403],
    );
  },
  "If it has an IP allow-list, only those addresses can use it.": async () => {
    const statuses = [["203.0.113.7"], ["127.0.0.1"], []].map(async (allowedIps) => {
      const headers = { "X-API-KEY": await newKey({ allowedIps }) };
      return (await list("/pos/terminals", headers)).status;
    });
    expect(await Promise.all(statuses)).toEqual([403, 200, 200]);
  },
  "Names one logical attempt, so that sending it twice does the work once: the same key with the same body gets the first response again.":
    async () => {
      const [first, again] = [await create({}, key), await create({}, key)];
      expect(again.text).toBe(first.text);
      expect(await sessions()).toHaveLength(1);
    },
  "The same key with another body, or on another endpoint, gets a 409.": async () => {
    const payment = await running.paid();
    await create({}, key);
    expect([
      (await create({ description: "Other" }, key)).status,
      (await modify("cancel", payment, {}, key)).status,
    ]).toEqual([409, 409]);
  },
  "Use a UUID, or something derived from the order and the attempt, such as `order-12345-payment`.":
    async () => {
      const keys = [crypto.randomUUID(), "order-12345-payment"];
      const statuses = keys.map(async (one) => (await create({}, { "Idempotency-Key": one })).status);
      expect(await Promise.all(statuses)).toEqual([201, 201]);
    },
  "How many seconds to wait before you send the same request again, with the same idempotency key.":
    async () => {
      await fail("createSession", error("overloaded"));
      expect((await create({}, key)).status).toBe(503);
      expect((await create({}, key)).status).toBe(201);
    },
};

it("each sentence about keys, requests and responses has a proof, and no other has one", () => {
  const { components, ...rest } = contract;
  const { schemas: _, ...others } = components;
  const stated = [...decisiveSentences({ ...rest, components: others })].flatMap(({ place, sentence }) =>
    !isOfWebhooks(place) ? [sentence] : [],
  );
  expect([...new Set(stated)].sort()).toEqual(Object.keys(proofs).sort());
});

it.each(Object.entries(proofs))("it is so: %s", async (_, proof) => {
  await running.control("POST", "/reset");
  await proof();
});
