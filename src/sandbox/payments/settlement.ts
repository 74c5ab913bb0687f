import type { ModificationType } from "../../../generated/types.ts";
import type { Context } from "../core/context.ts";
import type { Sql } from "../core/store.ts";
import type { Tenant } from "../core/tenant.ts";
import { type EventCode, queueEvent } from "../webhooks/queue.ts";
import { type ModificationRow, modificationColumns, requestedOf } from "./modification-rows.ts";
import { type Payment, paymentColumns, selectPayments, updatePayment } from "./payments.ts";
import { statusAfter } from "./transitions.ts";

/** The events of a modification: the one that reports its success, and the one that reports its failure. */
const eventCodes = {
  refund: { succeeded: "REFUND", failed: "REFUND_FAILED" },
  capture: { succeeded: "CAPTURE", failed: "CAPTURE_FAILED" },
  cancel: { succeeded: "CANCELLATION", failed: "CANCELLATION" },
  extend: { succeeded: "AUTHORISATION_ADJUSTMENT", failed: "AUTHORISATION_ADJUSTMENT" },
} as const satisfies Record<ModificationType, { succeeded: EventCode; failed: EventCode }>;

/** How many modifications one transaction settles. A small number, because requests wait until it ends. */
const settledAtOnce = 100;

/** Which modifications to settle: those of a payment, of a tenant, or of everyone. */
export type SettleScope = { paymentReference: string } | Tenant | "everyone";

/**
 * Processes modifications that are due and queues an event for each: up to {@link settledAtOnce}, those of one payment
 * in the order of acceptance. A payment that another transaction has locked is left to that transaction, or to a later
 * turn of the worker: a read never waits for it.
 *
 * @returns how many were settled.
 */
export async function settleDue(context: Context, sql: Sql, scope: SettleScope): Promise<number> {
  const { condition, values, order } = inScope(scope);
  const due = `FROM modifications JOIN payments ON payments.payment_reference = modifications.payment_reference
    WHERE modifications.status = 'received' AND modifications.settles_at <= ? ${condition}`;
  const dueValues = [context.clock.now(), ...values];
  // Locking needs a transaction of its own, so it comes after a look that locks nothing.
  if (!(await sql.get(`SELECT modification_id ${due} LIMIT 1`, dueValues))) return 0;
  const payments = await selectPayments(
    sql,
    `SELECT ${paymentColumns} ${due}
     ORDER BY modifications.${order} LIMIT ${settledAtOnce} ${sql.skipLocked("payments")}`,
    dueValues,
  );
  for (const [payment, ...others] of Map.groupBy(
    payments,
    ({ paymentReference }) => paymentReference,
  ).values()) {
    if (payment) await settleLocked(context, sql, payment, 1 + others.length);
  }
  return payments.length;
}

/** Each condition is written like the one index that fits it. */
function inScope(scope: SettleScope): { condition: string; values: string[]; order: string } {
  if (scope === "everyone") return { condition: "", values: [], order: "settles_at" };
  if ("paymentReference" in scope) {
    const condition = "AND modifications.payment_reference = ?";
    return { condition, values: [scope.paymentReference], order: "position" };
  }
  const condition = "AND modifications.environment || ' ' || modifications.webcode = ?";
  return { condition, values: [`${scope.environment} ${scope.webcode}`], order: "settles_at" };
}

/**
 * Processes due modifications of a payment that this transaction has locked, in the order of acceptance.
 *
 * @returns the payment as it is afterwards.
 */
export async function settleLocked(
  context: Context,
  sql: Sql,
  payment: Payment,
  count = settledAtOnce,
): Promise<Payment> {
  const due = await sql.all<ModificationRow>(
    `SELECT ${modificationColumns} FROM modifications WHERE payment_reference = ? AND status = 'received' AND settles_at <= ?
     ORDER BY position LIMIT ?`,
    [payment.paymentReference, context.clock.now(), count],
  );
  let settled = payment;
  for (const row of due) {
    settled = await settle(context, sql, settled, row);
    if (row.type === "capture" && row.failure !== null) failRefundsOf(sql, row.payment_reference, due);
  }
  return settled;
}

async function settle(context: Context, sql: Sql, payment: Payment, row: ModificationRow): Promise<Payment> {
  const changed =
    row.failure === null ? paymentAfterSuccess(payment, row) : paymentAfterFailure(payment, row);
  updatePayment(sql, changed);
  const outcome = row.failure === null ? "succeeded" : "failed";
  sql.write("UPDATE modifications SET status = ? WHERE modification_id = ?", [outcome, row.modification_id]);
  const { succeeded, failed } = eventCodes[row.type];
  const data = {
    modificationId: row.modification_id,
    paymentReference: row.payment_reference,
    paymentStatus: changed.status,
    ...requestedOf(row),
  };
  if (row.failure === null)
    await queueEvent(context, sql, payment, succeeded, { ...data, status: "succeeded" });
  else
    await queueEvent(context, sql, payment, failed, {
      ...data,
      status: "failed",
      failureReason: row.failure,
    });
  return changed;
}

function paymentAfterSuccess(payment: Payment, { type, amount }: ModificationRow): Payment {
  const refunded = payment.refunded + (type === "refund" ? (amount ?? 0) : 0);
  return { ...payment, refunded, status: statusAfter(type, payment.status, { ...payment, refunded }) };
}

/** Takes back what the acceptance changed: the status shows only what succeeded, so it stays. */
function paymentAfterFailure(payment: Payment, { type, amount }: ModificationRow): Payment {
  if (type === "refund") return { ...payment, refundAccepted: payment.refundAccepted - (amount ?? 0) };
  if (type === "capture") return { ...payment, state: "reserved", captured: 0 };
  // Only a sale was captured when its cancellation was accepted.
  return type === "cancel" ? { ...payment, state: payment.captured > 0 ? "sale" : "reserved" } : payment;
}

/** Refunds that were accepted after a capture which then failed have nothing to give back, so they fail as well. */
function failRefundsOf(sql: Sql, paymentReference: string, due: readonly ModificationRow[]): void {
  const reason = "The capture failed.";
  sql.write(
    `UPDATE modifications SET failure = ?
     WHERE payment_reference = ? AND type = 'refund' AND status = 'received' AND failure IS NULL`,
    [reason, paymentReference],
  );
  for (const row of due) if (row.type === "refund") row.failure ??= reason;
}

/** When the next modification is due, milliseconds since 1970; `undefined` when none waits to be processed. */
export async function nextSettlementAt(sql: Sql): Promise<number | undefined> {
  const statement = "SELECT min(settles_at) AS next FROM modifications WHERE status = 'received'";
  return (await sql.get<{ next: number | null }>(statement))?.next ?? undefined;
}
