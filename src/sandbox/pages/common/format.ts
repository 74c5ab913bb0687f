import { minorUnits } from "../../../../generated/currencies.ts";
import type { StoredSession } from "../../payments/sessions.ts";

const defaultLocale = "en-GB";

/**
 * An amount in minor units, formatted for the session's locale; by default for British English. `Intl` knows the digits
 * that people write, which are fewer than the minor unit has in currencies such as HUF.
 */
export function formatAmount({ amount, shopperLocale }: StoredSession["details"]): string {
  const { value, currency } = amount;
  // Sessions of an earlier version may have a currency that ISO 4217 does not list.
  const digits = (minorUnits as Record<string, number>)[currency] ?? 2;
  const format = new Intl.NumberFormat([shopperLocale ?? defaultLocale, defaultLocale], {
    style: "currency",
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.format(value / 10 ** digits);
}
