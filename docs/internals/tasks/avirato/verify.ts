import type { IncomingHttpHeaders } from "node:http";
import type { Payments } from "avirato-payments-contract/payments";

/** Verifies a webhook, and returns its event. */
export function verify(payments: Payments, request: { body: Buffer; headers: IncomingHttpHeaders }) {
  return payments.webhooks.verify(request);
}
