// tier: integration
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Send } from "../../../src/sandbox/core/outputs.ts";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { freshDatabase, query, vaultKey } from "../../support/postgres.ts";
import { amount, callsTo, manualClock, sessionBody, webcode } from "../../support/sandbox.ts";

let database: string;
let replicas: Sandbox[];
let calls: [ReturnType<typeof callsTo>, ReturnType<typeof callsTo>];
/** What each replica does with a webhook; a test may change it. */
let sends: [Send, Send];
/** What the replicas report of themselves. */
let internalErrors: string[];
/** Ends a sending that a test lets hang; a replica waits for it before it closes. */
let endHanging = () => {};
/** Codes of the events that were sent, with the replica that sent them. */
let sent: { by: number; eventCode: string; eventId: string; reference: string }[];

const received =
  (by: number): Send =>
  async (_url, _headers, body) => {
    const { event_code: eventCode, event_id: eventId, data } = JSON.parse(body);
    sent.push({ by, eventCode, eventId, reference: data.paymentReference });
    return 200;
  };

beforeEach(async () => {
  database = await freshDatabase();
  sent = [];
  internalErrors = [];
  sends = [received(0), received(1)];
  const shared = { strict: true, data: database, vaultKey, testKey: "test-key", liveKey: "live-key" };
  replicas = await Promise.all(
    [0, 1].map((index) =>
      createSandbox({
        ...shared,
        clock: manualClock(),
        webhookUrl: "http://127.0.0.1:9/",
        report: (error) => void internalErrors.push(String(error)),
        send: (...event) => (sends[index] as Send)(...event),
      }),
    ),
  );
  const [first, second] = replicas as [Sandbox, Sandbox];
  calls = [callsTo(first), callsTo(second)];
});
afterEach(async () => {
  endHanging();
  await Promise.all(replicas.map((replica) => replica.close()));
  expect(internalErrors).toEqual([]);
});

/** So many calls at once, half of them to each replica. */
const atOnce = <Result>(
  count: number,
  call: (to: ReturnType<typeof callsTo>, index: number) => Promise<Result>,
) => Promise.all(Array.from({ length: count }, (_, index) => call(calls[index % 2 === 0 ? 0 : 1], index)));

/** Whatever is due happens, on both. */
const settle = () => atOnce(2, ({ advance }) => advance(0));

