/** What a customer enters to pay. */
export interface CardFields {
  card: string;
  expiry: string;
  cvc: string;
}
export type CardField = keyof CardFields;

/** Month and year, such as `12/30`, `1230` or `12/2030`. Browsers fill in both lengths of the year. */
const expiryFormat = /^(0[1-9]|1[0-2])\s*[/.-]?\s*(?:20)?(\d\d)$/;

/** The digits of a card number, which people group with spaces. */
export const digitsOf = (card: string): string => card.replaceAll(/\s/g, "");

/**
 * The fields that a real payment page would reject, although only the card number decides the outcome here.
 *
 * @param now milliseconds since 1970
 */
export function malformedFields({ card, expiry, cvc }: CardFields, now: number): CardField[] {
  const [, month, year] = expiryFormat.exec(expiry.trim()) ?? [];
  // A card is valid until its month ends. A malformed expiry has no end (NaN), and so none that is to come.
  const isCurrent = Date.UTC(2000 + Number(year), Number(month)) > now;
  return [
    ...(/^\d{12,19}$/.test(digitsOf(card)) ? [] : (["card"] as const)),
    ...(isCurrent ? [] : (["expiry"] as const)),
    ...(/^\d{3,4}$/.test(cvc.trim()) ? [] : (["cvc"] as const)),
  ];
}

/** Fields that pass the check at this time, for a card number. */
export const sampleFields = (card: string, now: number): CardFields => ({
  card,
  expiry: `12/${String((new Date(now).getUTCFullYear() + 2) % 100).padStart(2, "0")}`,
  cvc: "123",
});
