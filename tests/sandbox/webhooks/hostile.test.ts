// tier: integration
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { serverLimits } from "../../../generated/constants.ts";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { freshDatabase, vaultKey } from "../../support/postgres.ts";
import { type Receiver, startReceiver } from "../../support/receiver.ts";
import { hostileReceivers } from "../../support/receivers/hostile.ts";
import type { RunningReceiver } from "../../support/receivers/server.ts";
import { callsTo, manualClock, sessionBody, webcode } from "../../support/sandbox.ts";
import { amountOf, leaveFigures } from "../../support/settings.ts";

/** How many events go to each hostile receiver. */
const eventsEach = amountOf("HOSTILE_EVENTS", 2);
const goodPayments = Math.ceil(eventsEach / 4) + 3;
/** How long an attempt may take, milliseconds: the good receiver shares the process with all the others. */
const attemptLimit = 300 + 2 * eventsEach;
const told = ["AUTHORISATION", "AUTHORISATION_ADJUSTMENT", "CAPTURE", "REFUND"];

/** Starts the sandboxes that share a store. */
const stores: Record<string, () => Promise<Sandbox[]>> = {
  "a sandbox on SQLite": async () => [await createSandbox({ clock: manualClock() })],
  "two replicas on PostgreSQL": async () => {
    const data = await freshDatabase();
    const keys = { vaultKey, testKey: "test-key", liveKey: "live-key" };
    return Promise.all([0, 1].map(() => createSandbox({ data, clock: manualClock(), ...keys })));
  },
};

