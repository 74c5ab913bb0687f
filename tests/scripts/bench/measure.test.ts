import { describe, expect, it } from "vitest";
import { medianInterval, ratiosOf } from "../../../scripts/bench/measure.ts";

/** The numbers from 1, so that a value is its own rank. */
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe("the interval of a median", () => {
  // Ranks from a table of the sign test at 95 %, two-sided.
  it.each([
    [6, 1, 6],
    [9, 2, 8],
    [12, 3, 10],
    [20, 6, 15],
    [25, 8, 18],
  ])("of %i values goes from the value of rank %i to that of rank %i", (count, low, high) => {
    expect(medianInterval(upTo(count).toReversed())).toEqual({ low, high });
  });

  it("of any number of values leaves out at most 2.5 % at each end, and as many values as that allows", () => {
    for (let count = 6; count <= 60; count += 1) {
      // Of all sequences of heads and tails, those with at most so many heads.
      const withHeads = [1n];
      for (let heads = 1; heads <= count; heads += 1)
        withHeads.push(((withHeads[heads - 1] ?? 0n) * BigInt(count - heads + 1)) / BigInt(heads));
      const shareUpTo = (heads: number) =>
        Number(withHeads.slice(0, heads + 1).reduce((sum, each) => sum + each)) / 2 ** count;
      const { low, high } = medianInterval(upTo(count));
      expect([count, low + high]).toEqual([count, count + 1]);
      expect([count, shareUpTo(low - 1) <= 0.025, shareUpTo(low) > 0.025]).toEqual([count, true, true]);
    }
  });

  it("is the whole range of fewer than six values", () => {
    for (const count of [1, 2, 5]) expect(medianInterval(upTo(count))).toEqual({ low: 1, high: count });
  });
});

describe("the ratios of two servers", () => {
  it("divide their values of each round, and leave out rounds that only one of them has", () => {
    expect(ratiosOf([2, 6, 8], [1, 2])).toEqual([2, 3]);
    expect(ratiosOf([2], [])).toEqual([]);
  });
});
