import { maximums } from "../../generated/constants.ts";
import type { Amount } from "../../generated/types.ts";
import { minorUnitDigits, moneyText } from "../contract/money.ts";

/**
 * Converts a decimal amount to the minor units that `amount.value` takes, by the digits of ISO 4217: two for EUR, none
 * for JPY, three for KWD. It takes text, because a floating-point number cannot hold most amounts exactly.
 *
 * @throws {TypeError} when the text is no decimal number, has more digits than the currency or too many in all, and
 *   when ISO 4217 has no minor unit for the currency.
 * @example
 * toMinorUnits("25.00", "EUR"); // 2500
 * toMinorUnits("25", "JPY"); // 25
 */
export function toMinorUnits(amount: string, currency: string): number {
  const digits = digitsOf(currency);
  const [, units, decimals = ""] = /^(\d+)(?:\.(\d+))?$/.exec(amount) ?? [];
  // A number would match as well.
  if (typeof amount !== "string" || units === undefined)
    throw new TypeError('amount must be text such as "25.00", with a full stop before the decimal digits.');
  if (decimals.length > digits)
    throw new TypeError(`amount must have at most ${digits} decimal digits in ${currency}.`);
  const value = Number(units + decimals.padEnd(digits, "0"));
  if (value > maximums.value) throw new TypeError(`amount must be at most ${maximums.value} minor units.`);
  return value;
}

/**
 * Writes an amount for people, with the decimal digits of ISO 4217.
 *
 * @param locale the language and country, for example `es-ES`; by default those of the machine
 * @throws {TypeError} when the value is no integer, and when ISO 4217 has no minor unit for the currency.
 * @example
 * formatAmount({ value: 2500, currency: "EUR" }, "en-IE"); // "€25.00"
 */
export function formatAmount(amount: Amount, locale?: string): string {
  if (!Number.isSafeInteger(amount.value))
    throw new TypeError("amount.value must be an integer (minor units).");
  return moneyText(amount, digitsOf(amount.currency), locale);
}

function digitsOf(currency: string): number {
  const digits = minorUnitDigits(currency);
  if (digits === undefined)
    throw new TypeError('currency must be a code of ISO 4217 with a minor unit, such as "EUR".');
  return digits;
}
