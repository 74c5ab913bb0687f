import { type Environment, webhookDelivery } from "../../../generated/constants.ts";
import { signWebhook } from "../../webhooks/signature.ts";
import { readClientSecret } from "../access/client-secrets.ts";
import type { Context } from "../core/context.ts";
import type { Random } from "../core/identifiers.ts";
import type { Send } from "../core/outputs.ts";
import type { Row, Sql } from "../core/store.ts";
import { switchOffEndpoint } from "./endpoints.ts";
import type { EventCode } from "./queue.ts";

/** The delivery of an event to its URL, as the delivery log shows it. */
export interface Delivery {
  /** The event's id. */
  id: string;
  eventCode: EventCode;
  url: string;
  attempts: number;
  status: "pending" | "delivered" | "failed";
  /** Status of the last response; null when there was none. */
  lastStatusCode: number | null;
  /** The request body that is signed and sent. */
  body: string;
}

interface DeliveryRow extends Row {
  id: string;
  environment: Environment;
  event_code: EventCode;
  url: string;
  body: string;
  status: Delivery["status"];
  attempts: number;
  next_attempt_at: number;
  last_status_code: number | null;
}

/** How many deliveries the log shows, newest first. */
const logSize = 200;

export async function listDeliveries(sql: Sql, environment: Environment): Promise<Delivery[]> {
  const rows = await sql.all<DeliveryRow>(
    "SELECT * FROM webhook_deliveries WHERE environment = ? ORDER BY position DESC LIMIT ?",
    [environment, logSize],
  );
  return rows.map((row) => ({
    id: row.id,
    eventCode: row.event_code,
    url: row.url,
    attempts: row.attempts,
    status: row.status,
    lastStatusCode: row.last_status_code,
    body: row.body,
  }));
}

/** Makes an event due again, delivered or not. False when there is no such event. */
export async function resendDelivery({ clock }: Context, sql: Sql, id: string): Promise<boolean> {
  const statement =
    "UPDATE webhook_deliveries SET status = 'pending', attempts = 0, next_attempt_at = ? WHERE id = ?";
  return (await sql.run(statement, [clock.now(), id])) === 1;
}

/**
 * The events that may be sent now: of each payment only the oldest that is still pending, so that a payment's
 * events arrive in their order.
 */
const firstPending = `
  SELECT * FROM webhook_deliveries AS delivery WHERE status = 'pending' AND position =
    (SELECT min(position) FROM webhook_deliveries
     WHERE status = 'pending' AND payment_reference = delivery.payment_reference)`;

/** When the next event may be sent, milliseconds since 1970; undefined when none waits. */
export async function nextDeliveryAt(sql: Sql): Promise<number | undefined> {
  const row = await sql.get<{ next: number | null }>(
    `SELECT min(next_attempt_at) AS next FROM (${firstPending}) AS due`,
  );
  return row?.next ?? undefined;
}

/**
 * How long a sandbox has to send an event and record the outcome, milliseconds. After that another sandbox on the
 * store takes it for ended and sends the event. Twice the timeout of a receiver.
 */
const claim = webhookDelivery.timeoutSeconds * 2_000;

/** Claims up to 20 due events: their next attempt moves into the future for every other sandbox. */
const claimDue = (sql: Sql, now: number): Promise<DeliveryRow[]> =>
  sql.all<DeliveryRow>(
    `WITH due AS MATERIALIZED (${firstPending} AND next_attempt_at <= ? LIMIT 20 ${sql.skipLocked("delivery")})
     UPDATE webhook_deliveries SET next_attempt_at = ? WHERE id IN (SELECT id FROM due) RETURNING *`,
    [now, now + claim],
  );

/**
 * Sends every due event once and records the outcome. An event is sent before its outcome is recorded, so after a
 * crash it is sent again: at-least-once delivery.
 *
 * @returns whether anything was sent.
 */
export async function deliverDue(context: Context, send: Send): Promise<boolean> {
  const { store, clock, vault } = context;
  const due = await store.transaction(async (sql) => {
    const claimed: { row: DeliveryRow; secret: string }[] = [];
    for (const row of await claimDue(sql, clock.now())) {
      claimed.push({ row, secret: await readClientSecret(sql, row.environment, vault) });
    }
    return claimed;
  });
  await Promise.all(due.map(({ row, secret }) => deliver(context, send, row, secret)));
  return due.length > 0;
}

async function deliver({ store, clock, random }: Context, send: Send, row: DeliveryRow, secret: string) {
  const headers = await signWebhook(secret, row.body, clock.now());
  const statusCode = await send(row.url, headers, row.body).catch(() => null);
  await store.transaction(async (sql) => {
    const attempts = row.attempts + 1;
    const delivered = statusCode !== null && statusCode >= 200 && statusCode < 300;
    const delay = webhookDelivery.retryAfterSeconds[row.attempts];
    const gone = statusCode === webhookDelivery.switchesOffAt;
    if (gone) await switchOffEndpoint(sql, row.environment);
    const failed = gone || delay === undefined;
    await sql.run(
      `UPDATE webhook_deliveries SET status = ?, attempts = ?, next_attempt_at = ?, last_status_code = ?
       WHERE id = ? AND status = 'pending' AND attempts = ?`,
      [
        delivered ? "delivered" : failed ? "failed" : "pending",
        attempts,
        clock.now() + withJitter((delay ?? 0) * 1000, random),
        statusCode,
        row.id,
        row.attempts,
      ],
    );
  });
}

/** Up to a tenth later, so that events that failed together are not retried together. */
const withJitter = (milliseconds: number, random: Random): number =>
  Math.round(milliseconds * (1 + (random(1)[0] ?? 0) / 2560));
