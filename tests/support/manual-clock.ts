import type { Clock } from "../../src/sandbox/core/clock.ts";

/** A clock that stands still until it is advanced. */
export function manualClock(start = Date.parse("2026-06-28T10:30:00Z")): Clock {
  let advancedSeconds = 0;
  return {
    now: () => start + advancedSeconds * 1000,
    advancedSeconds: () => advancedSeconds,
    advance: (seconds) => {
      advancedSeconds += seconds;
    },
  };
}
