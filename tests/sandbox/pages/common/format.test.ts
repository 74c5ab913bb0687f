import { describe, expect, it } from "vitest";
import { minorUnits } from "../../../../generated/currencies.ts";
import { formatAmount } from "../../../../src/sandbox/pages/common/format.ts";

const shown = (value: number, currency: string, shopperLocale?: string) =>
  formatAmount({
    amount: { value, currency },
    ...(shopperLocale === undefined ? {} : { shopperLocale }),
  });

describe("an amount", () => {
  it.each([
    ["HUF", "HUF\u00a012,345.67"],
    ["COP", "COP\u00a012,345.67"],
    ["IQD", "IQD\u00a01,234.567"],
    ["MMK", "MMK\u00a012,345.67"],
    ["IDR", "IDR\u00a012,345.67"],
    ["MGA", "MGA\u00a012,345.67"],
    ["MRU", "MRU\u00a012,345.67"],
    ["EUR", "€12,345.67"],
    ["JPY", "JP¥1,234,567"],
    ["ISK", "ISK\u00a01,234,567"],
    ["UGX", "UGX\u00a01,234,567"],
    ["KWD", "KWD\u00a01,234.567"],
    ["CLF", "CLF\u00a0123.4567"],
    ["UYW", "UYW\u00a0123.4567"],
  ])("of 1234567 in %s has the minor units of ISO 4217: %s", (currency, text) => {
    expect(shown(1_234_567, currency)).toBe(text);
  });

  it("shows every digit of the largest value in every currency", () => {
    for (const [currency, digits] of Object.entries(minorUnits)) {
      const text = shown(999_999_999_999, currency);
      expect([currency, text.replaceAll(/\D/g, "")]).toEqual([currency, "9".repeat(12)]);
      expect([currency, /\.(\d+)$/.exec(text)?.[1]?.length ?? 0]).toEqual([currency, digits]);
    }
  });

  it("is written as the locale writes it, and as in British English where nobody knows the locale", () => {
    expect(shown(1_234_567, "HUF", "hu-HU")).toBe("12\u00a0345,67\u00a0Ft");
    expect(shown(10_000, "EUR", "de-DE")).toBe("100,00\u00a0€");
    expect(shown(10_000, "EUR", "qq-QQ")).toBe("€100.00");
  });

  it("of a currency that an earlier version accepted is still shown", () => {
    expect(shown(100, "ZZZ")).toBe("ZZZ\u00a01.00");
  });
});
