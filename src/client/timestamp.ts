import { parseMoment } from "../contract/date-time.ts";

/**
 * Reads a time stamp of the API, such as `createdAt`. The API writes `2026-06-28 10:30:00` in UTC, which `new Date` takes
 * for the machine's own time zone. It also reads ISO 8601 with a zone, such as `deliverAt`.
 *
 * @throws {TypeError} when the text is neither.
 * @example
 * parseTimestamp("2026-06-28 10:30:00").toISOString(); // "2026-06-28T10:30:00.000Z"
 */
export function parseTimestamp(text: string): Date {
  const moment = parseMoment(text);
  if (moment === undefined)
    throw new TypeError(
      'timestamp must have the form "2026-06-28 10:30:00", or be a date, time and zone in ISO 8601.',
    );
  return new Date(moment);
}
