import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { webhookDelivery } from "../../generated/constants.ts";
import { cryptoRandom } from "../../src/sandbox/core/identifiers.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { callsTo, sessionBody, webcode } from "../support/sandbox.ts";
import { settle } from "../support/settle.ts";

let sandbox: Sandbox;
/** Closes it, once. */
let close: () => Promise<void>;
let sent: { code: string; at: number }[];
let receiverStatus: number;
let internalErrors: unknown[];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], now: new Date("2026-06-28T10:30:00Z") });
  sent = [];
  receiverStatus = 204;
  internalErrors = [];
  const send = async (_url: string, _headers: object, body: string) => {
    sent.push({ code: JSON.parse(body).event_code, at: Date.now() });
    return receiverStatus;
  };
  const report = (error: unknown) => void internalErrors.push(error);
  sandbox = await createSandbox({ strict: true, send, report, webhookUrl: "http://127.0.0.1:9/" });
  let closed: Promise<void> | undefined;
  close = () => {
    closed ??= sandbox.close();
    return closed;
  };
});
afterEach(async () => {
  await close();
  vi.useRealTimers();
  expect(internalErrors).toEqual([]);
});

/** Lets the machine's time pass, seconds at a time, until so many events were sent; nothing is asked meanwhile. */
async function untilSent(count: number, seconds = 1): Promise<void> {
  for (let step = 0; sent.length < count && step < 500; step += 1) {
    await vi.advanceTimersByTimeAsync(seconds * 1000);
    await settle();
  }
  expect(sent).toHaveLength(count);
}

const transactions = async () => {
  const response = await sandbox.fetch(new Request("http://127.0.0.1:4020/_sandbox/metrics"));
  const found = /sandbox_store_transaction_seconds_count (\d+)/.exec(await response.text());
  return Number(found?.[1] ?? expect.fail("The page has no count of transactions."));
};

describe("a sandbox that gets no requests", () => {
  it("processes a modification when it is due, and sends its event", async () => {
    const calls = callsTo(sandbox);
    const paymentReference = await calls.paid();
    await untilSent(1);
    const refund = { webcode, paymentReference, amount: sessionBody.amount, reason: "RETURN" };
    const accepted = Date.now();
    await calls.test.post("/payment/refund", refund);
    await untilSent(2);
    expect(sent.map(({ code }) => code)).toEqual(["AUTHORISATION", "REFUND"]);
    expect((sent[1]?.at ?? 0) - accepted).toBeGreaterThanOrEqual(2_000);
  });

  it("sends the event of a payment at a terminal at once, before any time has passed", async () => {
    const charge = { webcode, poiId: "V400m-TEST-000001", amount: sessionBody.amount };
    // The worker's first turn is over by then.
    for (let turn = 0; turn < 10; turn += 1) await settle();
    expect((await callsTo(sandbox).test.post("/pos/payment", charge)).status).toBe(201);
    for (let turn = 0; sent.length === 0 && turn < 50; turn += 1) await settle();
    expect(sent).toMatchObject([{ code: "AUTHORISATION" }]);
  });

  it("retries an event on the contract's schedule, even if the pauses are long", async () => {
    receiverStatus = 500;
    await callsTo(sandbox).paid();
    await untilSent(1);
    for (const [tries, seconds] of webhookDelivery.retryAfterSeconds.entries()) {
      await untilSent(tries + 2, Math.ceil(seconds / 100));
      const [before, after] = sent.slice(-2);
      expect((after?.at ?? 0) - (before?.at ?? 0)).toBeGreaterThanOrEqual(seconds * 1000);
    }
  });

  it("does nothing after it is closed", async () => {
    receiverStatus = 500;
    await callsTo(sandbox).paid();
    await untilSent(1);
    await close();
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(sent).toHaveLength(1);
  });

  it("sleeps until something is due: it sends no statement to the store between two attempts", async () => {
    receiverStatus = 500;
    await callsTo(sandbox).paid();
    await untilSent(1);
    await settle();
    const before = await transactions();
    for (let second = 0; second < 4; second += 1) {
      await vi.advanceTimersByTimeAsync(1_000);
      await settle();
    }
    expect(sent).toHaveLength(1);
    // The first look at the metrics was a transaction too.
    expect(await transactions()).toBe(before + 1);
  });

  it("looks again every ten seconds when nothing is due at all, and not more often", async () => {
    for (let turn = 0; turn < 10; turn += 1) await settle();
    const pass = async (seconds: number) => {
      for (let second = 0; second < seconds; second += 1) {
        await vi.advanceTimersByTimeAsync(1_000);
        await settle();
      }
      return transactions();
    };
    const before = await transactions();
    // Each look at the metrics is a transaction too.
    expect(await pass(9)).toBe(before + 1);
    expect(await pass(2)).toBeGreaterThan(before + 2);
  });

  it("deletes all expired records, however many there are", async () => {
    const folder = await mkdtemp(join(tmpdir(), "worker-"));
    const data = join(folder, "sandbox.db");
    const own = await createSandbox({ data });
    const database = new DatabaseSync(data);
    database.exec(`WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 450)
      INSERT INTO idempotency_records (environment, webcode, idempotency_key, endpoint, status_code, body, expires_at)
      SELECT 'test', 'SHOP01', n, 'POST /payment/session', 201, '{}', n FROM numbers`);
    await callsTo(own).advance(0);
    expect(database.prepare("SELECT count(*) AS count FROM idempotency_records").get()).toEqual({ count: 0 });
    database.close();
    await own.close();
    await rm(folder, { recursive: true });
  });

  it("reports an internal error and continues later", async () => {
    const own: unknown[] = [];
    let broken = false;
    const random = (size: number) => {
      if (broken) throw new RangeError("nothing random today");
      return cryptoRandom(size);
    };
    const send = async () => {
      broken = true;
      return 500;
    };
    const options = {
      send,
      random,
      webhookUrl: "http://127.0.0.1:9/",
      report: (error: unknown) => own.push(error),
    };
    const failing = await createSandbox(options);
    await callsTo(failing).paid();
    await settle();
    expect(own).toEqual([new RangeError("nothing random today")]);
    broken = false;
    await failing.close();
  });
});
