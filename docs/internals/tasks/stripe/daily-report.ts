import type Stripe from "stripe";

/** Lists the sessions and the refunds of a day. */
export async function dailyReport(stripe: Stripe, day: { from: Date; to: Date }) {
  const created = { gte: day.from.getTime() / 1_000, lt: day.to.getTime() / 1_000 };
  const sessions = await Array.fromAsync(stripe.checkout.sessions.list({ created, limit: 100 }));
  const refunds = await Array.fromAsync(stripe.refunds.list({ created, limit: 100 }));
  return { sessions, refunds };
}
