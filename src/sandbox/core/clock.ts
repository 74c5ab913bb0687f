/** The sandbox's idea of time. Everything that waits or expires asks it, so a test can move it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** By how many seconds the clock was moved forward. */
  advancedSeconds(): number;
  /** Moves the clock forward; of every sandbox on the same store. */
  advance(seconds: number): void | Promise<void>;
}

/** The machine's clock, plus what it was advanced by. */
export function systemClock(realNow: () => number = Date.now): Clock {
  let advancedSeconds = 0;
  return {
    now: () => realNow() + advancedSeconds * 1000,
    advancedSeconds: () => advancedSeconds,
    advance: (seconds) => {
      advancedSeconds += seconds;
    },
  };
}

/** A moment as the contract shows it: `2026-06-28 10:30:00`, UTC. */
export function timestamp(milliseconds: number): string {
  const second = Math.floor(milliseconds / 1000);
  if (shown.second !== second) {
    shown = { second, text: new Date(second * 1000).toISOString().slice(0, 19).replace("T", " ") };
  }
  return shown.text;
}

/** The last one: under load, thousands of requests ask for the same second. */
let shown = { second: Number.NaN, text: "" };
