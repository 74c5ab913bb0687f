import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import {
  AviratoConnectionError,
  AviratoError,
  adviceFor,
  type ClientOptions,
  createTestClient,
  eachSession,
  unwrap,
} from "../../src/index.ts";
import type { WantedFault } from "../../src/sandbox/faults/fault.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await createSandbox({ strict: true });
  return () => sandbox.close();
});

const webcode = "SHOP01";
const body = {
  webcode,
  amount: { value: 10_000, currency: "EUR" },
  urlOk: "https://shop.example/ok",
  urlKo: "https://shop.example/ko",
};
const client = (options: Partial<ClientOptions> = {}) =>
  createTestClient({ apiKey: sandbox.keys.test, fetch: sandbox.fetch, retries: 0, ...options });
const sessions = () => Array.fromAsync(eachSession(client(), { webcode }));
const fail = (effect: WantedFault["effect"], fault: Partial<WantedFault> = {}) =>
  sandbox.faults.add({ operation: "createSession", when: "after", effect, ...fault });
const rejection = (promise: Promise<unknown>): Promise<Record<string, unknown>> =>
  promise.then(
    () => expect.fail("It did not reject."),
    (error) => error,
  );
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4/;

describe("a write without a key, whose response is lost after it was executed,", () => {
  it.each<[string, WantedFault["effect"], Partial<ClientOptions>, object]>([
    ["disconnect", { type: "disconnect" }, {}, { reason: "network", attempts: 1 }],
    ["truncate", { type: "truncate" }, {}, { reason: "network", attempts: 1 }],
    [
      "delay",
      { type: "delay", milliseconds: 60_000 },
      { timeoutMs: 200 },
      { reason: "timeout", attempts: 1, cause: { name: "TimeoutError" } },
    ],
  ])("rejects with the key that executes it once (%s)", async (_, effect, options, expected) => {
    await fail(effect);
    const error = await rejection(client(options).POST("/payment/session", { body }));
    expect(error).toBeInstanceOf(AviratoConnectionError);
    expect(error).toMatchObject({
      ...expected,
      name: "AviratoConnectionError",
      operationId: "createTestSession",
      idempotencyKey: expect.stringMatching(uuid),
    });
    expect(adviceFor(error).resend).toBe("same-key");
    const params = { header: { "Idempotency-Key": String(error["idempotencyKey"]) } };
    const again = await client().POST("/payment/session", { body, params });
    expect((await sessions()).map(({ sessionId }) => sessionId)).toEqual([unwrap(again).sessionId]);
  });

  it("rejects with the key when the caller's signal is aborted", async () => {
    await fail({ type: "delay", milliseconds: 60_000 });
    const reason = new Error("The customer left.");
    const signal = AbortSignal.timeout(200);
    const error = await rejection(client().POST("/payment/session", { body, signal }));
    expect(error).toMatchObject({
      reason: "aborted",
      idempotencyKey: expect.stringMatching(uuid),
      attempts: 1,
    });
    const aborted = client().POST("/payment/session", { body, signal: AbortSignal.abort(reason) });
    expect(await rejection(aborted)).toMatchObject({ reason: "aborted", attempts: 0, cause: reason });
  });

  it("rejects with the key when a proxy responds instead", async () => {
    await fail({ type: "status", statusCode: 504 });
    const error = await rejection(client().POST("/payment/session", { body }));
    expect(error).toBeInstanceOf(AviratoError);
    expect(error).toMatchObject({ statusCode: 504, idempotencyKey: expect.stringMatching(uuid) });
  });
});

describe("a write", () => {
  it("resolves with its key, whether it succeeds or not", async () => {
    const success = await client().POST("/payment/session", { body });
    expect(success).toMatchObject({ data: { success: true }, idempotencyKey: expect.stringMatching(uuid) });
    const params = { header: { "Idempotency-Key": success.idempotencyKey } };
    const conflict = await client().POST("/payment/session", { body: { ...body, description: "x" }, params });
    expect(conflict).toMatchObject({ error: { success: false }, idempotencyKey: success.idempotencyKey });
    const thrown = await rejection(Promise.resolve(conflict).then(unwrap));
    expect(thrown).toMatchObject({
      code: 10409,
      idempotencyKey: success.idempotencyKey,
      operationId: "createTestSession",
    });
  });

  it("rejects with a message that says what was sent and how to go on, without the API key", async () => {
    await fail({ type: "disconnect" });
    const error = await rejection(client().POST("/payment/session", { body }));
    expect(error["message"]).toBe(
      "createTestSession got no response: network, attempts: 1. It may have been executed: send it again with the same key.",
    );
  });

  it("takes retries and a timeout for one call", async () => {
    await fail({ type: "disconnect" }, { times: 2 });
    const result = await client().POST("/payment/session", { body, retries: 2 });
    expect(unwrap(result).status).toBe("pending");
    const slow = client({ fetch: () => new Promise(() => {}) });
    const sent = slow.POST("/payment/session", { body, timeoutMs: 20 });
    expect(await rejection(sent)).toMatchObject({ reason: "timeout" });
  });

  it("waits 150 seconds for a terminal, 30 seconds for anything else, or what client or call say", async () => {
    const timers = vi.spyOn(globalThis, "setTimeout");
    onTestFinished(() => timers.mockRestore());
    const fetch = async () => Response.json({ success: true, data: {} });
    await client({ fetch }).POST("/payment/session", { body });
    await client({ fetch }).POST("/pos/payment", { body: { webcode, poiId: "P", amount: body.amount } });
    await client({ fetch, timeoutMs: 5_000 }).POST("/pos/payment", {
      body: { webcode, poiId: "P", amount: body.amount },
    });
    await client({ fetch, timeoutMs: 5_000 }).POST("/payment/session", { body, timeoutMs: 60_000 });
    expect(timers.mock.calls.map(([, delay]) => delay)).toEqual([30_000, 150_000, 5_000, 60_000]);
  });
});

describe("a read", () => {
  it("whose response is lost rejects without a key", async () => {
    await fail({ type: "disconnect" }, { operation: "listTerminals" });
    const error = await rejection(client().GET("/pos/terminals", { params: { query: { webcode } } }));
    expect(error).toMatchObject({
      reason: "network",
      operationId: "listTestTerminals",
      idempotencyKey: undefined,
    });
    expect(error["message"]).toBe("listTestTerminals got no response: network, attempts: 1.");
  });
});

describe("a recorded error", () => {
  it("with code 13004 is not sent again, because the customer may have paid", async () => {
    let sent = 0;
    const fetch = (request: Request) => {
      sent += 1;
      return sandbox.fetch(request);
    };
    const amount = { value: 1052, currency: "EUR" };
    const charge = { webcode, poiId: "V400m-TEST-000001", amount };
    const { error, idempotencyKey } = await client({ fetch, retries: 5 }).POST("/pos/payment", {
      body: charge,
    });
    expect([sent, error?.error.code]).toEqual([1, 13004]);
    expect(idempotencyKey).toMatch(uuid);
  });
});
