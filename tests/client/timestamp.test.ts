import { expect, it } from "vitest";
import { parseTimestamp } from "../../src/index.ts";

it.each([
  ["2026-06-28 10:30:00", "2026-06-28T10:30:00.000Z"],
  ["2024-02-29 23:59:59", "2024-02-29T23:59:59.000Z"],
  ["2026-07-15T14:00:00Z", "2026-07-15T14:00:00.000Z"],
  ["2026-07-15T14:00:00.25+02:00", "2026-07-15T12:00:00.250Z"],
])("the time stamp %s is the moment %s, whatever the machine's time zone is", (text, moment) => {
  expect(parseTimestamp(text).toISOString()).toBe(moment);
});

it.each([
  ...["", "2026-06-28", "2026-02-30 10:30:00", "2026-06-28 24:00:00", "2026-06-28T10:30:00", "soon"],
  ...["2026-06-28 10:30:00.5", "2026-06-28 10:30:00Z", "2026-06-28 10:30"],
])("the text %j is refused, because it is no moment", (text) => {
  expect(() => parseTimestamp(text)).toThrow(
    new TypeError(
      'timestamp must have the form "2026-06-28 10:30:00", or be a date, time and zone in ISO 8601.',
    ),
  );
});
