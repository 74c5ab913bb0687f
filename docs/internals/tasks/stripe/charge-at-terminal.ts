import type Stripe from "stripe";

/** Charges a customer at the first terminal that is connected. The outcome comes later, as an event. */
export async function chargeAtTerminal(stripe: Stripe, order: { id: string; total: number }) {
  const { data } = await stripe.terminal.readers.list({ status: "online", limit: 1 });
  if (!data[0]) throw new Error("No terminal is connected.");
  const intent = await stripe.paymentIntents.create(
    { amount: order.total, currency: "eur", allowed_payment_method_types: ["card_present"] },
    { idempotencyKey: `${order.id}:charge:1` },
  );
  return stripe.terminal.readers.processPaymentIntent(data[0].id, { payment_intent: intent.id });
}
