import { webhookDelivery } from "../../../generated/constants.ts";
import type { Row, Sql } from "../core/store.ts";
import type { DeliveryRow } from "./deliveries.ts";

/**
 * The events that may be sent: of each payment only the oldest that is still pending, so that a payment's events arrive
 * in their order, and none of an environment whose URL is switched off.
 */
const sendable = `
  SELECT * FROM webhook_deliveries AS delivery WHERE status = 'pending'
    AND position = (SELECT min(position) FROM webhook_deliveries
      WHERE status = 'pending' AND payment_reference = delivery.payment_reference)
    AND EXISTS (SELECT 1 FROM webhook_endpoints WHERE environment = delivery.environment AND enabled = 1)`;

/** When the next event for a URL may be sent. */
export interface NextDelivery extends Row {
  url: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** The time of the next delivery to each URL that an event waits for. */
export const nextDeliveries = (sql: Sql): Promise<NextDelivery[]> =>
  sql.all<NextDelivery>(`SELECT url, min(next_attempt_at) AS at FROM (${sendable}) AS waiting GROUP BY url`);

/**
 * How long a sandbox has to send an event and record the outcome, milliseconds. After that another sandbox on the
 * store takes it for ended and sends the event. Twice the timeout of a receiver.
 */
const claim = webhookDelivery.timeoutSeconds * 2_000;

/**
 * Claims due events for a URL: their next attempt moves into the future for every other sandbox.
 *
 * @param now milliseconds since 1970
 * @param count how many at most
 */
export const claimDue = (sql: Sql, url: string, now: number, count: number): Promise<DeliveryRow[]> =>
  sql.all<DeliveryRow>(
    `WITH due AS MATERIALIZED (${sendable} AND next_attempt_at <= ? AND url = ? LIMIT ? ${sql.skipLocked("delivery")})
     UPDATE webhook_deliveries SET next_attempt_at = ? WHERE id IN (SELECT id FROM due) RETURNING *`,
    [now, url, count, now + claim],
  );
