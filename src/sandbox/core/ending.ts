/** How often to look whether npm still runs, milliseconds. */
const lookEvery = 500;

/**
 * Calls a function once on SIGINT and SIGTERM, and when npm ends that has started this process: `npx` and `npm run` pass
 * SIGTERM to their shell only.
 *
 * @param end gets the signal; SIGTERM when npm has ended
 */
export function onEnd(end: (signal: NodeJS.Signals) => void): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => end(signal));
  // A process that was not started by npm may outlive its parent, as with nohup.
  if (process.env["npm_lifecycle_event"] === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    end("SIGTERM");
  }, lookEvery).unref();
}
