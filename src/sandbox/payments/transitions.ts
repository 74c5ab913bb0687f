import type { RefusalName } from "../../../generated/errors.ts";
import type { ModificationType, PaymentStatus } from "../../../generated/types.ts";

/**
 * Where a payment stands. A sale is captured with its authorisation; a pre-authorisation is reserved until it is
 * captured or cancelled.
 */
export type PaymentState = "sale" | "reserved" | "captured" | "cancelled";

type Step = { to: PaymentState } | { refuse: RefusalName };

/** What each modification does to a payment in each state, from the moment it is accepted. */
export const transitions: Record<PaymentState, Record<ModificationType, Step>> = {
  sale: {
    refund: { to: "sale" },
    capture: { refuse: "notPreAuthorised" },
    cancel: { refuse: "notPreAuthorised" },
    extend: { refuse: "notPreAuthorised" },
  },
  reserved: {
    refund: { refuse: "paymentNotCaptured" },
    capture: { to: "captured" },
    cancel: { to: "cancelled" },
    extend: { to: "reserved" },
  },
  captured: {
    refund: { to: "captured" },
    capture: { refuse: "alreadyCaptured" },
    cancel: { refuse: "alreadyCaptured" },
    extend: { refuse: "alreadyCaptured" },
  },
  cancelled: {
    refund: { refuse: "paymentCancelled" },
    capture: { refuse: "paymentCancelled" },
    cancel: { refuse: "paymentCancelled" },
    extend: { refuse: "paymentCancelled" },
  },
};

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
