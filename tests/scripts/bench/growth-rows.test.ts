import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { growthRows, known } from "../../../scripts/bench/growth-rows.ts";
import { createSandbox } from "../../../src/sandbox/sandbox.ts";

it("the rows of the growth bench have each kind in the shares that the requests need", async () => {
  const folder = mkdtempSync(join(tmpdir(), "rows-"));
  const data = join(folder, "sandbox.db");
  const now = Date.parse("2026-06-28T10:00:00Z");
  const day = 86_400_000;
  await (await createSandbox({ data })).close();
  const database = new DatabaseSync(data);
  for (const statement of growthRows(5_000, now)) database.exec(statement);
  const count = (table: string, condition = "TRUE") =>
    database.prepare(`SELECT count(*) AS count FROM ${table} WHERE ${condition}`).get()?.["count"];
  expect({
    sessions: count("sessions"),
    sessionsOfLive: count("sessions", "environment = 'live'"),
    pending: count("sessions", "status = 'pending'"),
    cancelled: count("sessions", "status = 'cancelled'"),
    completed: count(
      "sessions",
      "status = 'completed' AND payment_reference IS NOT NULL AND completed_at IS NOT NULL",
    ),
    ofOtherMerchants: count("sessions", "webcode <> 'SHOP01'"),
    merchants: count("api_keys", "id LIKE 'key_of_merchant_%'"),
    withoutKey: count("sessions", "webcode <> 'SHOP01' AND webcode NOT IN (SELECT webcode FROM api_keys)"),
    ofBusyReference: count("sessions", `custom_reference = '${known.busyReference}'`),
    ofRareReference: count("sessions", `custom_reference = '${known.rareReference}'`),
    // The newest tenth is within the lifetime of a session.
    alive: count("sessions", `expires_at > ${now}`),
    newer: count("sessions", `created_at >= ${now} OR created_at < ${now - 10 * day}`),
    unpaid: count(
      "sessions LEFT JOIN payments USING (payment_reference, webcode)",
      "sessions.status = 'completed' AND payments.state IS NULL",
    ),
    payments: count("payments"),
    reserved: count("payments", "state = 'reserved' AND captured = 0"),
    sold: count("payments", "state = 'sale' AND captured = 10000"),
    ofTerminals: count("payments", "payment_reference LIKE 'SHOP01-POS-%'"),
    modifications: count("modifications"),
    ofBusyPayment: count("modifications", `payment_reference = '${known.busyPayment}'`),
    extends: count("modifications", "type = 'extend'"),
    received: count("modifications", "status = 'received'"),
    settled: count("modifications", `settles_at <= ${now}`),
    withoutPayment: count(
      "modifications",
      "payment_reference NOT IN (SELECT payment_reference FROM payments)",
    ),
    deliveries: count("webhook_deliveries"),
    // Four of each payment.
    withDeliveries: count("(SELECT DISTINCT payment_reference FROM webhook_deliveries)"),
    receivers: count("(SELECT DISTINCT url FROM webhook_deliveries)"),
    delivered: count("webhook_deliveries", "status = 'delivered'"),
    pendingDeliveries: count("webhook_deliveries", "status = 'pending'"),
    queued: count("webhook_deliveries", "status = 'queued'"),
    due: count("webhook_deliveries", `next_attempt_at <= ${now}`),
    shown: count("webhook_deliveries", `id = '${known.delivery}'`),
    records: count("idempotency_records"),
    // Those of the last 250 seconds.
    expired: count("idempotency_records", `expires_at <= ${now}`),
  }).toEqual({
    ...{ sessions: 5_000, sessionsOfLive: 5, pending: 500, cancelled: 5, completed: 4_495 },
    ...{ merchants: 2_000, withoutKey: 0, unpaid: 0 },
    ...{ ofOtherMerchants: 500, ofBusyReference: 2_500, ofRareReference: 5, alive: 500, newer: 0 },
    ...{ payments: 5_500, reserved: 2_500, sold: 3_000, ofTerminals: 500 },
    ...{
      modifications: 5_000,
      ofBusyPayment: 2_501,
      extends: 1,
      received: 500,
      settled: 0,
      withoutPayment: 0,
    },
    ...{ withDeliveries: 1_251, receivers: 3 },
    ...{ deliveries: 5_000, delivered: 2_500, pendingDeliveries: 1_250, queued: 1_250, due: 0, shown: 1 },
    ...{ records: 5_000, expired: 250 },
  });
  database.close();
  rmSync(folder, { recursive: true });
});
