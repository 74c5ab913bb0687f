import { median, ratiosOf, summary } from "./measure.ts";

/** A measurement, and the program that was measured. */
export interface Side {
  what: string;
  who: string;
}

/** The units in which times are shown, microseconds. */
const times = { µs: 1, ms: 1_000, s: 1_000_000 };
type TimeUnit = keyof typeof times;

/** A time under the name of the unit in which it was measured, so that none is shown in another one. */
export type Time = { microseconds: number } | { milliseconds: number } | { seconds: number };

/** Everything that was measured, with one value for each round. */
export interface Figures {
  add(what: string, who: string, unit: "req/s" | "requests/s" | "kB" | "MiB", value: number): void;
  /** @param unit the unit in which the time is shown, whatever it was measured in */
  addTime(what: string, who: string, unit: TimeUnit, time: Time): void;
  values(side: Side): number[];
  all(): Measured[];
  /** The ratio of two sides in each round. Empty when one of them was not measured. */
  ratios(side: Side, to: Side): number[];
  /** The median of the ratios. `undefined` when one of the sides was not measured. */
  ratio(side: Side, to: Side): number | undefined;
  rows(): (Side & { median: string; spread: string })[];
}

/** The figures of one side, as they are stored between runs. */
export type Measured = Side & { unit: string; values: number[] };

/** @param earlier figures of earlier runs. Measuring one again replaces it. */
export function figures(earlier: Measured[] = []): Figures {
  const all = new Map<string, Measured>(earlier.map((found) => [nameOf(found), found]));
  const fresh = new Set<string>();
  const values = (side: Side) => all.get(nameOf(side))?.values ?? [];
  const ratios = (side: Side, to: Side) => ratiosOf(values(side), values(to));
  const add = (what: string, who: string, unit: string, value: number) => {
    const name = nameOf({ what, who });
    if (!fresh.has(name)) all.set(name, { what, who, unit, values: [] });
    fresh.add(name);
    all.get(name)?.values.push(value);
  };
  return {
    add,
    addTime: (what, who, unit, time) => add(what, who, unit, microsecondsOf(time) / times[unit]),
    values,
    all: () => [...all.values()],
    ratios,
    ratio(side, to) {
      const found = ratios(side, to);
      return found.length > 0 ? median(found) : undefined;
    },
    rows: () =>
      [...all.values()].map(({ what, who, unit, values: measured }) => {
        const digits = ["µs", "s"].includes(unit) ? 1 : 0;
        return { what, who, ...summary(measured, unit, digits) };
      }),
  };
}

function microsecondsOf(time: Time): number {
  if ("microseconds" in time) return time.microseconds;
  return "milliseconds" in time ? time.milliseconds * times.ms : time.seconds * times.s;
}

const nameOf = ({ what, who }: Side): string => `${what}|${who}`;
