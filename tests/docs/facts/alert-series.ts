/** Series for an alert, one value a minute, and when it fires. */
interface AlertSeries {
  alert: string;
  /** What Prometheus scraped, in the notation of `promtool test rules`. */
  series: Record<string, string>;
  /** The first minute in which it fires; `undefined` when it never does. */
  fires?: number;
  /** The last minute in which it fires, which shows how long the window of its rule is. */
  firesUntil?: number;
  /** The labels of the alert that fires. */
  labels?: Record<string, string>;
}

const one = { job: "sandbox", instance: "one" };
const up = (instance: string) => `up{job="sandbox",instance="${instance}"}`;
const of = (name: string) => `${name}{job="sandbox",instance="one"}`;
const requests = (status: number) => `sandbox_requests_total{instance="one",status="${status}"}`;
const pending = (instance: string, environment: string) =>
  `sandbox_webhooks_pending{instance="${instance}",environment="${environment}"}`;
/** A thousand requests a minute, of which so many take up to 250 ms, and the others up to 500 ms. */
const durations = (quick: number) =>
  Object.fromEntries(
    [
      ["0.25", quick],
      ["0.5", 1000],
      ["+Inf", 1000],
    ].map(([le, each]) => [`sandbox_request_duration_seconds_bucket{le="${le}"}`, `0+${each}x60`]),
  );

export const alertSeries: AlertSeries[] = [
  { alert: "SandboxDown", series: { [up("one")]: "1 0x9", [up("two")]: "1x10" }, fires: 2, labels: one },
  {
    alert: "SandboxDown",
    series: { [up("one")]: "1x10", [of("sandbox_store_up")]: "1 0x9" },
    fires: 2,
    labels: one,
  },
  { alert: "SandboxDown", series: { [up("one")]: "1x60", [of("sandbox_store_up")]: "1x60" } },
  { alert: "SandboxDown", series: { 'up{job="another",instance="one"}': "0x60" } },
  { alert: "SandboxWorkerStalled", series: { [of("sandbox_worker_up")]: "1 0x9" }, fires: 1, labels: one },
  { alert: "SandboxWorkerStalled", series: { [of("sandbox_worker_up")]: "1x60" } },
  {
    alert: "SandboxInternalErrors",
    series: { [of("sandbox_internal_errors_total")]: "0 1x30" },
    fires: 1,
    firesUntil: 10,
    labels: one,
  },
  { alert: "SandboxInternalErrors", series: { [of("sandbox_internal_errors_total")]: "7x60" } },
  {
    alert: "SandboxBusy",
    series: { [requests(503)]: "0 1x30", [requests(200)]: "0+9x30" },
    fires: 1,
    firesUntil: 5,
  },
  {
    alert: "SandboxBusy",
    series: { [requests(503)]: "7x60", [requests(500)]: "0+9x60", [requests(502)]: "0+9x60" },
  },
  // The rate needs two values, and counts for ten minutes.
  { alert: "SandboxSlow", series: durations(989), fires: 11 },
  { alert: "SandboxSlow", series: durations(991) },
  {
    alert: "SandboxWebhooksWait",
    series: { [pending("one", "test")]: "1001x60", [pending("two", "live")]: "1000x60" },
    fires: 30,
    labels: { environment: "test" },
  },
  // Each replica counts the whole store.
  {
    alert: "SandboxWebhooksWait",
    series: { [pending("one", "test")]: "600x60", [pending("two", "test")]: "1000x60" },
  },
  {
    alert: "SandboxBlocked",
    series: { [of("nodejs_eventloop_lag_max_seconds")]: "1.01x60" },
    fires: 5,
    labels: one,
  },
  { alert: "SandboxBlocked", series: { [of("nodejs_eventloop_lag_max_seconds")]: "1x60" } },
];
