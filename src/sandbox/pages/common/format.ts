import { minorUnitDigits, moneyText } from "../../../contract/money.ts";
import type { StoredSession } from "../../payments/sessions.ts";

const defaultLocale = "en-GB";

/**
 * An amount in minor units, formatted for the locale of a session's customer; without one, for British English. The
 * dashboard has one locale for all amounts, so it gives none.
 */
export function formatAmount({
  amount,
  shopperLocale,
}: Pick<StoredSession["details"], "amount" | "shopperLocale">): string {
  // Sessions of an earlier version may have a currency that ISO 4217 does not list.
  return moneyText(amount, minorUnitDigits(amount.currency) ?? 2, [
    shopperLocale ?? defaultLocale,
    defaultLocale,
  ]);
}
