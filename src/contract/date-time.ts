/** RFC 3339 without leap seconds and lower-case letters. The groups are the date and its day. */
const dateTime =
  /^(\d{4}-(?:0[1-9]|1[0-2])-(\d\d))T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/**
 * The moment that a date, time and zone in ISO 8601 name, in milliseconds since 1970.
 *
 * @returns `undefined` when the text is not one, names a day that its month does not have, or a leap second, which no
 *   number of milliseconds stands for. The letters `T` and `Z` are upper case, as in ISO 8601.
 * @example
 * parseDateTime("2026-07-15T14:00:00+02:00"); // 1784116800000
 */
export function parseDateTime(text: string): number | undefined {
  const [, date = "", day] = dateTime.exec(text) ?? [];
  // `Date.parse` takes February 30 for March 1.
  if (new Date(date).getUTCDate() !== Number(day)) return undefined;
  return Date.parse(text);
}

/**
 * The same, and for the form of the API's own time stamps, `2026-06-28 10:30:00` in UTC, so that a date from a response
 * can be sent back.
 */
export const parseMoment = (text: string): number | undefined =>
  parseDateTime(/^[^ ]{10} [^ ]{8}$/.test(text) ? `${text.replace(" ", "T")}Z` : text);
