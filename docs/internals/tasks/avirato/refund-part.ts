import { idempotencyKey } from "avirato-payments-contract";
import type { Payments } from "avirato-payments-contract/payments";
import type { Amount } from "avirato-payments-contract/types";

/** Refunds a part of a payment with an idempotency key. */
export async function refundPart(payments: Payments, order: { id: string; payment: string }, amount: Amount) {
  const options = { idempotencyKey: idempotencyKey(order.id, "refund", 1) };
  return payments.refund({ paymentReference: order.payment, amount, reason: "CUSTOMER REQUEST" }, options);
}
