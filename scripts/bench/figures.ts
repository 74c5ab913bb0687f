import { ratioOf, summary } from "./measure.ts";

/** What was measured, and of which side. */
export interface Side {
  what: string;
  who: string;
}

/** Everything that was measured: one value for each round. */
export interface Figures {
  add(what: string, who: string, unit: string, value: number): void;
  values(side: Side): number[];
  /** The median over the rounds of one side beside another; undefined when one was not measured. */
  ratio(side: Side, to: Side): number | undefined;
  rows(): (Side & { median: string; spread: string })[];
}

export function figures(): Figures {
  const all = new Map<string, Side & { unit: string; values: number[] }>();
  const nameOf = ({ what, who }: Side) => `${what}|${who}`;
  const values = (side: Side) => all.get(nameOf(side))?.values ?? [];
  return {
    add(what, who, unit, value) {
      const found = all.get(nameOf({ what, who })) ?? { what, who, unit, values: [] };
      found.values.push(value);
      all.set(nameOf(found), found);
    },
    values,
    ratio(side, to) {
      const [mine, theirs] = [values(side), values(to)];
      return mine.length > 0 && theirs.length > 0 ? ratioOf(mine, theirs) : undefined;
    },
    rows: () =>
      [...all.values()].map(({ what, who, unit, values: measured }) => {
        const digits = ["µs", "s"].includes(unit) ? 1 : 0;
        return { what, who, ...summary(measured, unit, digits) };
      }),
  };
}
