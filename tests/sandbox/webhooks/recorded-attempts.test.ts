import { describe, expect, it, onTestFinished } from "vitest";
import { webhookDelivery } from "../../../generated/constants.ts";
import type { Context } from "../../../src/sandbox/core/context.ts";
import { openSqlite } from "../../../src/sandbox/store/sqlite.ts";
import { memoryVault } from "../../../src/sandbox/store/vault.ts";
import type { DeliveryAttempt } from "../../../src/sandbox/webhooks/attempt.ts";
import {
  type DeliveryRow,
  deliveryColumns,
  recordAttempts,
} from "../../../src/sandbox/webhooks/deliveries.ts";
import { manualClock } from "../../support/manual-clock.ts";

const time = manualClock();
const waits = webhookDelivery.retryAfterSeconds;
const attempt = (statusCode: number): DeliveryAttempt => ({
  at: "2026-06-28T10:30:00.000Z",
  statusCode,
  milliseconds: 1,
});

/** A delivery that was claimed after so many attempts, beside a later event of its payment. */
async function claimed(attempts: number) {
  const store = openSqlite(":memory:", time);
  onTestFinished(() => store.close());
  // No delay at random.
  const random = (size: number) => new Uint8Array(size);
  const context: Context = { store, clock: store.clock, random, vault: memoryVault(), baseUrl: () => "" };
  const insert = `INSERT INTO webhook_deliveries (id, position, environment, payment_reference, event_code, url, body,
    status, attempts, next_attempt_at, fault) VALUES (?, ?, 'test', 'payment', 'REFUND', 'url', '{}', ?, ?, ?, 'delay')`;
  await store.transaction(async (sql) => {
    await sql.run(insert, ["first", 1, "pending", attempts, time.now()]);
    await sql.run(insert, ["second", 2, "queued", 0, time.now()]);
  });
  const read = (id: string) =>
    store.transaction(
      async (sql) =>
        (await sql.get(`SELECT ${deliveryColumns} FROM webhook_deliveries WHERE id = ?`, [
          id,
        ])) as DeliveryRow,
    );
  const row = await read("first");
  const record = (made: DeliveryAttempt[]) =>
    store.transaction((sql) => recordAttempts(context, sql, row, made));
  const state = async () => {
    const [first, second] = [await read("first"), await read("second")];
    return {
      status: first.status,
      attempts: first.attempts,
      logged: JSON.parse(first.attempt_log).length,
      inSeconds: (first.next_attempt_at - time.now()) / 1000,
      fault: first.fault,
      next: second.status,
    };
  };
  return { record, state };
}

describe("an attempt that is recorded", () => {
  it.each(Array.from(waits, (seconds, made) => ({ seconds, number: made + 1 })))(
    "as number $number without success waits $seconds s for the next one, ahead of later events of its payment",
    async ({ seconds, number }) => {
      const { record, state } = await claimed(number - 1);
      await record([attempt(500)]);
      expect(await state()).toEqual({
        status: "pending",
        attempts: number,
        logged: 1,
        inSeconds: seconds,
        fault: null,
        next: "queued",
      });
    },
  );

  it.each([
    ["with success", 0, 204, "delivered"],
    ["with success at the last attempt", waits.length, 204, "delivered"],
    ["without success at the last attempt", waits.length, 500, "failed"],
    ["as the answer that switches the URL off", 0, webhookDelivery.switchesOffAt, "failed"],
  ])("%s ends the delivery, and the payment's next event may be sent", async (_, before, status, outcome) => {
    const { record, state } = await claimed(before);
    await record([attempt(status)]);
    expect(await state()).toMatchObject({
      status: outcome,
      attempts: before + 1,
      next: "pending",
      fault: null,
    });
  });

  it("counts once and is logged twice when a fault made it twice, of which the second counts", async () => {
    const { record, state } = await claimed(0);
    await record([attempt(204), attempt(500)]);
    expect(await state()).toMatchObject({ status: "pending", attempts: 1, logged: 2, next: "queued" });
  });

  it("after another sandbox has recorded it changes nothing", async () => {
    const { record, state } = await claimed(0);
    await record([attempt(500)]);
    const before = await state();
    await record([attempt(204)]);
    expect(await state()).toEqual(before);
  });
});
