import type Stripe from "stripe";

/** Pays a payment in a test, gets the webhook, and lets a week pass for the objects of a test clock. */
export async function payInTest(stripe: Stripe, payment: string, clock: Stripe.TestHelpers.TestClock) {
  await stripe.paymentIntents.confirm(payment, { payment_method: "pm_card_visa" });
  const { data } = await stripe.events.list({ type: "payment_intent.succeeded", limit: 1 });
  const aWeekLater = clock.frozen_time + 7 * 24 * 60 * 60;
  await stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: aWeekLater });
  return data[0];
}
