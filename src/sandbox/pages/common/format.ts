import type { StoredSession } from "../../payments/sessions.ts";

/** An amount in minor units, formatted for the session's locale; by default for British English. */
export function formatAmount({ amount, shopperLocale }: StoredSession["details"]): string {
  const format = new Intl.NumberFormat(shopperLocale ?? "en-GB", {
    style: "currency",
    currency: amount.currency,
  });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amount.value / 10 ** digits);
}
