import type Stripe from "stripe";

/** Captures a part of a reserved amount with an idempotency key. The rest is released. */
export async function capturePart(stripe: Stripe, order: { id: string; payment: string }, amount: number) {
  const options = { idempotencyKey: `${order.id}:capture:1` };
  return stripe.paymentIntents.capture(order.payment, { amount_to_capture: amount }, options);
}
