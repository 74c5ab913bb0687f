import type Stripe from "stripe";

/** Refunds a part of a payment with an idempotency key. */
export async function refundPart(stripe: Stripe, order: { id: string; payment: string }, amount: number) {
  const options = { idempotencyKey: `${order.id}:refund:1` };
  return stripe.refunds.create(
    { payment_intent: order.payment, amount, reason: "requested_by_customer" },
    options,
  );
}
