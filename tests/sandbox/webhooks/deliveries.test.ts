import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { webhookDelivery } from "../../../generated/constants.ts";
import type { Clock } from "../../../src/sandbox/core/clock.ts";
import { cryptoRandom } from "../../../src/sandbox/core/identifiers.ts";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { callsTo, manualClock, sessionBody, webcode } from "../../support/sandbox.ts";

interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

let received: Received[];
let respondWith: (event: { event_code: string }) => { status: number; location?: string };
let receiver: Server;
let url: string;
let clock: Clock;
let sandbox: Sandbox;
let calls: ReturnType<typeof callsTo>;

beforeEach(async () => {
  received = [];
  respondWith = () => ({ status: 204 });
  receiver = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    received.push({ headers: request.headers, body });
    const { status, location } = respondWith(JSON.parse(body));
    response.writeHead(status, location ? { Location: location } : {}).end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/webhooks`;
  clock = manualClock();
  sandbox = await createSandbox({ strict: true, clock, webhookUrl: url });
  calls = callsTo(sandbox);
});
afterEach(async () => {
  await sandbox.close();
  receiver.close();
});

const events = () => received.map(({ body }) => JSON.parse(body));
const codes = () => events().map(({ event_code }) => event_code);
const log = async () => (await calls.control("GET", "/webhook-deliveries?environment=test")).json.deliveries;
/** Lets everything happen that is due now. */
const settle = () => calls.advance(0);

describe("a webhook", () => {
  it("is sent for a payment, with the signature that OpenSSL computes of the raw body", async () => {
    const { json } = await calls.test.post("/payment/session", { ...sessionBody, customReference: "ORD-1" });
    await calls.pay(json.data.sessionId);
    await settle();
    const [{ headers, body }] = received as [Received];
    expect(JSON.parse(body)).toMatchObject({
      event_code: "AUTHORISATION",
      event_id: expect.stringMatching(/^evt_/),
      data: {
        webcode,
        sessionId: json.data.sessionId,
        paymentStatus: "AUTHORISED",
        customReference: "ORD-1",
      },
    });
    const timestamp = headers["x-avirato-timestamp"];
    // Real time, although the sandbox's clock stands still elsewhere.
    expect(Math.abs(Date.now() / 1000 - Number(timestamp))).toBeLessThan(300);
    const digest = createHmac("sha256", sandbox.secrets.test).update(`${timestamp}.${body}`).digest("hex");
    expect(headers["x-avirato-signature"]).toBe(`t=${timestamp},v1=${digest}`);
    expect(headers["content-type"]).toBe("application/json");
  });

  it("is sent for a refused payment attempt", async () => {
    const { json } = await calls.test.post("/payment/session", sessionBody);
    await calls.pay(json.data.sessionId, "4000000000000002");
    await settle();
    const read = await calls.test.get(`/payment/session/${json.data.sessionId}?webcode=${webcode}`);
    expect(events()).toEqual([
      {
        event_code: "AUTHORISATION",
        event_id: expect.stringMatching(/^evt_\w{26}$/),
        data: {
          webcode,
          sessionId: json.data.sessionId,
          paymentReference: read.json.data.attempts[0].paymentReference,
          paymentStatus: "REFUSED",
          amount: sessionBody.amount,
          createdAt: "2026-06-28 10:30:00",
        },
      },
    ]);
  });

  it.each([
    [1850, "AUTHORISED", { customReference: "TICKET-1" }],
    [1851, "REFUSED", {}],
  ])("is sent for a POS payment of %i: %s", async (value, paymentStatus, fields) => {
    const amount = { value, currency: "EUR" };
    const charge = { webcode, poiId: "V400m-TEST-000001", amount, ...fields };
    const { json } = await calls.test.post("/pos/payment", charge);
    await settle();
    const { paymentReference } = json.data;
    const data = { webcode, paymentReference, paymentStatus, amount, ...fields };
    expect(events()).toEqual([
      {
        event_code: "AUTHORISATION",
        event_id: expect.any(String),
        data: { ...data, createdAt: "2026-06-28 10:30:00" },
      },
    ]);
  });

  it("of a modification has all fields of the modification", async () => {
    const paymentReference = await calls.paid();
    const amount = { value: 250, currency: "EUR" };
    const { json } = await calls.test.post("/payment/refund", {
      webcode,
      paymentReference,
      amount,
      reason: "RETURN",
    });
    await calls.advance(2);
    expect(events()[1]).toEqual({
      event_code: "REFUND",
      event_id: expect.any(String),
      data: {
        webcode,
        modificationId: json.data.modificationId,
        paymentReference,
        status: "succeeded",
        paymentStatus: "PARTIALLY_REFUNDED",
        amount,
        reason: "RETURN",
        createdAt: "2026-06-28 10:30:02",
      },
    });
  });

  it("is sent for each modification when it is processed, in the order of the payment", async () => {
    const reference = await calls.paid({ isPreAuth: true });
    const body = { webcode, paymentReference: reference };
    await calls.test.post("/payment/extend", body);
    await calls.test.post("/payment/capture", { ...body, amount: sessionBody.amount });
    await calls.test.post("/payment/refund", { ...body, amount: sessionBody.amount, reason: "RETURN" });
    await calls.advance(5);
    expect(codes()).toEqual(["AUTHORISATION", "AUTHORISATION_ADJUSTMENT", "CAPTURE", "REFUND"]);
    expect(events().map(({ data }) => data.paymentStatus)).toEqual([
      "AUTHORISED",
      "AUTHORISED",
      "CAPTURED",
      "REFUNDED",
    ]);
  });

  it("is sent for a cancellation, after which nothing can be modified", async () => {
    const paymentReference = await calls.paid({ isPreAuth: true });
    await calls.test.post("/payment/cancel", { webcode, paymentReference });
    await calls.advance(5);
    expect(codes()).toEqual(["AUTHORISATION", "CANCELLATION"]);
    expect(events()[1].data.paymentStatus).toBe("CANCELLED");
    expect(events()[1].data).not.toHaveProperty("amount");
  });

  it("is retried on the contract's schedule with the same body, and fails after the last attempt", async () => {
    respondWith = () => ({ status: 500 });
    await calls.paid();
    await settle();
    for (const [tries, seconds] of webhookDelivery.retryAfterSeconds.entries()) {
      // Each retry came at its own time, and not at the end of the step that advanced the clock.
      const last = Date.parse((await log())[0].attempts.at(-1).at);
      await calls.advance(last / 1000 + seconds - 1 - sandbox.clock.now().getTime() / 1000);
      expect(received, `before ${seconds} s`).toHaveLength(tries + 1);
      await calls.advance(1 + Math.ceil(seconds * 0.1));
      expect(received, `after ${seconds} s`).toHaveLength(tries + 2);
    }
    expect((await log())[0]).toMatchObject({
      status: "failed",
      attempts: Array(10).fill({ statusCode: 500 }),
    });
    expect(new Set(received.map(({ body }) => body)).size).toBe(1);
    await calls.advance(1_000_000);
    expect(received).toHaveLength(10);
  });

  it("delays later events of its payment, but not those of other payments", async () => {
    respondWith = ({ event_code }) => ({ status: event_code === "AUTHORISATION" ? 503 : 200 });
    const reference = await calls.paid();
    const refund = { webcode, paymentReference: reference, amount: sessionBody.amount, reason: "RETURN" };
    await calls.test.post("/payment/refund", refund);
    await calls.advance(3);
    expect(codes()).toEqual(["AUTHORISATION"]);
    respondWith = () => ({ status: 200 });
    await calls.paid();
    await settle();
    expect(codes()).toEqual(["AUTHORISATION", "AUTHORISATION"]);
    await calls.advance(10);
    expect(codes()).toEqual(["AUTHORISATION", "AUTHORISATION", "AUTHORISATION", "REFUND"]);
  });

  it("does not follow a redirect and counts it as a failure", async () => {
    respondWith = () => ({ status: 307, location: url });
    await calls.paid();
    await settle();
    expect(received).toHaveLength(1);
    expect((await log())[0]).toMatchObject({ status: "pending", attempts: [{ statusCode: 307 }] });
  });

  it("disables its URL when the response is 410", async () => {
    respondWith = () => ({ status: 410 });
    await calls.paid();
    await settle();
    expect((await log())[0]).toMatchObject({ status: "failed", attempts: [{ statusCode: 410 }] });
    await calls.paid();
    await calls.advance(1_000_000);
    expect(received).toHaveLength(1);
  });

  it.each([
    [199, "pending"],
    [200, "delivered"],
    [299, "delivered"],
    [300, "pending"],
  ])("with response %i is %s", async (status, expected) => {
    const running = await createSandbox({ clock, webhookUrl: url, send: async () => status });
    const its = callsTo(running);
    await its.paid();
    await its.advance(0);
    const { json } = await its.control("GET", "/webhook-deliveries?environment=test");
    await running.close();
    expect(json.deliveries).toMatchObject([{ status: expected, attempts: [{ statusCode: status }] }]);
  });

  it("is retried up to a tenth later than the schedule says, at random", async () => {
    const random = (size: number) => (size === 1 ? Uint8Array.of(247) : cryptoRandom(size));
    let tries = 0;
    const send = async () => {
      tries += 1;
      return 500;
    };
    const jittery = await createSandbox({ clock, webhookUrl: url, send, random });
    const its = callsTo(jittery);
    await its.paid();
    await its.advance(0);
    await its.advance(5);
    expect(tries).toBe(1);
    await its.advance(1);
    await jittery.close();
    expect(tries).toBe(2);
  });

  it("can be resent manually", async () => {
    await calls.paid();
    await settle();
    const [{ id }] = await log();
    expect((await calls.control("POST", `/webhook-deliveries/${id}/resend`)).status).toBe(202);
    await settle();
    expect(events().map(({ event_id }) => event_id)).toEqual([id, id]);
  });

  it("is not sent for events before its URL was enabled", async () => {
    await calls.control("PUT", "/webhooks/test", { url, enabled: false });
    await calls.paid();
    await calls.control("PUT", "/webhooks/test", { url, enabled: true });
    await calls.advance(1000);
    expect(received).toEqual([]);
    await calls.paid();
    await settle();
    expect(received).toHaveLength(1);
  });

  it("stays pending when its receiver cannot be reached", async () => {
    const unused = url.replace(/:\d+/, ":9");
    await calls.control("PUT", "/webhooks/test", { url: unused, enabled: true });
    await calls.paid();
    await settle();
    expect((await log())[0]).toMatchObject({
      status: "pending",
      attempts: [{ at: "2026-06-28T10:30:00.000Z", error: "connect ECONNREFUSED 127.0.0.1:9" }],
    });
  });
});

describe("a webhook URL", () => {
  const configure = (target: string) =>
    calls.control("PUT", "/webhooks/test", { url: target, enabled: true });

  it.each([
    "http://169.254.169.254/latest/meta-data",
    "http://10.0.0.1/",
    "http://0.0.0.0:80/",
    "http://[::ffff:10.0.0.1]/",
    "http://2130706433.example/",
    "http://user:pass@127.0.0.1/",
    "file:///etc/passwd",
    "not a url",
  ])("is rejected when it is %s", async (target) => {
    expect(await configure(target)).toMatchObject({
      status: 400,
      json: {
        error: { name: "webhookUrlNotAllowed", message: expect.stringMatching(/^Body field url must /) },
      },
    });
  });

  it.each(["http://localhost:9/", "http://127.0.0.1:9/", "http://[::1]:9/", "http://2130706433:9/"])(
    "can be %s",
    async (target) => {
      expect((await configure(target)).status).toBe(200);
    },
  );

  it("needs an active API key of its environment", async () => {
    const { json } = await calls.control("GET", "/api-keys");
    for (const { id } of json.apiKeys) await calls.control("POST", `/api-keys/${id}/revoke`);
    expect(await configure(url)).toMatchObject({
      status: 422,
      json: { error: { message: expect.stringContaining("no active API key") } },
    });
  });
});
