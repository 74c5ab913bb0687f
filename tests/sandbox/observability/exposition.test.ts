import { expect, it } from "vitest";
import {
  histogram,
  histogramMetric,
  observe,
  simpleMetric,
} from "../../../src/sandbox/observability/exposition.ts";

it("a metric has its help, its type and a line for each combination of labels", () => {
  const samples = [
    [{}, 1],
    [{ operation: "createSession", status: 201 }, 2.5],
  ] as const;
  expect(simpleMetric("counter", "requests_total", "Requests.", samples)).toBe(
    `# HELP requests_total Requests.
# TYPE requests_total counter
requests_total 1
requests_total{operation="createSession",status="201"} 2.5`,
  );
});

it("a duration counts in the first bucket whose bound it does not exceed, and in all larger ones", () => {
  const durations = histogram();
  for (const seconds of [0.0001, 0.0002, 10, 10.5]) observe(durations, seconds);
  const text = histogramMetric("duration_seconds", "Time.", [[{ operation: "createSession" }, durations]]);
  const [help, type, ...lines] = text.split("\n");
  expect([help, type]).toEqual(["# HELP duration_seconds Time.", "# TYPE duration_seconds histogram"]);
  const bounds = [
    "0.00025",
    "0.0005",
    "0.001",
    "0.0025",
    "0.005",
    "0.01",
    "0.025",
    "0.05",
    "0.1",
    "0.25",
    "0.5",
  ];
  const bucket = (bound: string, count: number) =>
    `duration_seconds_bucket{operation="createSession",le="${bound}"} ${count}`;
  expect(lines).toEqual([
    bucket("0.0001", 1),
    ...[...bounds, "1", "2.5"].map((bound) => bucket(bound, 2)),
    bucket("10", 3),
    bucket("+Inf", 4),
    'duration_seconds_sum{operation="createSession"} 20.5003',
    'duration_seconds_count{operation="createSession"} 4',
  ]);
});

it("a histogram without labels has buckets with a bound only", () => {
  const text = histogramMetric("duration_seconds", "Time.", [[{}, histogram()]]);
  expect(text).toContain('\nduration_seconds_bucket{le="0.0001"} 0\n');
  expect(text).toMatch(
    /\nduration_seconds_bucket\{le="\+Inf"\} 0\nduration_seconds_sum 0\nduration_seconds_count 0$/,
  );
});
