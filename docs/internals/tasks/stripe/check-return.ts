import type Stripe from "stripe";

/** Whether the customer who came back has paid this order. */
export async function checkReturn(stripe: Stripe, url: URL, order: { id: string }) {
  const sessionId = url.searchParams.get("session_id") ?? "";
  const session = await stripe.checkout.sessions.retrieve(sessionId);
  return session.payment_status === "paid" && session.client_reference_id === order.id;
}
