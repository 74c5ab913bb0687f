import { monitorEventLoopDelay } from "node:perf_hooks";
import { environments } from "../../../generated/constants.ts";
import type { Sql, Store } from "../core/store.ts";
import { waitingIn } from "../webhooks/waiting.ts";
import { histogramMetric, type Labels, simpleMetric } from "./exposition.ts";
import { isWorkerMoving, secondsSinceTurn, type WorkerTurns } from "./health.ts";
import type { Metrics } from "./metrics.ts";

/** Version 0.0.4 of the Prometheus text format, which every collector reads. */
export const metricsContentType = "text/plain; version=0.0.4; charset=utf-8";

const lagResolutionMilliseconds = 20;

/**
 * Shows metrics as text. The event loop is watched from the first call on, so a sandbox whose metrics nobody reads
 * does not pay for it.
 *
 * @returns a function that gives the present text, even while the store cannot be read
 */
export function metricsPage(metrics: Metrics, store: Store, worker: WorkerTurns): () => Promise<string> {
  let lag: ReturnType<typeof monitorEventLoopDelay> | undefined;
  return async () => {
    const longestLag = lag ? Math.max(lag.max / 1e9 - lagResolutionMilliseconds / 1000, 0) : 0;
    if (lag) lag.reset();
    else {
      lag = monitorEventLoopDelay({ resolution: lagResolutionMilliseconds });
      lag.enable();
    }
    const pending = await store.transaction(pendingEvents).catch(() => undefined);
    const blocks = [
      ...requestMetrics(metrics),
      ...storeMetrics(metrics, pending),
      ...workerMetrics(worker),
      ...processMetrics(longestLag),
    ];
    return `${blocks.join("\n")}\n`;
  };
}

function requestMetrics({ operations, underWay, internalErrors }: Metrics): string[] {
  const rows = Array.from(operations, ([operation, counts]) => {
    const { operationId: name = "none", environment = "none" } = operation ?? {};
    return { labels: { operation: name, environment }, counts };
  });
  const statuses = rows.flatMap(({ labels, counts }) =>
    Array.from(counts.byStatus, ([status, count]) => [{ ...labels, status }, count] as const),
  );
  const each = <Value>(value: (counts: (typeof rows)[number]["counts"]) => Value) =>
    rows.map(({ labels, counts }) => [labels, value(counts)] as const);
  return [
    simpleMetric("counter", "sandbox_requests_total", "Requests to the API that got a response.", statuses),
    simpleMetric(
      "counter",
      "sandbox_replays_total",
      "Requests that got the recorded response of an earlier one.",
      each(({ replays }) => replays),
    ),
    histogramMetric(
      "sandbox_request_duration_seconds",
      "Time from the headers of a request to its response.",
      each(({ duration }) => duration),
    ),
    single(
      "counter",
      "sandbox_internal_errors_total",
      "Internal errors, of requests and of the worker.",
      internalErrors,
    ),
    single("gauge", "sandbox_requests_under_way", "Requests to the API that are under way now.", underWay),
  ];
}

function storeMetrics({ transactions, webhooks }: Metrics, pending: Map<string, number> | undefined) {
  const waiting = pending
    ? Object.keys(environments).map(
        (environment) => [{ environment }, pending.get(environment) ?? 0] as const,
      )
    : [];
  return [
    histogramMetric(
      "sandbox_store_transaction_seconds",
      "Time from the start of a transaction to its commit.",
      [[{}, transactions]],
    ),
    single("gauge", "sandbox_store_up", "1 when the store can be read, else 0.", pending ? 1 : 0),
    simpleMetric(
      "counter",
      "sandbox_webhook_attempts_total",
      "Delivery attempts of this process.",
      Object.entries(webhooks).map(([outcome, count]) => [{ outcome }, count] as const),
    ),
    simpleMetric(
      "gauge",
      "sandbox_webhooks_pending",
      `Events of the whole store that are not delivered yet; ${mostCounted} stands for that many or more.`,
      waiting,
    ),
  ];
}

function workerMetrics(worker: WorkerTurns): string[] {
  const lastTurn = (Date.now() / 1000 - secondsSinceTurn(worker)).toFixed(3);
  return [
    single(
      "gauge",
      "sandbox_worker_last_turn_timestamp_seconds",
      "End of the worker's last turn, seconds since 1970.",
      Number(lastTurn),
    ),
    single(
      "gauge",
      "sandbox_worker_up",
      "1 when the worker takes its turns, 0 when it is stalled.",
      isWorkerMoving(worker) ? 1 : 0,
    ),
  ];
}

/** Named as other Node processes name them, so that existing dashboards fit. */
function processMetrics(longestLag: number): string[] {
  const { rss, heapUsed } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const started = (performance.timeOrigin / 1000).toFixed(3);
  return [
    single("counter", "process_cpu_seconds_total", "Processor time.", (user + system) / 1e6),
    single("gauge", "process_resident_memory_bytes", "Resident memory.", rss),
    single(
      "gauge",
      "process_start_time_seconds",
      "Start of the process, seconds since 1970.",
      Number(started),
    ),
    single("gauge", "nodejs_heap_size_used_bytes", "Heap in use.", heapUsed),
    single(
      "gauge",
      "nodejs_eventloop_lag_max_seconds",
      "Longest delay of the event loop since the last scrape.",
      longestLag,
    ),
  ];
}

const noLabels: Labels = {};
const single = (type: "counter" | "gauge", name: string, help: string, value: number): string =>
  simpleMetric(type, name, help, [[noLabels, value]]);

/** Counting stops here, because a scrape must not take longer the more there is to count. */
const mostCounted = 10_000;

async function pendingEvents(sql: Sql): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const environment of Object.keys(environments)) {
    const row = await sql.get<{ pending: number }>(
      `SELECT count(*) AS pending FROM (SELECT 1 FROM webhook_deliveries WHERE ${waitingIn()} LIMIT ${mostCounted}) AS waiting`,
      [environment],
    );
    counts.set(environment, row?.pending ?? 0);
  }
  return counts;
}
