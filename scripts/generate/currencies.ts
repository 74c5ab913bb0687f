import * as currencies from "dinero.js/currencies";

/**
 * The decimal digits of the minor unit of each currency of ISO 4217 that has one, by code.
 *
 * The library counts the ariary and the ouguiya in fifths, as their coins do; ISO 4217 gives both two digits.
 */
export const minorUnits: Readonly<Record<string, number>> = Object.fromEntries(
  Object.values(currencies)
    .map(({ code, base, exponent }) => [code, base === 10 ? exponent : 2] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1)),
);
