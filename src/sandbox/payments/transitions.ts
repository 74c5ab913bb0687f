import type { ApiErrorName } from "../../../generated/errors.ts";
import type { ModificationType, PaymentStatus } from "../../../generated/types.ts";

/**
 * The state of a payment. A sale is captured with its authorisation, and can be cancelled until something of it is
 * refunded; a pre-authorisation is reserved until it is captured or cancelled.
 */
export type PaymentState = "sale" | "reserved" | "captured" | "cancelled";

type Step = { to: PaymentState } | { error: ApiErrorName };

/** What each modification does to a payment in each state, from the moment it is accepted. */
export const transitions: Record<PaymentState, Record<ModificationType, Step>> = {
  sale: {
    refund: { to: "sale" },
    capture: { error: "notPreAuthorised" },
    cancel: { to: "cancelled" },
    extend: { error: "notPreAuthorised" },
  },
  reserved: {
    refund: { error: "paymentNotCaptured" },
    capture: { to: "captured" },
    cancel: { to: "cancelled" },
    extend: { to: "reserved" },
  },
  captured: {
    refund: { to: "captured" },
    capture: { error: "alreadyCaptured" },
    cancel: { error: "alreadyCaptured" },
    extend: { error: "alreadyCaptured" },
  },
  cancelled: {
    refund: { error: "paymentCancelled" },
    capture: { error: "paymentCancelled" },
    cancel: { error: "paymentCancelled" },
    extend: { error: "paymentCancelled" },
  },
};

export const modificationTypes = Object.keys(transitions.sale) as ModificationType[];

/** The status of a payment once a modification of it has been processed. Amounts in minor units. */
export function statusAfter(
  type: ModificationType,
  before: PaymentStatus,
  { captured, refunded }: { captured: number; refunded: number },
): PaymentStatus {
  if (type === "refund") return refunded < captured ? "PARTIALLY_REFUNDED" : "REFUNDED";
  if (type === "capture") return "CAPTURED";
  return type === "cancel" ? "CANCELLED" : before;
}
