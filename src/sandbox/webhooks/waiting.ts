import type { Environment } from "../../../generated/constants.ts";
import type { Sql } from "../core/store.ts";

/**
 * An event that waits is `pending` when it may be sent, and `queued` while an earlier event of its payment waits. The
 * oldest event that waits is always `pending`. A later one may be, too, when two transactions met: who sends events
 * therefore checks that nothing earlier waits.
 *
 * @param table the name of the deliveries in the statement
 */
export const isWaiting = (table: string): string => `${table}.status IN ('pending', 'queued')`;

/**
 * An expression for the status of a new event. It has placeholders for environment and payment reference. The event
 * ahead is locked, so that it cannot end unseen. If it is ending already, the new event is `pending`.
 */
export const statusOfNew = (sql: Sql): string => `
  coalesce((SELECT 'queued' FROM (
    SELECT ahead.id FROM webhook_deliveries AS ahead
    WHERE ${isWaiting("ahead")} AND ahead.environment = ? AND ahead.payment_reference = ?
    ORDER BY ahead.position LIMIT 1 ${sql.skipLocked("ahead")}) AS locked), 'pending')`;

/** Lets the oldest event of a payment that waits be sent, because the one before it has ended. */
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
 * Every payment reference is larger than the empty text: only the index of waiting events fits this part.
 */
export const waitingIn = (environment = "= ?"): string =>
  `${isWaiting("webhook_deliveries")} AND environment ${environment} AND payment_reference > ''`;

/** How many events one transaction drops. A small number, because requests wait until it ends. */
const droppedAtOnce = 500;

/**
 * Drops some of the events that wait for any URL of an environment.
 *
 * @returns whether there may be more.
 */
export const dropWaiting = (sql: Sql, environment: Environment): Promise<boolean> =>
  drop(sql, waitingIn(), [environment]);

/**
 * Drops some of the events that wait for a URL that is switched off.
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