describe.each(Object.entries(stores))("%s", (name, start) => {
  let sandboxes: Sandbox[];
  let calls: ReturnType<typeof callsTo>[];
  let hostile: RunningReceiver[];
  let good: Receiver;
  /** Ends the attempts that are under way, in tests that let them hang. */
  let timeouts: AbortController;

  beforeEach(async () => {
    timeouts = new AbortController();
    hostile = [];
    good = await startReceiver();
    sandboxes = await start();
    calls = sandboxes.map((sandbox) => callsTo(sandbox));
  });
  afterEach(async () => {
    timeouts.abort();
    await Promise.all([...sandboxes, good, ...hostile].map((running) => running.close()));
  });

  /** The sandboxes take turns. */
  const nth = (index: number) => calls[index % calls.length] as ReturnType<typeof callsTo>;
  const configure = (environment: string, url: string) =>
    nth(0).control("PUT", `/webhooks/${environment}`, { url, enabled: true });

  async function payLive(index: number, customReference: string): Promise<void> {
    const { live, pay } = nth(index);
    const { json } = await live.post("/payment/session", { ...sessionBody, customReference });
    await pay(json.data.sessionId, "5555444433331111");
  }

  async function payWithFourEvents(index: number): Promise<void> {
    const { paid, test } = nth(index);
    const paymentReference = await paid({ isPreAuth: true, customReference: `good-${index}` });
    const body = { webcode, paymentReference };
    const { amount } = sessionBody;
    await test.post("/payment/extend", body);
    await test.post("/payment/capture", { ...body, amount });
    await test.post("/payment/refund", { ...body, amount, reason: "RETURN" });
  }

  const metric = async (index: number, name: string): Promise<number> => {
    const response = await sandboxes[index]?.fetch(new Request("http://127.0.0.1:4020/_sandbox/metrics"));
    return Number(new RegExp(`^${name} (.*)$`, "m").exec((await response?.text()) ?? "")?.[1]);
  };

  it("delivers every event for a good receiver in order, whatever hostile receivers do", async ({ task }) => {
    const { timeout } = AbortSignal;
    vi.spyOn(AbortSignal, "timeout").mockImplementation(() => timeout.call(AbortSignal, attemptLimit));
    hostile = await Promise.all(hostileReceivers.map((receiver) => receiver.start()));
    for (const { url } of hostile) {
      await configure("live", url);
      for (let index = 0; index < eventsEach; index += 1) await payLive(index, url);
    }
    await configure("test", good.url);
    for (let index = 0; index < goodPayments; index += 1) await payWithFourEvents(index);
    const before = await metric(0, "sandbox_worker_last_turn_timestamp_seconds");
    const arrived = () => new Set(good.received.map(({ event }) => event.event_id)).size;
    // Every advance waits for the attempts under way, so the hostile receivers get one each time. On a busy machine
    // the short timeout may end an attempt at the good receiver too, which then gets the event again.
    for (let round = 0; round < 6 || (round < 60 && arrived() < goodPayments * told.length); round += 1) {
      await nth(round).advance(round < 6 ? 6 : 100_000);
    }

    const byOrder = Map.groupBy(good.received, ({ event }) => event.data.customReference);
    const orders = Array.from({ length: goodPayments }, (_, index) => `good-${index}`);
    const codesOf = (order: string) => [...new Set(byOrder.get(order)?.map(({ event }) => event.event_code))];
    const figures = {
      "hostile receivers": hostile.length,
      "events for hostile receivers": hostile.length * eventsEach,
      "events for good receivers": goodPayments * told.length,
      "events lost": goodPayments * told.length - arrived(),
      "payments out of order": orders.filter((order) => codesOf(order).join() !== told.join()).length,
    };
    leaveFigures(task, figures, name.endsWith("PostgreSQL") ? " on PostgreSQL" : "");
    expect(figures).toMatchObject({ "events lost": 0, "payments out of order": 0 });
    for (const [index, { control }] of calls.entries()) {
      expect((await control("GET", "/health")).status).toBe(200);
      expect(await metric(index, "sandbox_worker_up")).toBe(1);
      expect(await metric(index, "sandbox_worker_last_turn_timestamp_seconds")).toBeGreaterThan(before);
    }
  });

  it("records what each hostile receiver answered, or why it gave no response", async () => {
    const { timeout } = AbortSignal;
    vi.spyOn(AbortSignal, "timeout").mockImplementation(() => timeout.call(AbortSignal, attemptLimit));
    hostile = await Promise.all(hostileReceivers.map((receiver) => receiver.start()));
    for (const { url } of hostile) {
      await configure("live", url);
      await payLive(0, url);
    }
    const responseIn = (attempts: { statusCode?: number }[]) =>
      attempts.find(({ statusCode }) => statusCode !== undefined)?.statusCode;
    const look = async (seconds: number) => {
      // Each replica waits for its own attempts only, and either may have made any of them.
      for (const [index, { advance }] of calls.entries()) await advance(index === 0 ? seconds : 0);
      const { json } = await nth(0).control("GET", "/webhook-deliveries?environment=live");
      // Newest first.
      return json.deliveries.toReversed();
    };
    let deliveries = await look(0);
    const isEachAnswered = () =>
      hostileReceivers.every(
        ({ statusCode }, index) => responseIn(deliveries[index].attempts) === statusCode,
      );
    // On a busy machine the short timeout may end an attempt amid a response, and a later attempt gets it.
    for (let retry = 0; retry < 3 && !isEachAnswered(); retry += 1) deliveries = await look(600);
    for (const [index, { url, attempts, status }] of deliveries.entries()) {
      const { name, statusCode } = hostileReceivers[index] ?? {};
      expect(url).toBe(hostile[index]?.url);
      expect([name, responseIn(attempts)]).toEqual([name, statusCode]);
      for (const { statusCode: got, error } of attempts)
        expect([name, typeof error]).toEqual([name, got === undefined ? "string" : "undefined"]);
      const delivered = statusCode !== undefined && statusCode >= 200 && statusCode < 300;
      expect([name, status]).toEqual([name, delivered ? "delivered" : "pending"]);
    }
    expect(deliveries).toHaveLength(hostile.length);
  });

  it("sends events for other URLs while one receiver hangs with all that it may be sent at once", async () => {
    vi.spyOn(AbortSignal, "timeout").mockImplementation(() => timeouts.signal);
    const hanging = await startReceiver();
    hostile = [{ ...hanging, disconnected: async () => {} }];
    const full = serverLimits.deliveriesUnderWay * sandboxes.length;
    const filled = new Promise<void>((resolve) => {
      hanging.respond = () => {
        if (hanging.received.length === full) resolve();
      };
    });
    await configure("live", hanging.url);
    for (let index = 0; index < full + 10; index += 1) await payLive(index, "hangs");
    await filled;

    const arrived = new Promise<void>((resolve) => {
      good.respond = (response) => {
        response.writeHead(204).end();
        if (good.received.length === 4) resolve();
      };
    });
    await configure("test", good.url);
    await nth(0).paid({ customReference: "other environment" });
    await nth(1).paid({ customReference: "other environment" });
    await configure("live", good.url);
    await payLive(0, "other URL");
    await payLive(1, "other URL");
    await arrived;
    expect(hanging.received).toHaveLength(full);
  });
});
