import { idempotencyKey } from "avirato-payments-contract";
import type { Payments } from "avirato-payments-contract/payments";
import type { Amount } from "avirato-payments-contract/types";

/** Captures a part of a reserved amount with an idempotency key. The rest is released. */
export async function capturePart(
  payments: Payments,
  order: { id: string; payment: string },
  amount: Amount,
) {
  const options = { idempotencyKey: idempotencyKey(order.id, "capture", 1) };
  return payments.capture({ paymentReference: order.payment, amount }, options);
}
