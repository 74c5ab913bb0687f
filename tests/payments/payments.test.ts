import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { AviratoConnectionError, AviratoError } from "../../src/index.ts";
import {
  createPayments,
  type Payments,
  type PaymentsOptions,
  type RequestOptions,
} from "../../src/payments/payments.ts";
import { sealRedirectData } from "../../src/redirect/seal.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { signWebhook, webhookFixture } from "../../src/webhooks/index.ts";

let sandbox: Sandbox;
/** The requests that reached the sandbox. */
let sent: Request[];
beforeEach(async () => {
  sandbox = await createSandbox({ strict: true });
  sent = [];
  return () => sandbox.close();
});

const amount = { value: 10_000, currency: "EUR" };
const urls = { urlOk: "https://shop.example/ok", urlKo: "https://shop.example/ko" };
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const payments = (options: Partial<PaymentsOptions> = {}) =>
  createPayments({
    environment: "test",
    apiKey: sandbox.keys.test,
    webcode: "SHOP01",
    secrets: sandbox.secrets.test,
    fetch: (request) => {
      sent.push(request.clone());
      return sandbox.fetch(request);
    },
    ...options,
  });

/** Sends a request to the control plane of the sandbox. */
async function control(path: string, body: object) {
  const headers = { "Content-Type": "application/json" };
  const init = { method: "POST", headers, body: JSON.stringify(body) };
  return (await sandbox.fetch(`/_sandbox${path}`, init)).json();
}
const advance = (advanceSeconds: number) => control("/clock", { advanceSeconds });

/** A customer pays a new session. */
async function paid(details: { isPreAuth?: boolean } = {}) {
  const { sessionId } = await payments().sessions.create({ amount, ...urls, ...details });
  const { redirectUrl } = await control(`/sessions/${sessionId}/pay`, {});
  const session = await payments().sessions.get(sessionId);
  if (session.status !== "completed") throw new Error("The session is not completed.");
  const data = new URL(redirectUrl).searchParams.get("data");
  return { sessionId, data, paymentReference: session.paymentReference };
}

describe("a write of the payments", () => {
  it("creates a session with the webcode and a new idempotency key, and returns its data", async () => {
    const session = await payments().sessions.create({ amount, ...urls, customReference: "12345" });
    expect(session).toMatchObject({ status: "pending", amount, customReference: "12345" });
    expect(await sent[0]?.json()).toEqual({ amount, ...urls, customReference: "12345", webcode: "SHOP01" });
    expect(sent[0]?.headers.get("Idempotency-Key")).toMatch(uuid);
  });

  it("is executed once with a key of the caller's", async () => {
    const options = { idempotencyKey: "12345:payment:1" };
    const first = await payments().sessions.create({ amount, ...urls }, options);
    expect(await payments().sessions.create({ amount, ...urls }, options)).toEqual(first);
    expect(await Array.fromAsync(payments().sessions.list())).toHaveLength(1);
  });

  it("is not sent with an undefined key", async () => {
    const options = { idempotencyKey: undefined } as object;
    await expect(payments().sessions.create({ amount, ...urls }, options)).rejects.toThrow(
      /^Idempotency-Key must be/,
    );
    expect(sent).toEqual([]);
  });

  it("refunds a part, cancels, captures and extends", async () => {
    const { paymentReference } = await paid();
    const part = { value: 2_500, currency: "EUR" };
    expect(
      await payments().refund({ paymentReference, amount: part, reason: "CUSTOMER REQUEST" }),
    ).toMatchObject({ type: "refund", status: "received", amount: part });
    const reserved = await paid({ isPreAuth: true });
    const of = { paymentReference: reserved.paymentReference };
    expect(await payments().extend(of)).toMatchObject({ type: "extend", ...of });
    expect(await payments().capture({ ...of, amount: part })).toMatchObject({
      type: "capture",
      amount: part,
    });
    const other = { paymentReference: (await paid()).paymentReference };
    expect(await payments().cancel(other)).toMatchObject({ type: "cancel", ...other });
  });

  it("throws the API's error with its code and the key", async () => {
    const refund = payments().refund({ paymentReference: "unknown", amount, reason: "RETURN" });
    await expect(refund).rejects.toBeInstanceOf(AviratoError);
    await expect(refund).rejects.toMatchObject({
      code: 10404,
      operationId: "refundTestPayment",
      idempotencyKey: expect.stringMatching(uuid),
    });
  });

  it("throws an AviratoConnectionError with the key when no response comes, by the limits of one call", async () => {
    const effect = { type: "disconnect" } as const;
    await sandbox.faults.add({ operation: "createSession", times: 4, effect });
    const create = payments().sessions.create({ amount, ...urls }, { retries: 0 });
    await expect(create).rejects.toBeInstanceOf(AviratoConnectionError);
    await expect(create).rejects.toMatchObject({ attempts: 1, idempotencyKey: expect.stringMatching(uuid) });
    expect(sent).toHaveLength(1);
  });

  it("waits 150 seconds for a terminal, 30 seconds for anything else, and what a call says", async () => {
    const timers = vi.spyOn(globalThis, "setTimeout");
    onTestFinished(() => timers.mockRestore());
    const { pos, sessions } = payments({ fetch: async () => Response.json({ success: true, data: {} }) });
    await pos.charge({ poiId: "P", amount });
    await sessions.create({ amount, ...urls });
    await pos.charge({ poiId: "P", amount }, { timeoutMs: 5_000 });
    expect(timers.mock.calls.map(([, delay]) => delay)).toEqual([150_000, 30_000, 5_000]);
  });
});