describe("two replicas", () => {
  it("execute requests with the same idempotency key once, and replay the same bytes", async () => {
    const responses = await atOnce(200, async ({ test }, index) => {
      const attempt = Math.floor(index / 8);
      const body = { ...sessionBody, customReference: `order-${attempt}` };
      const { status, text } = await test.post("/payment/session", body, {
        "Idempotency-Key": `attempt-${attempt}`,
      });
      expect(status).toBe(201);
      return { attempt, text };
    });
    expect(new Set(responses.map(({ text }) => text)).size).toBe(25);
    expect(new Set(responses.map(({ attempt, text }) => attempt + text)).size).toBe(25);
    const { json } = await calls[0].test.get(`/payment/sessions?webcode=${webcode}&limit=100`);
    expect(json.data.sessions).toHaveLength(25);
  });

  it("execute one of several bodies that arrive at once with one idempotency key", async () => {
    const responses = await atOnce(20, async ({ test }, index) => {
      const body = { ...sessionBody, amount: amount(1000 + index) };
      return test.post("/payment/session", body, { "Idempotency-Key": "one-key" });
    });
    expect(responses.map(({ status }) => status).sort()).toEqual([201, ...Array(19).fill(409)]);
  });

  it("execute a request again, once, when its record has expired", async () => {
    const post = ({ test }: ReturnType<typeof callsTo>) =>
      test.post("/payment/session", sessionBody, { "Idempotency-Key": "long-ago" });
    const before = await post(calls[0]);
    await calls[0].advance(25 * 3600);
    const after = await atOnce(10, post);
    expect(new Set(after.map(({ text }) => text)).size).toBe(1);
    expect(after[0]?.text).not.toBe(before.text);
  });

  it("never refund more than was captured", async () => {
    const paymentReference = await calls[0].paid();
    const refund = { webcode, paymentReference, amount: amount(1000), reason: "RETURN" };
    const responses = await atOnce(40, ({ test }) => test.post("/payment/refund", refund));
    expect(responses.filter(({ status }) => status === 202)).toHaveLength(10);
    expect(responses.filter(({ status }) => status === 400)).toHaveLength(30);
    await calls[1].advance(5);
    const rows = await query(database, "SELECT captured, refunded, status FROM avirato_sandbox.payments");
    expect(rows).toEqual([{ captured: "10000", refunded: "10000", status: "REFUNDED" }]);
  });

  it("let one of two customers pay when both pay a session at the same time", async () => {
    for (let round = 0; round < 10; round += 1) {
      const { json } = await calls[0].test.post("/payment/session", sessionBody);
      const responses = await atOnce(4, ({ pay }) => pay(json.data.sessionId));
      expect(responses.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    }
  });

  it("execute each request once even if their connections are cut repeatedly", async () => {
    let working = true;
    const cut = async () => {
      const statement = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name LIKE 'avirato-sandbox%' AND datname = current_database()`;
      while (working) await query(database, statement);
    };
    const cutting = cut();
    const texts = await atOnce(120, async ({ test }, index) => {
      for (;;) {
        const headers = { "Idempotency-Key": `attempt-${index % 30}` };
        const { status, text } = await test.post("/payment/session", sessionBody, headers);
        if (status === 201) return text;
        expect(status).toBe(500);
      }
    });
    working = false;
    await cutting;
    expect(new Set(texts).size).toBe(30);
    expect(await query(database, "SELECT session_id FROM avirato_sandbox.sessions")).toHaveLength(30);
    expect(internalErrors.filter((error) => !/cannot be used|its outcome is unknown/.test(error))).toEqual(
      [],
    );
    internalErrors = [];
  });

  it("list the sessions of both, newest first", async () => {
    const made: string[] = [];
    for (let index = 0; index < 12; index += 1) {
      const { json } = await calls[index % 2 === 0 ? 0 : 1].test.post("/payment/session", sessionBody);
      made.unshift(json.data.sessionId);
    }
    for (const { test } of calls) {
      const { json } = await test.get(`/payment/sessions?webcode=${webcode}`);
      expect(json.data.sessions.map(({ sessionId }: { sessionId: string }) => sessionId)).toEqual(made);
    }
  });

  it("have one clock", async () => {
    const { json } = await calls[0].test.post("/payment/session", sessionBody);
    const { json: now } = await calls[0].advance(30 * 24 * 3600);
    const detail = await calls[1].test.get(`/payment/session/${json.data.sessionId}?webcode=${webcode}`);
    expect(detail.json.data.status).toBe("expired");
    expect((await calls[1].advance(0)).json).toEqual(now);
  });

  it("reject a key that was revoked on the other one", async () => {
    const { json } = await calls[0].control("GET", "/api-keys");
    for (const { id } of json.apiKeys) await calls[0].control("POST", `/api-keys/${id}/revoke`);
    expect((await calls[1].test.get(`/pos/terminals?webcode=${webcode}`)).status).toBe(403);
  });
});

describe("webhooks of two replicas", () => {
  it("are sent once each, and those of a payment in order", async () => {
    const references = await atOnce(20, ({ paid }) => paid({ isPreAuth: true }));
    for (const [route, fields] of [
      ["/payment/extend", {}],
      ["/payment/capture", { amount: sessionBody.amount }],
      ["/payment/refund", { amount: sessionBody.amount, reason: "RETURN" }],
    ] as const) {
      await atOnce(20, ({ test }, index) =>
        test.post(route, { webcode, paymentReference: references[19 - index], ...fields }),
      );
    }
    await atOnce(2, ({ advance }) => advance(3));
    await settle();
    expect(sent).toHaveLength(80);
    expect(new Set(sent.map(({ eventId }) => eventId)).size).toBe(80);
    for (const wanted of references) {
      const codes = sent.filter(({ reference }) => reference === wanted).map(({ eventCode }) => eventCode);
      expect(codes).toEqual(["AUTHORISATION", "AUTHORISATION_ADJUSTMENT", "CAPTURE", "REFUND"]);
    }
  });

  it("are not sent by one replica while the other sends them, but after its timeout", async () => {
    let other: 0 | 1 = 0;
    const begun = new Promise<void>((resolve) => {
      // Whichever replica comes first never gets an answer, as if it had ended in the midst of sending.
      const hang =
        (index: 0 | 1): Send =>
        () => {
          other = index === 0 ? 1 : 0;
          sends = [received(0), received(1)];
          resolve();
          return new Promise((_, reject) => {
            endHanging = () => reject(new Error("ended"));
          });
        };
      sends = [hang(0), hang(1)];
    });
    const paymentReference = await calls[0].paid();
    await begun;
    const refund = { webcode, paymentReference, amount: amount(1), reason: "OTHER" };
    await calls[other].test.post("/payment/refund", refund);
    await calls[other].advance(25);
    expect(sent).toEqual([]);
    // The first one is alive here, so it can claim the event once more at the moment when its claim ends.
    await expect
      .poll(async () => {
        await calls[other].advance(10);
        return sent.map(({ by, eventCode }) => [by, eventCode]);
      })
      .toEqual([
        [other, "AUTHORISATION"],
        [other, "REFUND"],
      ]);
  });
});
