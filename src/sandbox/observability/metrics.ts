import type { Operation } from "../../contract/router.ts";
import type { Store } from "../core/store.ts";
import type { Send } from "../webhooks/targets.ts";
import { type Histogram, histogram, observe } from "./exposition.ts";
import type { Report } from "./internal-errors.ts";
import type { LoggedRequest } from "./request-log.ts";

/** What became of requests for one operation; `undefined` stands for those that name none. */
export interface OperationCounts {
  byStatus: Map<number, number>;
  replays: number;
  duration: Histogram;
}

export type WebhookOutcome = "delivered" | "refused" | "unanswered";

/** What this process has counted since it started. Counting must cost next to nothing: every request pays for it. */
export interface Metrics {
  /** Requests to the API that are under way now. */
  readonly underWay: number;
  operations: Map<Operation | undefined, OperationCounts>;
  transactions: Histogram;
  webhooks: Record<WebhookOutcome, number>;
  faults: number;
  countRequest(request: LoggedRequest): void;
  /** The same store, each of whose transactions is timed from asking for it to its commit. */
  measureStore(store: Store): Store;
  /** The same way to send, whose outcomes are counted. */
  measureSend(send: Send): Send;
  /** The same report, which also counts. */
  countFaults(report: Report): Report;
}

/** @param requests counts the requests to the API that are under way */
export function startMetrics(requests: { readonly underWay: number }): Metrics {
  const operations: Metrics["operations"] = new Map();
  const transactions = histogram();
  const webhooks = { delivered: 0, refused: 0, unanswered: 0 };
  const metrics: Metrics = {
    get underWay() {
      return requests.underWay;
    },
    faults: 0,
    operations,
    transactions,
    webhooks,
    countRequest({ operation, statusCode, replayed, duration }) {
      let counts = operations.get(operation);
      if (!counts) {
        counts = { byStatus: new Map(), replays: 0, duration: histogram() };
        operations.set(operation, counts);
      }
      counts.byStatus.set(statusCode, (counts.byStatus.get(statusCode) ?? 0) + 1);
      if (replayed) counts.replays += 1;
      observe(counts.duration, duration / 1000);
    },
    measureStore: (store) => ({
      ...store,
      transaction(work) {
        const started = performance.now();
        const running = store.transaction(work);
        const ended = () => observe(transactions, (performance.now() - started) / 1000);
        // Beside the caller's own wait, not before it.
        running.then(ended, ended);
        return running;
      },
    }),
    measureSend: (send) => async (url, headers, body) => {
      try {
        const statusCode = await send(url, headers, body);
        webhooks[statusCode >= 200 && statusCode < 300 ? "delivered" : "refused"] += 1;
        return statusCode;
      } catch (error) {
        webhooks.unanswered += 1;
        throw error;
      }
    },
    countFaults: (report) => (fault, traceId) => {
      metrics.faults += 1;
      report(fault, traceId);
    },
  };
  return metrics;
}
