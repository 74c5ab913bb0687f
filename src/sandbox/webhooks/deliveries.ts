import { type Environment, webhookDelivery } from "../../../generated/constants.ts";
import type { Context } from "../core/context.ts";
import type { Random } from "../core/identifiers.ts";
import type { Row, Sql } from "../core/store.ts";
import { type DeliveryAttempt, isDelivered } from "./attempt.ts";
import { findEndpoint, switchOffEndpoint } from "./endpoints.ts";
import type { EventCode } from "./queue.ts";
import { releaseNext } from "./waiting.ts";

/** The delivery of an event to its URL, as the delivery log shows it. */
export interface Delivery {
  /** The event's id. */
  id: string;
  eventCode: EventCode;
  url: string;
  /** `dropped` when the URL was switched off before the event was delivered. */
  status: "pending" | "delivered" | "failed" | "dropped";
  /** Oldest first. */
  attempts: DeliveryAttempt[];
  /** The request body that is signed and sent. */
  body: string;
}

export interface DeliveryRow extends Row {
  id: string;
  environment: Environment;
  payment_reference: string;
  event_code: EventCode;
  url: string;
  body: string;
  /** `queued`: pending, but an earlier event of the payment waits. */
  status: Delivery["status"] | "queued";
  /** How many attempts of the retry schedule were made. A manual resend sets it back to 0. */
  attempts: number;
  next_attempt_at: number;
  /** {@link DeliveryAttempt}s as JSON. */
  attempt_log: string;
  /** The injected fault of the next attempt, which has postponed it; `held` until the payment's next event is queued. */
  fault: "delay" | "reorder" | "held" | null;
}

export const deliveryColumns =
  "id, environment, payment_reference, event_code, url, body, status, attempts, next_attempt_at, attempt_log, fault";

/** How many deliveries the log shows, newest first. */
const logSize = 200;

/** How many attempts the log of a delivery keeps: enough for two full retry schedules. */
const keptAttempts = 2 * (webhookDelivery.retryAfterSeconds.length + 1);

export async function listDeliveries(sql: Sql, environment: Environment): Promise<Delivery[]> {
  const rows = await sql.all<DeliveryRow>(
    `SELECT ${deliveryColumns} FROM webhook_deliveries WHERE environment = ? ORDER BY position DESC LIMIT ?`,
    [environment, logSize],
  );
  return rows.map(fromRow);
}

/** A delivery of any age; `undefined` when the environment has none with this id. */
export async function findDelivery(
  sql: Sql,
  environment: Environment,
  id: string,
): Promise<Delivery | undefined> {
  const row = await sql.get<DeliveryRow>(`SELECT ${deliveryColumns} FROM webhook_deliveries WHERE id = ?`, [
    id,
  ]);
  return row?.environment === environment ? fromRow(row) : undefined;
}

export const fromRow = (row: DeliveryRow): Delivery => ({
  id: row.id,
  eventCode: row.event_code,
  url: row.url,
  status: row.status === "queued" ? "pending" : row.status,
  attempts: attemptsOf(row),
  body: row.body,
});

const attemptsOf = ({ attempt_log }: Pick<DeliveryRow, "attempt_log">): DeliveryAttempt[] =>
  JSON.parse(attempt_log);

/** Why an event cannot be sent again: there is no such event, or its environment's URL is switched off. */
export type ResendProblem = { problem: "unknown" } | { problem: "disabled"; environment: Environment };

/**
 * Makes an event due again, whatever its status, for the URL that its environment has now.
 *
 * @returns why it cannot be sent; `undefined` when it is due.
 */
export async function resendDelivery(
  { clock }: Context,
  sql: Sql,
  id: string,
): Promise<ResendProblem | undefined> {
  const row = await sql.get<Pick<DeliveryRow, "environment">>(
    "SELECT environment FROM webhook_deliveries WHERE id = ?",
    [id],
  );
  if (!row) return { problem: "unknown" };
  const { environment } = row;
  const endpoint = await findEndpoint(sql, environment);
  if (!endpoint?.enabled) return { problem: "disabled", environment };
  await sql.run(
    "UPDATE webhook_deliveries SET status = 'pending', attempts = 0, next_attempt_at = ?, url = ? WHERE id = ?",
    [clock.now(), endpoint.url, id],
  );
  return undefined;
}

/**
 * Records the outcome of an attempt, and of a second one that a fault added: the event is delivered, waits for a
 * retry, has failed for good, or is dropped.
 *
 * @param claimed the delivery as it was when the attempt began
 */
export async function recordAttempts(
  { clock, random }: Context,
  sql: Sql,
  claimed: DeliveryRow,
  attempts: readonly DeliveryAttempt[],
): Promise<void> {
  const attempt = attempts.at(-1);
  if (!attempt) return;
  const gone = attempt.statusCode === webhookDelivery.switchesOffAt;
  // Every transaction locks the endpoint before the deliveries. The other order could deadlock.
  if (gone) await switchOffEndpoint(sql, claimed.environment, claimed.url);
  const row = await sql.get<DeliveryRow>(
    `SELECT ${deliveryColumns} FROM webhook_deliveries WHERE id = ? ${sql.forUpdate("webhook_deliveries")}`,
    [claimed.id],
  );
  // The row was deleted, or the claim ran out and another sandbox made this attempt.
  if (row?.attempts !== claimed.attempts) return;
  const delay = webhookDelivery.retryAfterSeconds[row.attempts];
  const failed = gone || delay === undefined;
  // The URL was switched off during the attempt: the event stays dropped and is not retried.
  const statusIfUndelivered = row.status === "dropped" && !gone ? "dropped" : failed ? "failed" : "pending";
  const status = isDelivered(attempt) ? "delivered" : statusIfUndelivered;
  await sql.run(
    `UPDATE webhook_deliveries SET status = ?, attempts = ?, next_attempt_at = ?, attempt_log = ?, fault = NULL
     WHERE id = ?`,
    [
      status,
      row.attempts + 1,
      clock.now() + withJitter((delay ?? 0) * 1000, random),
      JSON.stringify([...attemptsOf(row), ...attempts].slice(-keptAttempts)),
      row.id,
    ],
  );
  if (status !== "pending") await releaseNext(sql, row);
}

/** Adds up to a tenth: a random byte over 2560. Events that failed together are then not retried together. */
const withJitter = (milliseconds: number, random: Random): number =>
  Math.round(milliseconds * (1 + (random(1)[0] ?? 0) / 2560));