describe("every function that sends one request", () => {
  const paymentReference = "P";
  const reason = "RETURN";
  const functions: Record<string, (of: Payments, options: RequestOptions) => Promise<unknown>> = {
    "sessions.create": ({ sessions }, options) => sessions.create({ amount, ...urls }, options),
    "sessions.get": ({ sessions }, options) => sessions.get("S", options),
    refund: ({ refund }, options) => refund({ paymentReference, amount, reason }, options),
    capture: ({ capture }, options) => capture({ paymentReference, amount }, options),
    cancel: ({ cancel }, options) => cancel({ paymentReference }, options),
    extend: ({ extend }, options) => extend({ paymentReference }, options),
    "pos.terminals": ({ pos }, options) => pos.terminals({}, options),
    "pos.charge": ({ pos }, options) => pos.charge({ poiId: "P", amount }, options),
  };

  it.each(Object.entries(functions))("passes the options of a call on: %s", async (_, call) => {
    await expect(call(payments(), { signal: AbortSignal.abort() })).rejects.toMatchObject({
      reason: "aborted",
      attempts: 0,
    });
    let asked = 0;
    const fetch = async () => {
      asked += 1;
      throw new TypeError("fetch failed");
    };
    await expect(call(payments(), { fetch, retries: 0 })).rejects.toMatchObject({ attempts: 1 });
    expect([asked, sent]).toEqual([1, []]);
  });

  it("names the webcode of the payments, also where what it is given has another", async () => {
    // As a JavaScript program can.
    const [body, query] = [{ webcode: "OTHER1", amount }, { webcode: "OTHER1" }] as [never, never];
    const of = payments({
      async fetch(request) {
        sent.push(request);
        return Response.json({ success: true, data: {} });
      },
    });
    await Promise.all([
      ...[of.sessions.create, of.refund, of.capture, of.cancel, of.extend, of.pos.charge].map((write) =>
        write(body),
      ),
      ...[of.sessions.list, of.modifications.list].map((list) =>
        Array.fromAsync<unknown>(list(query)).catch(() => []),
      ),
      of.pos.terminals(query),
    ]);
    const webcodes = sent.map(async (request) =>
      request.method === "GET"
        ? new URL(request.url).searchParams.get("webcode")
        : (await request.json()).webcode,
    );
    expect(await Promise.all(webcodes)).toEqual(Array(9).fill("SHOP01"));
  });
});

describe("the payments list", () => {
  it("each session of a period once, newest first", async () => {
    const first = await paid();
    const from = new Date((await advance(3_600)).now);
    const second = await paid();
    const to = new Date((await advance(3_600)).now);
    const third = await paid();
    const list = async (query?: object) => {
      const sessions = await Array.fromAsync(payments().sessions.list(query));
      return sessions.map(({ sessionId }) => sessionId);
    };
    expect(await list()).toEqual([third.sessionId, second.sessionId, first.sessionId]);
    expect(await list({ from, to })).toEqual([second.sessionId]);
    expect(await list({ from: from.toISOString() })).toEqual([third.sessionId, second.sessionId]);
    expect(await list({ to, status: "completed" })).toEqual([second.sessionId, first.sessionId]);
    expect(await list({ status: "expired" })).toEqual([]);
  });

  it("each modification of a period once, newest first", async () => {
    const { paymentReference } = await paid();
    const refund = async (value: number) =>
      payments().refund({ paymentReference, amount: { value, currency: "EUR" }, reason: "RETURN" });
    await refund(1);
    await advance(3_600);
    const { createdAt: from } = await refund(2);
    await refund(3);
    await advance(3_600);
    const { createdAt: to } = await refund(4);
    const list = async (query?: object) => {
      const found = await Array.fromAsync(payments().modifications.list(query));
      return found.map(({ amount: refunded }) => refunded?.value);
    };
    expect(await list()).toEqual([4, 3, 2, 1]);
    expect(await list({ from, to, type: "refund" })).toEqual([3, 2]);
    expect(await list({ from })).toEqual([4, 3, 2]);
    expect(await list({ to, paymentReference })).toEqual([3, 2, 1]);
    expect(await list({ type: "capture" })).toEqual([]);
  });

  it.each([
    ["from", "yesterday"],
    ["from", ""],
    ["from", new Date(Number.NaN)],
    ["to", "2026-06-28"],
    ["to", new Date(Number.NaN)],
  ])("nothing when %s is %s, which is no moment", (name, moment) => {
    const error = new TypeError(`${name} must be a valid Date, or text such as "2026-06-28 10:30:00".`);
    expect(() => payments().sessions.list({ [name]: moment })).toThrow(error);
    expect(() => payments().modifications.list({ [name]: moment })).toThrow(error);
    expect(sent).toEqual([]);
  });

  it("the terminals, or only those that are connected", async () => {
    expect(await payments().pos.terminals()).toHaveLength(3);
    expect(await payments().pos.terminals({ syncFromProvider: true })).toHaveLength(2);
  });

  it("the terminals of Live with a Live key", async () => {
    const live = payments({ environment: "live", apiKey: sandbox.keys.live });
    const [terminal] = await live.pos.terminals({ syncFromProvider: true });
    if (!terminal) throw new Error("Live has no terminal.");
    const charged = await live.pos.charge({ poiId: terminal.poiId, amount });
    expect(charged).toMatchObject({ status: "authorised", amount });
    expect(sent.map(({ url }) => new URL(url).pathname)).toEqual([
      "/external/v1/pos/terminals",
      "/external/v1/pos/payment",
    ]);
  });
});

