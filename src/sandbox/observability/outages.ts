import type { Report } from "../core/outputs.ts";
import { StoreUnavailable } from "../core/store.ts";

/** How long failures of one outage are counted before they are reported together, seconds. */
const countedSeconds = 10;

/**
 * Reports the first failure of an unavailable store at once, and how many there were since, every ten seconds. Without
 * it every request of an outage would write a line.
 */
export function summarizeOutages(report: Report): { report: Report; close(): void } {
  let timer: NodeJS.Timeout | undefined;
  let more = 0;
  let latest: StoreUnavailable | undefined;

  function count(): void {
    timer = undefined;
    if (more === 0 || !latest) return;
    report(
      new StoreUnavailable(
        `${latest.message} This happened ${more} more times in ${countedSeconds} seconds.`,
      ),
    );
    wait();
  }

  function wait(): void {
    more = 0;
    timer = setTimeout(count, countedSeconds * 1000).unref();
  }

  return {
    report(error, traceId) {
      if (!(error instanceof StoreUnavailable)) return report(error, traceId);
      latest = error;
      if (timer) more += 1;
      else {
        report(error, traceId);
        wait();
      }
    },
    close() {
      clearTimeout(timer);
      count();
      clearTimeout(timer);
    },
  };
}
