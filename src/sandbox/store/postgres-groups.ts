// The global one would wait forever under the fake timers of a test.
import { setImmediate } from "node:timers";

/** How many groups run at the same time. While one waits for the database, another can start. */
export const groupsAtOnce = 2;

/** The most jobs in one group. There is a limit because all jobs of a group run again when one fails. */
const largestGroup = 64;

/**
 * Collects jobs in groups: those that arrive within one turn of the event loop, or while all groups are running.
 *
 * @param run runs a group; never rejects
 */
export function grouping<Job>(run: (jobs: Job[]) => Promise<void>): (job: Job) => void {
  const waiting: Job[] = [];
  let underWay = 0;
  let isScheduled = false;

  function schedule(): void {
    if (isScheduled || waiting.length === 0 || underWay === groupsAtOnce) return;
    isScheduled = true;
    setImmediate(start);
  }

  function start(): void {
    isScheduled = false;
    underWay += 1;
    void run(waiting.splice(0, largestGroup)).then(() => {
      underWay -= 1;
      schedule();
    });
    schedule();
  }

  return (job) => {
    waiting.push(job);
    schedule();
  };
}