describe("the payments verify a webhook", () => {
  it("from a Request, or from headers and the raw body", async () => {
    const event = webhookFixture("AUTHORISATION");
    const signed = await signWebhook(event, sandbox.secrets.test);
    const request = new Request("https://shop.example/webhooks", { method: "POST", ...signed });
    expect(await payments().webhooks.verify(request)).toEqual(event);
    expect(await payments().webhooks.verify(signed)).toEqual(event);
    const buffer = { ...signed, body: Buffer.from(signed.body) };
    expect(
      await payments({ secrets: ["a_new_secret", sandbox.secrets.test] }).webhooks.verify(buffer),
    ).toEqual(event);
  });

  it("and refuse one with another secret, and all without a secret", async () => {
    const signed = await signWebhook(webhookFixture("REFUND"), "another_secret");
    await expect(payments().webhooks.verify(signed)).rejects.toMatchObject({ code: "wrong_signature" });
    await expect(payments({ secrets: undefined }).webhooks.verify(signed)).rejects.toThrow(
      /^secret is an empty list/,
    );
  });
});

describe("the payments open the data of the redirect", () => {
  it("of their environment, webcode and session", async () => {
    const { data, sessionId, paymentReference } = await paid();
    expect(await payments().redirect.open(data, { sessionId })).toMatchObject({
      sessionId,
      paymentReference,
    });
    expect(await payments().redirect.open(data)).toMatchObject({ sessionId });
    await expect(payments().redirect.open(data, { sessionId: "another" })).rejects.toMatchObject({
      code: "other_session",
    });
  });

  it.each(["test:SHOP02", "live:SHOP01"])("and refuse that of %s", async (audience) => {
    const claims = { sessionId: "S", paymentReference: "P", status: "completed" as const, amount };
    const data = await sealRedirectData(claims, sandbox.secrets.test, { audience });
    await expect(payments().redirect.open(data)).rejects.toMatchObject({ code: "wrong_audience" });
  });
});

it("the payments are created with a webcode of 32 characters", () => {
  expect(() => payments({ webcode: "A".repeat(32) })).not.toThrow();
});

describe("the payments are not created with", () => {
  it("an environment that there is not, and the message names both", () => {
    expect(() => payments({ environment: "production" as "live" })).toThrow(
      new TypeError("environment must be live or test."),
    );
  });

  it.each([
    ["environment", { environment: "production" }],
    ["environment", { environment: undefined }],
    ["environment", { environment: "toString" }],
    ["webcode", { webcode: undefined }],
    ["webcode", { webcode: "SHOP 01" }],
    ["webcode", { webcode: "" }],
    ["webcode", { webcode: "A".repeat(33) }],
    ["The client secret", { secrets: "" }],
    ["The client secret", { secrets: ["a_secret", "another_secret\n"] }],
    ["apiKey", { apiKey: "avp_live_secret" }],
    ["apiKey", { apiKey: undefined }],
    ["baseUrl", { baseUrl: "ftp://shop.example" }],
    ["secret", { secret: "a_secret" }],
  ])("a wrong %s: %j", (name, options) => {
    const create = () => payments(options as object);
    expect(create).toThrow(TypeError);
    expect(create).toThrow(new RegExp(`^(?!.*a_secret|.*avp_live)${name} (must be|is|has) `));
  });
});
