/** How many groups are under way at once: while one waits for the database, requests for the next one arrive. */
export const groupsAtOnce = 2;

/** The most jobs of one group. When one of them fails, all of them run again. */
const largestGroup = 64;

/**
 * Collects jobs in groups: those that come within one turn of the event loop, and those that wait for a group to end.
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
