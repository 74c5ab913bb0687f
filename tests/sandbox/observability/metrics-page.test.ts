import { monitorEventLoopDelay } from "node:perf_hooks";
import { describe, expect, it, vi } from "vitest";
import { operations } from "../../../generated/operations.ts";
import type { Expected, Store } from "../../../src/sandbox/core/store.ts";
import { startMetrics } from "../../../src/sandbox/observability/metrics.ts";
import { metricsContentType, metricsPage } from "../../../src/sandbox/observability/metrics-page.ts";
import type { LoggedRequest } from "../../../src/sandbox/observability/request-log.ts";
import { openSqlite } from "../../../src/sandbox/store/sqlite.ts";

/** A store that no transaction can read. */
const unreadable = { transaction: () => Promise.reject(new Error("gone")) } as Partial<Store> as Store;
const worker = { lastTurn: performance.now() };

const operation = operations.find(({ operationId }) => operationId === "createTestSession");
const request = { operation, statusCode: 201, replayed: false, duration: 2 } as LoggedRequest;

/** The samples of a page by name and labels. */
function samplesOf(text: string): Record<string, number> {
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return Object.fromEntries(
    lines.map((line) => {
      const end = line.lastIndexOf(" ");
      return [line.slice(0, end), Number(line.slice(end + 1))];
    }),
  );
}

