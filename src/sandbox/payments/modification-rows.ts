import type { Environment } from "../../../generated/constants.ts";
import type { ModificationStatus, ModificationType, RefundReason } from "../../../generated/types.ts";
import type { Row } from "../core/store.ts";

export interface ModificationRow extends Row {
  modification_id: string;
  environment: Environment;
  webcode: string;
  payment_reference: string;
  type: ModificationType;
  status: ModificationStatus;
  amount: number | null;
  currency: string;
  reason: RefundReason | null;
  created_at: number;
  /** Why it failed, or is to fail when it is processed; null for one that succeeds. */
  failure: string | null;
}

export const modificationColumns = `modification_id, environment, webcode, payment_reference, type, status, amount, currency, reason,
  created_at, failure`;

/** What the modification request asked for, as lists and events show it. */
export const requestedOf = ({ amount, currency, reason }: ModificationRow) => ({
  ...(amount === null ? {} : { amount: { value: amount, currency } }),
  ...(reason === null ? {} : { reason }),
});
