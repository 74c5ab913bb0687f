import type { Environment } from "../../../generated/constants.ts";
import type {
  Modification,
  ModificationStatus,
  ModificationType,
  RefundReason,
} from "../../../generated/types.ts";
import { ApiError, apiError } from "../../contract/api-error.ts";
import { timestamp } from "../core/clock.ts";
import type { Context } from "../core/context.ts";
import { identifier } from "../core/identifiers.ts";
import type { Row, Sql } from "../core/store.ts";
import type { Tenant } from "../core/tenant.ts";
import { type Condition, listSlice, type Slice } from "../store/lists.ts";
import { type EventCode, queueEvent } from "../webhooks/queue.ts";
import {
  findPayment,
  isPaymentOf,
  lockPayments,
  type Payment,
  paymentColumns,
  updatePayment,
} from "./payments.ts";
import { statusAfter, transitions } from "./transitions.ts";

/** How long the simulated provider takes to process a modification, milliseconds. */
const processingTime = 2_000;

interface ModificationRow extends Row {
  modification_id: string;
  environment: Environment;
  webcode: string;
  payment_reference: string;
  type: ModificationType;
  status: ModificationStatus;
  amount: number | null;
  currency: string;
  reason: RefundReason | null;
  created_at: number;
  /** Why it failed, or is to fail when it is processed; null for one that succeeds. */
  failure: string | null;
}

const columns = `modification_id, environment, webcode, payment_reference, type, status, amount, currency, reason,
  created_at, failure`;

/** The body of a modification request. Refunds and captures have an amount, in minor units; refunds have a reason. */
export interface WantedModification {
  paymentReference: string;
  amount?: { value: number; currency: string };
  reason?: RefundReason;
}

/**
 * Accepts a modification. {@link settleDue} processes it once {@link processingTime} has passed.
 *
 * @returns the modification; or an {@link ApiError} with status 404 when the tenant has no such payment, 400 when the
 *   payment does not allow the modification.
 */
export async function acceptModification(
  context: Context,
  sql: Sql,
  tenant: Tenant,
  type: ModificationType,
  { paymentReference, amount, reason }: WantedModification,
): Promise<(Modification & { status: "received" }) | ApiError> {
  const { clock, random } = context;
  const found = await findPayment(sql, tenant, paymentReference);
  if (!found) return apiError("paymentNotFound");
  const payment = await settleLocked(context, sql, found);
  const changed = paymentAfterAcceptance(payment, type, amount);
  if (changed instanceof ApiError) return changed;
  updatePayment(sql, changed);

  const now = clock.now();
  const position = await sql.nextPosition();
  const modificationId = identifier(tenant.webcode, "MOD", now, random);
  sql.write(
    `INSERT INTO modifications (modification_id, position, environment, webcode, payment_reference, type, status,
       amount, currency, reason, created_at, settles_at)
     VALUES (?, ?, ?, ?, ?, ?, 'received', ?, ?, ?, ?, ?)`,
    [
      modificationId,
      position,
      tenant.environment,
      tenant.webcode,
      paymentReference,
      type,
      amount?.value ?? null,
      payment.currency,
      reason ?? null,
      now,
      now + processingTime,
    ],
  );
  const createdAt = timestamp(now);
  return {
    modificationId,
    paymentReference,
    type,
    status: "received",
    ...(amount ? { amount } : {}),
    ...(reason ? { reason } : {}),
    createdAt,
  };
}

/** Makes an accepted modification fail once it is processed. */
export async function failModification(sql: Sql, modificationId: string, reason: string): Promise<void> {
  const statement = "UPDATE modifications SET failure = ? WHERE modification_id = ?";
  await sql.run(statement, [reason, modificationId]);
}

/** The payment with the accepted modification applied; or the error that says why the payment does not allow it. */
function paymentAfterAcceptance(
  payment: Payment,
  type: ModificationType,
  amount: WantedModification["amount"],
): Payment | ApiError {
  const step = transitions[payment.state][type];
  if ("error" in step) return apiError(step.error);
  if (type === "cancel" && payment.refundAccepted > 0) return apiError("paymentRefunded");
  if (amount && amount.currency !== payment.currency) return apiError("currencyMismatch");
  const value = amount?.value ?? 0;
  if (type === "capture") {
    if (value > payment.authorised) return apiError("captureExceedsAuthorised");
    return { ...payment, state: step.to, captured: value };
  }
  if (type === "refund") {
    const refundAccepted = payment.refundAccepted + value;
    if (refundAccepted > payment.captured) return apiError("refundExceedsCaptured");
    return { ...payment, state: step.to, refundAccepted };
  }
  return { ...payment, state: step.to };
}

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
  const payments = await lockPayments(
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
async function settleLocked(
  context: Context,
  sql: Sql,
  payment: Payment,
  count = settledAtOnce,
): Promise<Payment> {
  const due = await sql.all<ModificationRow>(
    `SELECT ${columns} FROM modifications WHERE payment_reference = ? AND status = 'received' AND settles_at <= ?
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
    ...amountOf(row),
    ...(row.reason ? { reason: row.reason } : {}),
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
  for (const row of due) {
    if (row.payment_reference === paymentReference && row.type === "refund") row.failure ??= reason;
  }
}

/** When the next modification is due, milliseconds since 1970; `undefined` when none waits to be processed. */
export async function nextSettlementAt(sql: Sql): Promise<number | undefined> {
  const statement = "SELECT min(settles_at) AS next FROM modifications WHERE status = 'received'";
  return (await sql.get<{ next: number | null }>(statement))?.next ?? undefined;
}

const types = Object.keys(eventCodes) as ModificationType[];

/** A slice of the tenant's modifications that match every given filter, newest first. */
export async function listModifications(
  sql: Sql,
  tenant: Tenant,
  { paymentReference, type }: { paymentReference?: string; type?: ModificationType },
  slice: Slice,
): Promise<Modification[]> {
  // A payment belongs to one tenant, so its modifications need not be compared with it.
  if (paymentReference !== undefined && !(await isPaymentOf(sql, tenant, paymentReference))) return [];
  const merged = { column: "type", values: type === undefined ? types : [type] };
  const list = { columns, source: "modifications", table: "modifications", merged };
  const conditions: Condition[] =
    paymentReference === undefined
      ? [
          ["environment = ?", tenant.environment],
          ["webcode = ?", tenant.webcode],
        ]
      : [["payment_reference = ?", paymentReference]];
  const rows = await listSlice<ModificationRow>(sql, list, slice, conditions);
  return rows.map((row) => ({
    modificationId: row.modification_id,
    paymentReference: row.payment_reference,
    type: row.type,
    status: row.status,
    ...(row.status === "failed" ? failureOf(row) : {}),
    ...amountOf(row),
    ...(row.reason ? { reason: row.reason } : {}),
    createdAt: timestamp(row.created_at),
  }));
}

const amountOf = ({ amount, currency }: ModificationRow) =>
  amount === null ? {} : { amount: { value: amount, currency } };

const failureOf = ({ failure }: ModificationRow) => (failure === null ? {} : { failureReason: failure });