describe("the page of metrics", () => {
  it("has each metric once, with its type and a help that says what it counts, of what and in which unit", async () => {
    const text = await metricsPage(startMetrics({ underWay: 0 }), unreadable, worker)();
    const heads = text.matchAll(/^# HELP (\w+) ([A-Z0-9].*\.)\n# TYPE \1 (\w+)$/gm);
    expect(Array.from(heads, ([, name, help, type]) => `${name} ${type}: ${help}`)).toEqual([
      "sandbox_requests_total counter: Requests to the API that got a response.",
      "sandbox_replays_total counter: Requests that got the recorded response of an earlier one.",
      "sandbox_request_duration_seconds histogram: Time from the headers of a request to its response.",
      "sandbox_internal_errors_total counter: Internal errors, of requests and of the worker.",
      "sandbox_requests_under_way gauge: Requests to the API that are under way now.",
      "sandbox_store_transaction_seconds histogram: Time from the start of a transaction to its commit.",
      "sandbox_store_up gauge: 1 when the store can be read, else 0.",
      "sandbox_webhook_attempts_total counter: Delivery attempts of this process.",
      "sandbox_webhooks_pending gauge: Events of the whole store that are not delivered yet; 10000 stands for that many or more.",
      "sandbox_worker_last_turn_timestamp_seconds gauge: End of the worker's last turn, seconds since 1970.",
      "sandbox_worker_up gauge: 1 when the worker takes its turns, 0 when it is stalled.",
      "process_cpu_seconds_total counter: Processor time.",
      "process_resident_memory_bytes gauge: Resident memory.",
      "process_start_time_seconds gauge: Start of the process, seconds since 1970.",
      "nodejs_heap_size_used_bytes gauge: Heap in use.",
      "nodejs_eventloop_lag_max_seconds gauge: Longest delay of the event loop since the last scrape.",
    ]);
    expect(text.endsWith("\n") && !text.includes("\n\n")).toBe(true);
    // Prometheus reads the format from it.
    expect(metricsContentType).toMatch(/^text\/plain; version=0\.0\.4(?:;|$)/);
  });

  it("counts requests by operation and status, replays, durations and those under way", async () => {
    const metrics = startMetrics({ underWay: 3 });
    for (const more of [{}, { replayed: true }, { statusCode: 409 }])
      metrics.countRequest({ ...request, ...more });
    metrics.countRequest({ ...request, operation: undefined, statusCode: 404 });
    const found = samplesOf(await metricsPage(metrics, unreadable, worker)());
    const labels = 'operation="createTestSession",environment="test"';
    const none = 'operation="none",environment="none"';
    expect(found).toMatchObject({
      [`sandbox_requests_total{${labels},status="201"}`]: 2,
      [`sandbox_requests_total{${labels},status="409"}`]: 1,
      [`sandbox_requests_total{${none},status="404"}`]: 1,
      [`sandbox_replays_total{${labels}}`]: 1,
      [`sandbox_replays_total{${none}}`]: 0,
      [`sandbox_request_duration_seconds_count{${labels}}`]: 3,
      [`sandbox_request_duration_seconds_sum{${labels}}`]: 0.006,
      sandbox_requests_under_way: 3,
    });
  });

  it("counts webhooks by outcome", async () => {
    const metrics = startMetrics({ underWay: 0 });
    for (const statusCode of [200, 299, 500, 302, 404, undefined])
      metrics.countAttempt({
        at: "2026-06-28T10:30:00Z",
        milliseconds: 1,
        ...(statusCode === undefined ? { error: "reset" } : { statusCode }),
      });
    const found = samplesOf(await metricsPage(metrics, unreadable, worker)());
    expect(found).toMatchObject({
      'sandbox_webhook_attempts_total{outcome="delivered"}': 2,
      'sandbox_webhook_attempts_total{outcome="refused"}': 3,
      'sandbox_webhook_attempts_total{outcome="unanswered"}': 1,
    });
  });

  it("counts the events that wait in the store, by environment, and says that the store is up", async () => {
    const store = openSqlite(":memory:");
    const insert = (id: string, environment: string, status: string) =>
      store.transaction((sql) =>
        sql.run(
          `INSERT INTO webhook_deliveries (id, position, environment, payment_reference, event_code, url, body, status,
             attempts, next_attempt_at) VALUES (?, 1, ?, 'p', 'REFUND', 'u', 'b', ?, 0, 0)`,
          [id, environment, status],
        ),
      );
    await insert("a", "test", "pending");
    await insert("b", "test", "queued");
    await insert("c", "test", "delivered");
    await insert("d", "live", "pending");
    const found = samplesOf(await metricsPage(startMetrics({ underWay: 0 }), store, worker)());
    await store.close();
    expect(found).toMatchObject({
      'sandbox_webhooks_pending{environment="test"}': 2,
      'sandbox_webhooks_pending{environment="live"}': 1,
      sandbox_store_up: 1,
    });
  });

  it.each([
    [10_000, 10_000],
    [10_001, 10_000],
  ])("counts the events that wait up to 10,000: of %i, %i", async (waiting, counted) => {
    const store = openSqlite(":memory:");
    await store.transaction((sql) =>
      sql.run(
        `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?)
         INSERT INTO webhook_deliveries (id, position, environment, payment_reference, event_code, url, body, status,
           attempts, next_attempt_at) SELECT 'evt_' || n, n, 'test', 'p', 'REFUND', 'u', 'b', 'pending', 0, 0 FROM numbers`,
        [waiting],
      ),
    );
    const text = await metricsPage(startMetrics({ underWay: 0 }), store, worker)();
    await store.close();
    expect(samplesOf(text)['sandbox_webhooks_pending{environment="test"}']).toBe(counted);
  });

  it("says that the store is down, and then nothing about the events in it", async () => {
    const found = samplesOf(await metricsPage(startMetrics({ underWay: 0 }), unreadable, worker)());
    expect(found["sandbox_store_up"]).toBe(0);
    expect(Object.keys(found).filter((name) => name.startsWith("sandbox_webhooks_pending"))).toEqual([]);
  });

  it("times transactions, in seconds", async () => {
    const metrics = startMetrics({ underWay: 0 });
    const clock = vi.spyOn(performance, "now").mockReturnValueOnce(1_000).mockReturnValueOnce(1_500);
    const store = metrics.measureStore({ ...unreadable, transaction: (work) => work({} as never) });
    expect(await store.transaction(async () => "done")).toBe("done");
    clock.mockRestore();
    const found = samplesOf(await metricsPage(metrics, unreadable, worker)());
    expect(found).toMatchObject({
      sandbox_store_transaction_seconds_sum: 0.5,
      sandbox_store_transaction_seconds_count: 1,
    });
  });

  it("times transactions without taking from the store what is expected of them", async () => {
    const given: (Expected | undefined)[] = [];
    const store = startMetrics({ underWay: 0 }).measureStore({
      ...unreadable,
      transaction: (work, expected) => {
        given.push(expected);
        return work({} as never);
      },
    });
    for (const expected of [undefined, { positions: 2 }, { locks: true }])
      await store.transaction(async () => {}, expected);
    expect(given).toEqual([undefined, { positions: 2 }, { locks: true }]);
  });

  it("has the time of the worker's last turn, and whether it takes its turns", async () => {
    const page = metricsPage(startMetrics({ underWay: 0 }), unreadable, {
      lastTurn: performance.now() - 3_600_000,
    });
    const late = samplesOf(await page());
    const secondsAgo = Date.now() / 1000 - (late["sandbox_worker_last_turn_timestamp_seconds"] ?? 0);
    expect([secondsAgo >= 3_600, secondsAgo < 86_400]).toEqual([true, true]);
    const clocks = [vi.spyOn(performance, "now"), vi.spyOn(Date, "now")];
    for (const clock of clocks) clock.mockReturnValue(1_782_642_600_250);
    const ended = { lastTurn: 1_782_642_600_250 - 1_125 };
    const exact = samplesOf(await metricsPage(startMetrics({ underWay: 0 }), unreadable, ended)());
    for (const clock of clocks) clock.mockRestore();
    expect(exact["sandbox_worker_last_turn_timestamp_seconds"]).toBe(1_782_642_599.125);
    expect(late["sandbox_worker_up"]).toBe(0);
    const moving = { lastTurn: performance.now() };
    const present = samplesOf(await metricsPage(startMetrics({ underWay: 0 }), unreadable, moving)());
    expect(present["sandbox_worker_up"]).toBe(1);
  });

  it("has the processor time, the memory, the heap and the start of the process", async () => {
    const usage = vi.spyOn(process, "cpuUsage").mockReturnValue({ user: 3_000_000, system: 500_000 });
    const figures = { rss: 5, heapTotal: 4, heapUsed: 3, external: 2, arrayBuffers: 1 };
    const memory = vi.spyOn(process, "memoryUsage").mockReturnValue(figures);
    const found = samplesOf(await metricsPage(startMetrics({ underWay: 0 }), unreadable, worker)());
    usage.mockRestore();
    memory.mockRestore();
    expect(found["process_cpu_seconds_total"]).toBe(3.5);
    expect([found["process_resident_memory_bytes"], found["nodejs_heap_size_used_bytes"]]).toEqual([5, 3]);
    expect(found["process_start_time_seconds"]).toBeCloseTo(performance.timeOrigin / 1000, 2);
  });

  it("include the longest delay of the events since the last scrape, without the resolution of its measurement", async () => {
    const delay = Object.getPrototypeOf(monitorEventLoopDelay());
    const histogram = Object.getPrototypeOf(delay);
    const longest = vi.spyOn(histogram, "max", "get").mockReturnValue(120_000_000);
    const [enabled, reset] = [vi.spyOn(delay, "enable"), vi.spyOn(histogram, "reset")];
    const page = metricsPage(startMetrics({ underWay: 0 }), unreadable, { lastTurn: performance.now() });
    const shown = async () => Number(/^nodejs_eventloop_lag_max_seconds (\S+)$/m.exec(await page())?.[1]);
    const delays = [await shown(), await shown()];
    longest.mockReturnValue(20_000_001);
    delays.push(await shown());
    longest.mockReturnValue(19_000_000);
    delays.push(await shown());
    expect([enabled.mock.calls.length, reset.mock.calls.length]).toEqual([1, 3]);
    for (const spy of [longest, enabled, reset]) spy.mockRestore();
    // The measurement begins with the first scrape.
    expect(delays).toEqual([0, expect.closeTo(0.1, 6), expect.closeTo(1e-9, 12), 0]);
  });

  it("count a transaction that fails, too, and internal errors", async () => {
    const metrics = startMetrics({ underWay: 3 });
    const store = metrics.measureStore(unreadable);
    await expect(store.transaction(async () => 1)).rejects.toThrow("gone");
    const reported: unknown[] = [];
    metrics.countInternalErrors((...report) => void reported.push(report))("an error", "a trace");
    const text = await metricsPage(metrics, unreadable, { lastTurn: performance.now() })();
    expect(reported).toEqual([["an error", "a trace"]]);
    expect(text).toContain("\nsandbox_store_transaction_seconds_count 1\n");
    expect(text).toContain("\nsandbox_internal_errors_total 1\n");
    expect(text).toContain("\nsandbox_requests_under_way 3\n");
  });
});
