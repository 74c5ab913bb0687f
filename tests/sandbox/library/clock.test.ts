import { afterEach, describe, expect, it } from "vitest";
import { webhookDelivery } from "../../../generated/constants.ts";
import { createSandbox, type Sandbox, type SandboxOptions } from "../../../src/sandbox/sandbox.ts";
import { amount, callsTo, manualClock, webcode } from "../../support/sandbox.ts";

let sandbox: Sandbox;
afterEach(() => sandbox.close());

async function start(options: SandboxOptions = {}) {
  sandbox = await createSandbox({ strict: true, clock: manualClock(), ...options });
  return callsTo(sandbox);
}

describe("sandbox.clock.advance", () => {
  it("gives a receiver that fails its ten attempts within seven days, each at its time", async () => {
    const received: { at: number; id: string }[] = [];
    const { paid } = await start({
      receiver: async (request) => {
        const { event_id } = (await request.json()) as { event_id: string };
        received.push({ at: sandbox.clock.now().getTime(), id: event_id });
        return new Response("no", { status: 500 });
      },
    });
    await paid();
    await sandbox.clock.advance({ days: 7 });
    expect(received).toHaveLength(10);
    expect(new Set(received.map(({ id }) => id)).size).toBe(1);
    for (const [index, seconds] of webhookDelivery.retryAfterSeconds.entries()) {
      const waited = ((received[index + 1]?.at ?? 0) - (received[index]?.at ?? 0)) / 1000;
      expect(waited).toBeGreaterThanOrEqual(seconds);
      expect(waited).toBeLessThanOrEqual(seconds * 1.1 + 1);
    }
    const [delivery] = await sandbox.webhooks.list();
    expect([delivery?.status, delivery?.attempts.length]).toEqual(["failed", 10]);
  });

  it("processes a modification and then sends its event, before later retries of another payment", async () => {
    const order: string[] = [];
    let failing = true;
    const { paid, test } = await start({
      receiver: async (request) => {
        const { event_code } = (await request.json()) as { event_code: string };
        order.push(`${event_code} ${failing ? 500 : 200}`);
        return new Response(null, { status: failing ? 500 : 204 });
      },
    });
    const first = await paid();
    await sandbox.settled();
    failing = false;
    const refunded = await paid();
    await sandbox.settled();
    const refund = { webcode, amount: amount(100), reason: "RETURN" };
    await test.post("/payment/refund", { ...refund, paymentReference: refunded });
    expect(first).not.toBe(refunded);
    await sandbox.clock.advance({ minutes: 1 });
    expect(order).toEqual(["AUTHORISATION 500", "AUTHORISATION 200", "REFUND 200", "AUTHORISATION 200"]);
  });

  it("adds up its members, and resolves with the new time", async () => {
    await start();
    const before = sandbox.clock.now().getTime();
    const after = await sandbox.clock.advance({ days: 1, hours: 2, minutes: 3, seconds: 4 });
    expect(after.getTime() - before).toBe(93_784_000);
    expect(sandbox.clock.now()).toEqual(after);
    await sandbox.clock.advance({ minutes: 0.5 });
    expect(sandbox.clock.now().getTime() - after.getTime()).toBe(30_000);
  });

  it.each([
    [{}, "advance takes numbers of seconds, minutes, hours, days, like { days: 7 }."],
    [{ weeks: 1 }, "advance takes numbers of seconds"],
    [{ days: 1, weeks: 1 }, "advance takes numbers of seconds"],
    [{ days: "7" }, "advance takes numbers of seconds"],
    [{ seconds: 0.5 }, "advance must add up to a whole number of seconds, not 0.5."],
    [{ days: Number.NaN }, "advance must add up to a whole number of seconds, not NaN."],
    [{ days: 5_000 }, "Body field advanceSeconds must be"],
    [{ seconds: -1 }, "The clock is 0 s ahead of the machine's"],
  ])("refuses %j", async (by, message) => {
    await start();
    const before = sandbox.clock.now();
    await expect(sandbox.clock.advance(by as object)).rejects.toThrow(message);
    expect(sandbox.clock.now()).toEqual(before);
  });

  it.each([-3, -1])(
    "sets the clock back by %i days, and keeps an idempotency record from the time ahead",
    async (days) => {
      const { test } = await start();
      await sandbox.clock.advance({ days: 3 + days });
      const before = sandbox.clock.now();
      await sandbox.clock.advance({ days: -days });
      const body = {
        webcode,
        amount: amount(500),
        urlOk: "https://shop.example/",
        urlKo: "https://shop.example/",
      };
      const headers = { "Idempotency-Key": "order-1" };
      const made = await test.post("/payment/session", body, headers);
      expect(await sandbox.clock.advance({ days })).toEqual(before);
      expect((await test.post("/payment/session", body, headers)).text).toBe(made.text);
      await sandbox.clock.advance({ hours: 25 });
      expect((await test.post("/payment/session", body, headers)).json.data.sessionId).not.toBe(
        made.json.data.sessionId,
      );
    },
  );
});

describe("sandbox.reset", () => {
  it("puts the clock back, removes data and faults, and keeps keys, secrets and the receiver", async () => {
    const codes: string[] = [];
    const { paid, test } = await start({
      receiver: async (request) => {
        codes.push(((await request.json()) as { event_code: string }).event_code);
        return new Response();
      },
    });
    const before = sandbox.clock.now();
    await paid();
    await sandbox.clock.advance({ days: 2 });
    await sandbox.faults.add({ operation: "*", effect: { type: "disconnect" } });
    await sandbox.reset();
    expect(sandbox.clock.now()).toEqual(before);
    expect(await sandbox.faults.list()).toEqual([]);
    expect(await sandbox.webhooks.list()).toEqual([]);
    expect((await test.get(`/payment/sessions?webcode=${webcode}`)).json.data.sessions).toEqual([]);
    await paid();
    await sandbox.settled();
    expect(codes).toEqual(["AUTHORISATION", "AUTHORISATION"]);
  });
});
