import type { Operation } from "../../contract/router.ts";
import type { Report } from "../core/outputs.ts";
import type { Store } from "../core/store.ts";
import { type DeliveryAttempt, isDelivered } from "../webhooks/attempt.ts";
import { type Histogram, histogram, observe } from "./exposition.ts";
import type { LoggedRequest } from "./request-log.ts";

/** Counts of one operation; `undefined` stands for requests that match none. */
export interface OperationCounts {
  byStatus: Map<number, number>;
  replays: number;
  duration: Histogram;
}

export type WebhookOutcome = "delivered" | "refused" | "unanswered";

/** The counts of this process since it started. Every request updates them, so counting must stay cheap. */
export interface Metrics {
  /** Requests to the API that are under way now. */
  readonly underWay: number;
  operations: Map<Operation | undefined, OperationCounts>;
  transactions: Histogram;
  webhooks: Record<WebhookOutcome, number>;
  internalErrors: number;
  countRequest(request: LoggedRequest): void;
  /** Wraps a store, so that each transaction is timed from its start to its commit. */
  measureStore(store: Store): Store;
  countAttempt(attempt: DeliveryAttempt): void;
  /** Wraps a report, so that internal errors are counted. */
  countInternalErrors(report: Report): Report;
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
    internalErrors: 0,
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
      transaction(work, expected) {
        const started = performance.now();
        const running = store.transaction(work, expected);
        const ended = () => observe(transactions, (performance.now() - started) / 1000);
        // The caller must not wait for the measurement.
        running.then(ended, ended);
        return running;
      },
    }),
    countAttempt(attempt) {
      const answered = attempt.statusCode !== undefined;
      webhooks[isDelivered(attempt) ? "delivered" : answered ? "refused" : "unanswered"] += 1;
    },
    countInternalErrors: (report) => (error, traceId) => {
      metrics.internalErrors += 1;
      report(error, traceId);
    },
  };
  return metrics;
}
