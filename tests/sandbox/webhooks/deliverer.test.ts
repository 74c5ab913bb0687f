import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { serverLimits, webhookDelivery } from "../../../generated/constants.ts";
import { ensureClientSecret } from "../../../src/sandbox/access/client-secrets.ts";
import type { Context } from "../../../src/sandbox/core/context.ts";
import { cryptoRandom } from "../../../src/sandbox/core/identifiers.ts";
import { webhookFaults } from "../../../src/sandbox/faults/webhook-faults.ts";
import { openSqlite } from "../../../src/sandbox/store/sqlite.ts";
import { memoryVault } from "../../../src/sandbox/store/vault.ts";
import type { DeliveryAttempt } from "../../../src/sandbox/webhooks/attempt.ts";
import { type Deliverer, startDeliverer } from "../../../src/sandbox/webhooks/deliverer.ts";
import { saveEndpoint } from "../../../src/sandbox/webhooks/endpoints.ts";
import { manualClock } from "../../support/manual-clock.ts";

const url = "http://127.0.0.1:9/";
const limit = serverLimits.deliveriesUnderWay;
const second = 1_000;
const time = manualClock();
const now = time.now();

let context: Context;
let deliverer: Deliverer;
let stopping: AbortController;
/** The deliveries under way, whose receiver answers by hand. */
let sent: { id: string; respond: (status: number) => void }[];
let counted: (number | undefined)[];
let reported: unknown[];
/** How many deliveries were under way when each one had ended. */
let endedWith: number[];

beforeEach(async () => {
  [sent, counted, reported, endedWith] = [[], [], [], []];
  const store = openSqlite(":memory:", time);
  const vault = memoryVault();
  context = { store, clock: store.clock, random: cryptoRandom, vault, baseUrl: () => "" };
  await store.transaction(async (sql) => {
    await ensureClientSecret(sql, "test", vault, cryptoRandom);
    await saveEndpoint(sql, "test", { url, enabled: true });
  });
  stopping = new AbortController();
  deliverer = startDeliverer(context, {
    send: (_url, _headers, body) =>
      new Promise((respond) => sent.push({ id: JSON.parse(body).event_id, respond })),
    report: (error) => void reported.push(error),
    countAttempt: ({ statusCode }: DeliveryAttempt) => void counted.push(statusCode),
    faults: webhookFaults(context),
    ended: () => void endedWith.push(deliverer.underWay),
    stopping: stopping.signal,
  });
  return async () => {
    stopping.abort();
    await deliverer.idle();
    await store.close();
  };
});
afterEach(() => expect(reported).toEqual([]));

/** Adds events of as many payments, all of which may be sent at this time. */
const add = (ids: string[], at: number) =>
  context.store.transaction(async (sql) => {
    for (const id of ids)
      await sql.run(
        `INSERT INTO webhook_deliveries (id, position, environment, payment_reference, event_code, url, body, status,
           attempts, next_attempt_at) VALUES (?, ?, 'test', ?, 'REFUND', ?, ?, 'pending', 0, ?)`,
        [id, await sql.nextPosition(), id, url, JSON.stringify({ event_id: id }), at],
      );
  });
const numbered = (count: number) => Array.from({ length: count }, (_, index) => `event-${index}`);
const row = (id: string) =>
  context.store.transaction((sql) =>
    sql.get("SELECT status, attempts, next_attempt_at FROM webhook_deliveries WHERE id = ?", [id]),
  );
const allSent = (count: number) => expect.poll(() => sent.length).toBe(count);

describe("the next event is due", () => {
  it("never when none waits, and at the end of its claim when one is being sent", async () => {
    expect(await deliverer.startDue()).toBe(Number.POSITIVE_INFINITY);
    await add(["one"], now);
    // The claim of the event ends after twice the time that a receiver has.
    const claimedUntil = now + 2 * webhookDelivery.timeoutSeconds * second;
    expect(await deliverer.startDue()).toBe(claimedUntil);
    expect(await row("one")).toEqual({ status: "pending", attempts: 0, next_attempt_at: claimedUntil });
    await allSent(1);
  });

  it("at its own time when it is not due yet", async () => {
    await add(["late"], now + 7 * second);
    await add(["later"], now + 8 * second);
    expect(await deliverer.startDue()).toBe(now + 7 * second);
    expect(sent).toEqual([]);
  });

  it.each([limit, limit + 1])(
    "at no time when its URL is at its limit, with %i events that are due now",
    async (count) => {
      await add(numbered(count), now);
      expect(await deliverer.startDue()).toBe(Number.POSITIVE_INFINITY);
      expect(await deliverer.startDue()).toBe(Number.POSITIVE_INFINITY);
      await allSent(limit);
      expect(deliverer.underWay).toBe(limit);
    },
  );
});

it("the events that are due longest are sent first when there are more than may be under way", async () => {
  const ids = numbered(limit + 3);
  // Those that were queued last are due longest.
  for (const [index, id] of ids.entries()) await add([id], now - index * second);
  await deliverer.startDue();
  await allSent(limit);
  expect(sent.map(({ id }) => id).toSorted()).toEqual(ids.slice(3).toSorted());
});

it("a delivery that has ended is counted, recorded, and no longer under way when that is told", async () => {
  await add(["one", "two"], now);
  await deliverer.startDue();
  await allSent(2);
  sent.find(({ id }) => id === "one")?.respond(204);
  await expect.poll(() => endedWith).toEqual([1]);
  sent.find(({ id }) => id === "two")?.respond(503);
  await deliverer.idle();
  expect([endedWith, counted]).toEqual([
    [1, 0],
    [204, 503],
  ]);
  expect(await row("one")).toMatchObject({ status: "delivered", attempts: 1 });
  expect(await row("two")).toMatchObject({ status: "pending", attempts: 1 });
});
