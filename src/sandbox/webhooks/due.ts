import { webhookDelivery } from "../../../generated/constants.ts";
import type { Row, Sql } from "../core/store.ts";
import { type DeliveryRow, deliveryColumns } from "./deliveries.ts";
import { isWaiting } from "./waiting.ts";

/**
 * Returns every URL with a pending event. Each URL is found by a search after the previous one, so no other rows are
 * read.
 */
export async function waitingUrls(sql: Sql): Promise<string[]> {
  const next = "SELECT min(url) FROM webhook_deliveries WHERE status = 'pending'";
  const rows = await sql.all<{ url: string }>(
    `WITH RECURSIVE urls (url) AS (
       SELECT (${next}) UNION ALL SELECT (${next} AND url > urls.url) FROM urls WHERE url IS NOT NULL)
     SELECT url FROM urls WHERE url IS NOT NULL`,
  );
  return rows.map(({ url }) => url);
}

/**
 * The events that may be sent to a URL. Of each payment only the oldest waiting event qualifies, so that its events
 * arrive in order. No event of an environment whose URL is switched off qualifies.
 */
const sendable = `
  FROM webhook_deliveries AS delivery WHERE status = 'pending' AND url = ?
    AND NOT EXISTS (SELECT 1 FROM webhook_deliveries AS earlier WHERE ${isWaiting("earlier")}
      AND earlier.environment = delivery.environment AND earlier.payment_reference = delivery.payment_reference
      AND earlier.position < delivery.position)
    AND EXISTS (SELECT 1 FROM webhook_endpoints WHERE environment = delivery.environment AND enabled = 1)`;

/** When the next event may be sent to a URL, milliseconds since 1970; `undefined` when none may be. */
export async function nextDeliveryAt(sql: Sql, url: string): Promise<number | undefined> {
  const row = await sql.get<Row & { at: number }>(
    `SELECT next_attempt_at AS at ${sendable} ORDER BY next_attempt_at LIMIT 1`,
    [url],
  );
  return row?.at;
}

/**
 * How long a sandbox has to send an event and record the outcome, milliseconds. After that, another sandbox on the
 * store sends the event. It is twice the timeout of a receiver.
 */
const claim = webhookDelivery.timeoutSeconds * 2_000;

/**
 * Claims due events for a URL, the longest due first. It moves their next attempt into the future, so that no other
 * sandbox sends them meanwhile.
 *
 * @param now milliseconds since 1970
 * @param count how many at most
 */
export const claimDue = (sql: Sql, url: string, now: number, count: number): Promise<DeliveryRow[]> =>
  sql.all<DeliveryRow>(
    `UPDATE webhook_deliveries SET next_attempt_at = ? WHERE id ${sql.among(
      `SELECT id ${sendable} AND next_attempt_at <= ? ORDER BY next_attempt_at LIMIT ? ${sql.skipLocked("delivery")}`,
    )} RETURNING ${deliveryColumns}`,
    [now + claim, url, now, count],
  );
