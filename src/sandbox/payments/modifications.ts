import type { Modification, ModificationType, RefundReason } from "../../../generated/types.ts";
import { ApiError, apiError } from "../../contract/api-error.ts";
import { timestamp } from "../core/clock.ts";
import type { Context } from "../core/context.ts";
import { identifier } from "../core/identifiers.ts";
import type { Sql } from "../core/store.ts";
import type { Tenant } from "../core/tenant.ts";
import { findPayment, type Payment, updatePayment } from "./payments.ts";
import { settleLocked } from "./settlement.ts";
import { modificationTypes, transitions } from "./transitions.ts";

/** How long the simulated provider takes to process a modification, milliseconds. */
const processingTime = 2_000;

/** The body of a modification request. Refunds and captures have an amount, in minor units; refunds have a reason. */
export interface WantedModification {
  paymentReference: string;
  amount?: { value: number; currency: string };
  reason?: RefundReason;
}

/**
 * Accepts a modification. `settleDue` processes it once {@link processingTime} has passed.
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

/** The modifications that a payment allows now. A refund is among them while something is left to refund. */
export const allowedModifications = (payment: Payment): ModificationType[] =>
  modificationTypes.filter((type) => {
    if (type === "refund" && refundable(payment) === 0) return false;
    return !(paymentAfterAcceptance(payment, type, undefined) instanceof ApiError);
  });

/** How much of a payment can still be refunded, in minor units. */
export const refundable = ({ captured, refundAccepted }: Payment): number => captured - refundAccepted;

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
