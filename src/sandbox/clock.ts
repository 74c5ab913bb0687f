/** The sandbox's idea of time. Everything that waits or expires asks it, so a test can move it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Moves the clock forward; of every sandbox on the same store. */
  advance(seconds: number): void | Promise<void>;
}

/** The machine's clock, plus what it was advanced by. */
export function systemClock(realNow: () => number = Date.now): Clock {
  let offset = 0;
  return {
    now: () => realNow() + offset,
    advance: (seconds) => {
      offset += seconds * 1000;
    },
  };
}

/** A moment as the contract shows it: `2026-06-28 10:30:00`, UTC. */
export const timestamp = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().slice(0, 19).replace("T", " ");
