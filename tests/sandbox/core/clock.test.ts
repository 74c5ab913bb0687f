import { expect, it } from "vitest";
import { machineTime, timestamp } from "../../../src/sandbox/core/clock.ts";

it("a timestamp is in UTC, to the second", () => {
  expect(timestamp(Date.parse("2026-06-28T10:30:00.999+02:00"))).toBe("2026-06-28 08:30:00");
});

it("the machine's time is in milliseconds since 1970", () => {
  const before = Date.now();
  const now = machineTime.now();
  expect(now).toBeGreaterThanOrEqual(before);
  expect(now).toBeLessThanOrEqual(Date.now());
});
