import type Stripe from "stripe";

/** Creates a payment of an order with an idempotency key, and returns where to send the customer. */
export async function create(stripe: Stripe, order: { id: string; total: number; shop: string }) {
  const product_data = { name: `Order ${order.id}` };
  const session = await stripe.checkout.sessions.create(
    {
      mode: "payment",
      line_items: [{ price_data: { currency: "eur", unit_amount: order.total, product_data }, quantity: 1 }],
      client_reference_id: order.id,
      success_url: `${order.shop}/ok?session_id={CHECKOUT_SESSION_ID}`,
      cancel_url: `${order.shop}/failed`,
    },
    { idempotencyKey: `${order.id}:payment:1` },
  );
  return session.url;
}
