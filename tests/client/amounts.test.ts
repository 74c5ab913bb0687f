import { describe, expect, it, vi } from "vitest";
import { maximums } from "../../generated/constants.ts";
import { minorUnits } from "../../generated/currencies.ts";
import { formatAmount, toMinorUnits } from "../../src/index.ts";

describe("a decimal amount", () => {
  it.each([
    ["25.00", "EUR", 2_500],
    ["25", "EUR", 2_500],
    ["25.5", "EUR", 2_550],
    ["0.07", "EUR", 7],
    ["0", "EUR", 0],
    ["007.10", "EUR", 710],
    ["1.15", "EUR", 115],
    ["25", "JPY", 25],
    ["1.234", "KWD", 1_234],
    ["1.5", "HUF", 150],
    ["1.2345", "CLF", 12_345],
    ["9999999999.99", "EUR", maximums.value],
  ])("of %s %s is %d minor units", (amount, currency, value) => {
    expect(toMinorUnits(amount, currency)).toBe(value);
  });

  it.each(["", " 25.00", "25.00 ", "25,00", "1,000.00", "+1", "-1", "1e3", ".5", "5.", "0x10", "NaN", "１"])(
    "of %j is refused with a message about its form",
    (amount) => {
      expect(() => toMinorUnits(amount, "EUR")).toThrow(
        new TypeError('amount must be text such as "25.00", with a full stop before the decimal digits.'),
      );
    },
  );

  it.each([25, 25.5, null, undefined, ["25.00"], { toString: () => "25.00" }])(
    "that is %j and no text is refused",
    (amount) => {
      expect(() => toMinorUnits(amount as string, "EUR")).toThrow(/^amount must be text/);
    },
  );

  it.each([
    ["25.001", "EUR", "amount must have at most 2 decimal digits in EUR."],
    ["25.0", "JPY", "amount must have at most 0 decimal digits in JPY."],
    ["10000000000.00", "EUR", "amount must be at most 999999999999 minor units."],
    ["9".repeat(400), "EUR", "amount must be at most 999999999999 minor units."],
    ["1", "XXX", 'currency must be a code of ISO 4217 with a minor unit, such as "EUR".'],
    ["1", "eur", 'currency must be a code of ISO 4217 with a minor unit, such as "EUR".'],
    ["1", "toString", 'currency must be a code of ISO 4217 with a minor unit, such as "EUR".'],
  ])("of %s %s is refused: %s", (amount, currency, message) => {
    expect(() => toMinorUnits(amount, currency)).toThrow(new TypeError(message));
  });

  it("has every digit of the largest value in every currency", () => {
    const digits = String(maximums.value);
    for (const [currency, count] of Object.entries(minorUnits)) {
      const split = digits.length - count;
      const amount = count === 0 ? digits : `${digits.slice(0, split)}.${digits.slice(split)}`;
      expect([currency, toMinorUnits(amount, currency)]).toEqual([currency, maximums.value]);
    }
  });
});

describe("an amount in minor units", () => {
  it.each([
    [2_500, "EUR", "en-IE", "€25.00"],
    [2_500, "EUR", "es-ES", "25,00\u00a0€"],
    [1_234_567, "HUF", "en-GB", "HUF\u00a012,345.67"],
    [1_234, "JPY", "en-GB", "JP¥1,234"],
    [1_234, "KWD", "en-GB", "KWD\u00a01.234"],
    [0, "EUR", "en-IE", "€0.00"],
    [-2_500, "EUR", "en-IE", "-€25.00"],
  ])("of %d in %s is written for %s as %s", (value, currency, locale, text) => {
    expect(formatAmount({ value, currency }, locale)).toBe(text);
  });

  it("has the digits of ISO 4217 in every currency, also when all of them are 0", () => {
    for (const [currency, digits] of Object.entries(minorUnits))
      expect(formatAmount({ value: 7 * 10 ** digits, currency }, "en-US")).toMatch(
        new RegExp(`^\\D+7${digits === 0 ? "" : `\\.0{${digits}}`}$`),
      );
  });

  it("is written for the machine's own locale when none is given, whichever that is", () => {
    const format = vi.spyOn(Intl, "NumberFormat");
    formatAmount({ value: 1, currency: "EUR" });
    const [locales] = format.mock.calls[0] ?? ["none"];
    format.mockRestore();
    expect(locales).toBeUndefined();
    const { locale } = new Intl.NumberFormat().resolvedOptions();
    const amount = { value: 1_234_567, currency: "EUR" };
    expect(formatAmount(amount)).toBe(formatAmount(amount, locale));
  });

  it.each([25.5, Number.NaN, "2500", undefined])("of %j is refused", (value) => {
    expect(() => formatAmount({ value: value as number, currency: "EUR" })).toThrow(
      new TypeError("amount.value must be an integer (minor units)."),
    );
  });

  it("of a currency without a minor unit is refused", () => {
    expect(() => formatAmount({ value: 1, currency: "XAU" })).toThrow(/^currency must be a code of ISO 4217/);
  });
});
