import { expect, it } from "vitest";
import { timestamp } from "../../../src/sandbox/core/clock.ts";

it("a timestamp is in UTC, to the second", () => {
  expect(timestamp(Date.parse("2026-06-28T10:30:00.999+02:00"))).toBe("2026-06-28 08:30:00");
});
