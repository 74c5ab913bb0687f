/** The upper bounds of the buckets of every histogram, seconds. */
const bounds = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

export type Labels = Record<string, string | number>;

/** A histogram: the number of durations in each bucket. */
export interface Histogram {
  /** One count for each bucket, not cumulative. The last one counts durations above every bound. */
  counts: number[];
  sum: number;
}

export const histogram = (): Histogram => ({ counts: new Array(bounds.length + 1).fill(0), sum: 0 });

/** Adds a duration to a histogram. */
export function observe(into: Histogram, seconds: number): void {
  let bucket = 0;
  while (seconds > (bounds[bucket] ?? Number.POSITIVE_INFINITY)) bucket += 1;
  into.counts[bucket] = (into.counts[bucket] ?? 0) + 1;
  into.sum += seconds;
}

type Samples<Value> = Iterable<readonly [labels: Labels, value: Value]>;

/** A metric with one number for each combination of labels, in the text format of Prometheus. */
export function simpleMetric(
  type: "counter" | "gauge",
  name: string,
  help: string,
  samples: Samples<number>,
): string {
  const lines = Array.from(samples, ([labels, value]) => `${name}${labelText(labels)} ${value}`);
  return [...head(type, name, help), ...lines].join("\n");
}

/** A metric with histograms of durations, in the same format. */
export function histogramMetric(name: string, help: string, samples: Samples<Histogram>): string {
  const lines = Array.from(samples, ([labels, { counts, sum }]) => {
    let total = 0;
    const buckets = counts.map((count, index) => {
      total += count;
      return `${name}_bucket${labelText({ ...labels, le: bounds[index] ?? "+Inf" })} ${total}`;
    });
    return [
      ...buckets,
      `${name}_sum${labelText(labels)} ${sum}`,
      `${name}_count${labelText(labels)} ${total}`,
    ];
  });
  return [...head("histogram", name, help), ...lines.flat()].join("\n");
}

const head = (type: string, name: string, help: string) => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
];

/** Label values need no escapes, because they are names and numbers of this program. */
function labelText(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}
