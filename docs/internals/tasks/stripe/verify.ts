import type { IncomingHttpHeaders } from "node:http";
import type Stripe from "stripe";

/** Verifies a webhook, and returns its event. */
export function verify(
  stripe: Stripe,
  { body, headers }: { body: Buffer; headers: IncomingHttpHeaders },
  secret: string,
) {
  return stripe.webhooks.constructEvent(body, headers["stripe-signature"] ?? "", secret);
}
