import Stripe from "stripe";

/** Decides after an error whether to send the request again, and who has to act. */
export function reactTo(error: unknown) {
  if (!(error instanceof Stripe.errors.StripeError)) throw error;
  switch (error.type) {
    case "StripeConnectionError":
    case "StripeRateLimitError":
      return { resend: "same-key", who: "program" };
    case "StripeAPIError":
      return { resend: "check-first", who: "merchant" };
    default:
      return { resend: "new-key", who: "developer" };
  }
}
