/**
 * Waits.
 *
 * @param signal ends the waiting early when it is aborted; the promise then resolves as well
 */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** Waits by the timer that is global at the time of the call, so that the fake timers of a test apply. */
export const waitByTimer: Wait = (milliseconds, signal) =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    if (signal.aborted) end();
    else signal.addEventListener("abort", end);
  });
