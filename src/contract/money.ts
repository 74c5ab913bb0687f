import { minorUnits } from "../../generated/currencies.ts";

/** The decimal digits of a currency's minor unit (ISO 4217); `undefined` for a currency that has none or is unknown. */
export const minorUnitDigits = (currency: string): number | undefined =>
  Object.hasOwn(minorUnits, currency) ? minorUnits[currency as keyof typeof minorUnits] : undefined;

/**
 * Writes a value in minor units as text with this many decimal digits. `Intl` by itself uses the digits that people
 * write, which are fewer than the minor unit has in currencies such as HUF.
 */
export function moneyText(
  { value, currency }: { value: number; currency: string },
  digits: number,
  locales: string | string[] | undefined,
): string {
  const format = new Intl.NumberFormat(locales, {
    style: "currency",
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.format(value / 10 ** digits);
}
