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
