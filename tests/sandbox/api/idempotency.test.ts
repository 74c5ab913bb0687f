// tier: unit, prism
import { describe, expect, it } from "vitest";
import { apiErrors } from "../../../generated/errors.ts";
import { amount, sessionBody, useSandbox, webcode } from "../../support/sandbox.ts";

const sandbox = useSandbox();
let count = 0;
const freshKey = () => `attempt-${++count}`;
const create = (key: string, body: unknown = sessionBody, headers = {}) =>
  sandbox.test.post("/payment/session", body, { "Idempotency-Key": key, ...headers });
const refund = (key: string, paymentReference: string, value = 100) =>
  sandbox.test.post(
    "/payment/refund",
    { webcode, paymentReference, amount: amount(value), reason: "RETURN" },
    { "Idempotency-Key": key },
  );
const numberOfSessions = async () =>
  (await sandbox.test.get(`/payment/sessions?webcode=${webcode}&limit=100`)).json.data.sessions.length;

describe("the guide's example", () => {
  it("creates once, replays the response byte for byte, and rejects another body or endpoint with the literal messages", async () => {
    const key = "order-12345-payment";
    const first = await create(key);
    expect(first.status).toBe(201);
    expect(await create(key)).toEqual(first);
    const other = await create(key, { ...sessionBody, amount: amount(99999) });
    expect([other.status, other.json.error.message]).toEqual([
      409,
      "Idempotency key reused with a different request body.",
    ]);
    const elsewhere = await refund(key, "SHOP01-PXT-1");
    expect([elsewhere.status, elsewhere.json.error.message]).toEqual([
      409,
      "Idempotency key already used for a different endpoint.",
    ]);
  });

  it("executes again in the other environment", async () => {
    const key = freshKey();
    const inTest = await create(key);
    const inLive = await sandbox.live.post("/payment/session", sessionBody, { "Idempotency-Key": key });
    expect(inLive.status).toBe(201);
    expect(inLive.json.data.sessionId).not.toBe(inTest.json.data.sessionId);
  });
});

describe("a repeated request", () => {
  it("is a replay with another order of members, white space or number format", async () => {
    const key = freshKey();
    const first = await create(key);
    const reordered = `{ "urlKo": "${sessionBody.urlKo}", "urlOk": "https:\\/\\/shop.example/ok",
      "amount": { "currency": "EUR", "value": 1e4 }, "webcode": "${webcode}" }`;
    expect(await create(key, reordered)).toEqual(first);
  });

  it("is executed once when a hundred come at the same time", async () => {
    const key = freshKey();
    const before = await numberOfSessions();
    const responses = await Promise.all(Array.from({ length: 100 }, () => create(key)));
    expect(new Set(responses.map(({ text }) => text)).size).toBe(1);
    expect(responses[0]?.status).toBe(201);
    expect(await numberOfSessions()).toBe(before + 1);
  });

  it("replays an error of the operation, even after its cause is gone", async () => {
    const key = freshKey();
    const reserved = await sandbox.paid({ isPreAuth: true });
    const refused = await refund(key, reserved);
    expect(refused.json.error.message).toBe(apiErrors.paymentNotCaptured.message);
    await sandbox.test.post("/payment/capture", {
      webcode,
      paymentReference: reserved,
      amount: amount(10000),
    });
    expect(await refund(key, reserved)).toEqual(refused);
    expect((await refund(freshKey(), reserved)).status).toBe(202);
  });

  it("is executed when the first request failed before its operation started", async () => {
    const key = freshKey();
    expect((await create(key, { ...sessionBody, colour: "red" })).status).toBe(400);
    expect((await create(key, { ...sessionBody, webcode: "SHOP02" })).status).toBe(403);
    expect((await create(key, sessionBody, { "Content-Type": "text/plain" })).status).toBe(415);
    expect((await refund(key, "SHOP01-PXT-1")).status).toBe(404);
  });

  it("gets the error about the endpoint when both endpoint and body differ", async () => {
    const key = freshKey();
    await create(key);
    expect((await refund(key, "SHOP01-PXT-1", 5)).json.error.message).toBe(
      apiErrors.differentEndpoint.message,
    );
  });

  it("is checked for its key and IP address before it is replayed", async () => {
    const key = freshKey();
    const { json: made } = await sandbox.control("POST", "/api-keys", { environment: "test", webcode });
    const withKey = () => create(key, sessionBody, { "X-API-KEY": made.key });
    expect((await withKey()).status).toBe(201);
    await sandbox.control("PATCH", `/api-keys/${made.id}`, { allowedIps: ["203.0.113.1"] });
    expect((await withKey()).json.error.code).toBe(11002);
    await sandbox.control("PATCH", `/api-keys/${made.id}`, { allowedIps: ["127.0.0.1"] });
    expect((await withKey()).status).toBe(201);
    await sandbox.control("POST", `/api-keys/${made.id}/revoke`);
    expect((await withKey()).json.error.code).toBe(11001);
  });

  it("replays the record of another key of the same webcode, but not that of another webcode", async () => {
    const key = freshKey();
    const first = await create(key);
    const { json: sibling } = await sandbox.control("POST", "/api-keys", { environment: "test", webcode });
    expect(await create(key, sessionBody, { "X-API-KEY": sibling.key })).toEqual(first);
    const { json: stranger } = await sandbox.control("POST", "/api-keys", {
      environment: "test",
      webcode: "SHOP02",
    });
    const theirs = { ...sessionBody, webcode: "SHOP02", amount: amount(5) };
    expect((await create(key, theirs, { "X-API-KEY": stranger.key })).status).toBe(201);
  });
});

describe("a record", () => {
  it("is kept for 24 hours to the millisecond", async () => {
    const key = freshKey();
    const first = await create(key);
    await sandbox.advance(24 * 3600 - 1);
    expect(await create(key)).toEqual(first);
    await sandbox.advance(1);
    const second = await create(key, { ...sessionBody, amount: amount(5) });
    expect(second.status).toBe(201);
    expect(second.json.data.sessionId).not.toBe(first.json.data.sessionId);
    // The key stands for the second attempt now.
    expect(await create(key, { ...sessionBody, amount: amount(5) })).toEqual(second);
  });
});
