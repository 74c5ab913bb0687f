/** A source of time. */
export interface TimeSource {
  /** Milliseconds since 1970. */
  now(): number;
}

/** The sandbox's time. Everything that waits or expires uses it, so that a test can advance it. */
export interface Clock extends TimeSource {
  /** The seconds by which the clock was advanced. */
  advancedSeconds(): number;
  /** Advances the clock of every sandbox on the same store; a negative number sets it back. */
  advance(seconds: number): void | Promise<void>;
}

/** The machine's time. */
export const machineTime: TimeSource = { now: () => Date.now() };

/** A time in the contract's format, UTC: `2026-06-28 10:30:00`. */
export function timestamp(milliseconds: number): string {
  const second = Math.floor(milliseconds / 1000);
  if (shown.second !== second) {
    shown = { second, text: new Date(second * 1000).toISOString().slice(0, 19).replace("T", " ") };
  }
  return shown.text;
}

/** The last result. Under load, thousands of requests format the same second. */
let shown = { second: Number.NaN, text: "" };
