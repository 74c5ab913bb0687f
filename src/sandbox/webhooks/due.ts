import { webhookDelivery } from "../../../generated/constants.ts";
import type { Row, Sql } from "../core/store.ts";
import { type DeliveryRow, deliveryColumns } from "./deliveries.ts";

/**
 * The events that may be sent to a URL: of each payment only the oldest that is still pending, so that a payment's
 * events arrive in their order, and none of an environment whose URL is switched off.
 */
const sendable = `
  FROM webhook_deliveries AS delivery WHERE status = 'pending' AND url = ?
    AND position = (SELECT min(position) FROM webhook_deliveries
      WHERE status = 'pending' AND payment_reference = delivery.payment_reference)
    AND EXISTS (SELECT 1 FROM webhook_endpoints WHERE environment = delivery.environment AND enabled = 1)`;

/** Every URL that an event waits for. */
export async function waitingUrls(sql: Sql): Promise<string[]> {
  const statement = "SELECT DISTINCT url FROM webhook_deliveries WHERE status = 'pending'";
  return (await sql.all<{ url: string }>(statement)).map(({ url }) => url);
}

/** When the next event may be sent to a URL, milliseconds since 1970; `undefined` when none may be. */
export async function nextDeliveryAt(sql: Sql, url: string): Promise<number | undefined> {
  const row = await sql.get<Row & { at: number }>(
    `SELECT next_attempt_at AS at ${sendable} ORDER BY next_attempt_at LIMIT 1`,
    [url],
  );
  return row?.at;
}

/**
 * How long a sandbox has to send an event and record the outcome, milliseconds. After that another sandbox on the
 * store takes it for ended and sends the event. Twice the timeout of a receiver.
 */
const claim = webhookDelivery.timeoutSeconds * 2_000;

/**
 * Claims due events for a URL, the longest due first: their next attempt moves into the future for every other sandbox.
 *
 * @param now milliseconds since 1970
 * @param count how many at most
 */
export const claimDue = (sql: Sql, url: string, now: number, count: number): Promise<DeliveryRow[]> =>
  sql.all<DeliveryRow>(
    `WITH due AS MATERIALIZED (SELECT id ${sendable} AND next_attempt_at <= ? ORDER BY next_attempt_at
       LIMIT ? ${sql.skipLocked("delivery")})
     UPDATE webhook_deliveries SET next_attempt_at = ? WHERE id IN (SELECT id FROM due) RETURNING ${deliveryColumns}`,
    [url, now, count, now + claim],
  );
