import type { Environment } from "../../../generated/constants.ts";
import type { Sql } from "../core/store.ts";

/**
 * A condition for events that wait. Such an event is `pending` when it may be sent, and `queued` while an earlier event
 * of its payment waits. The oldest waiting event of a payment is always `pending`. Concurrent transactions can make a
 * later one `pending`, too, so the sender checks that no earlier event waits.
 *
 * @param table the name of the deliveries in the statement
 */
export const isWaiting = (table: string): string => `${table}.status IN ('pending', 'queued')`;

/**
 * An expression for the status of a new event. It has placeholders for environment and payment reference. The earlier
 * event is locked, so that it cannot end before this transaction does. If another transaction has locked it to end it,
 * the new event is `pending`.
 */
export const statusOfNew = (sql: Sql): string => `
  coalesce((SELECT 'queued' FROM (
    SELECT ahead.id FROM webhook_deliveries AS ahead
    WHERE ${isWaiting("ahead")} AND ahead.environment = ? AND ahead.payment_reference = ?
    ORDER BY ahead.position LIMIT 1 ${sql.skipLocked("ahead")}) AS locked), 'pending')`;

/** Makes the oldest waiting event of a payment `pending`. Call it when the event before it has ended. */
export async function releaseNext(
  sql: Sql,
  { environment, payment_reference }: { environment: Environment; payment_reference: string },
): Promise<void> {
  await sql.run(
    `UPDATE webhook_deliveries SET status = 'pending' WHERE status = 'queued' AND id = (
       SELECT next.id FROM webhook_deliveries AS next
       WHERE ${isWaiting("next")} AND next.environment = ? AND next.payment_reference = ?
       ORDER BY next.position LIMIT 1)`,
    [environment, payment_reference],
  );
}

/**
 * A condition for the events of an environment that wait. It has a placeholder for the environment unless it is given.
 * The part about the payment reference is always true. It makes the database choose the index of waiting events.
 */
export const waitingIn = (environment = "= ?"): string =>
  `${isWaiting("webhook_deliveries")} AND environment ${environment} AND payment_reference > ''`;

/** How many events one transaction drops. A small number, because requests wait until it ends. */
const droppedAtOnce = 500;

/**
 * Drops one batch of the events that wait for any URL of an environment.
 *
 * @returns whether there may be more.
 */
export const dropWaiting = (sql: Sql, environment: Environment): Promise<boolean> =>
  drop(sql, waitingIn(), [environment]);

/**
 * Drops one batch of the events that wait for a URL that is switched off.
 *
 * @returns whether there may be more.
 */
export const dropSwitchedOff = (sql: Sql): Promise<boolean> =>
  drop(sql, waitingIn(sql.among("SELECT environment FROM webhook_endpoints WHERE enabled = 0")), []);

async function drop(sql: Sql, condition: string, values: readonly string[]): Promise<boolean> {
  const some = `SELECT id FROM webhook_deliveries WHERE ${condition} LIMIT ${droppedAtOnce}`;
  const statement = `UPDATE webhook_deliveries SET status = 'dropped' WHERE id ${sql.among(some)}`;
  return (await sql.run(statement, values)) === droppedAtOnce;
}
