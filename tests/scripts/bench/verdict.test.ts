import { describe, expect, it } from "vitest";
import { compareRatios, isSettled, leastPairs, verdictOf } from "../../../scripts/bench/compare/verdict.ts";
import { even } from "./random.ts";

/** Pseudo-random numbers of a normal distribution: the sum of twelve even ones. */
function normal(seed: number): () => number {
  const draw = even(seed);
  return () => Array.from({ length: 12 }, draw).reduce((sum, one) => sum + one, -6);
}

/** The verdicts of 500 comparisons of builds that differ so much, when a pair of rounds is off by 2 %. */
function verdicts(ratio: number, pairs: number): Record<string, number> {
  const draw = normal(42);
  const counts: Record<string, number> = {};
  for (let run = 0; run < 500; run += 1) {
    const ratios = Array.from({ length: pairs }, () => ratio * Math.exp(draw() * 0.02));
    const verdict = verdictOf(compareRatios(ratios));
    counts[verdict] = (counts[verdict] ?? 0) + 1;
  }
  return counts;
}

describe("the comparison of two builds", () => {
  it("calls equal builds equal, also with the fewest pairs", () => {
    expect(verdicts(1, leastPairs)["not distinguishable"]).toBeGreaterThan(490);
  });

  it("finds 5 % with 12 pairs, in both directions", () => {
    expect(verdicts(1.05, 12)["slower"]).toBeGreaterThan(450);
    expect(verdicts(1 / 1.05, 12)["faster"]).toBeGreaterThan(450);
  });

  it("has no verdict with too few pairs, however far apart they are from 1", () => {
    const comparison = compareRatios(Array.from({ length: leastPairs - 1 }, () => 2));
    expect(verdictOf(comparison)).toBe("too few rounds");
    expect(isSettled(comparison)).toBe(false);
  });

  it("goes on while the interval is wide, although the builds already look different", () => {
    const wide = compareRatios([1.2, 1.3, 1.25, 1.35, 1.2, 1.3]);
    expect(verdictOf(wide)).toBe("slower");
    expect(isSettled(wide)).toBe(false);
    expect(isSettled(compareRatios([1.2, 1.201, 1.199, 1.2, 1.2, 1.201]))).toBe(true);
  });

  it.each([
    [0.985, 1.015, true],
    [0.985, 1.021, false],
    [0.979, 1.015, false],
  ])("measures on until both ends of the interval are near the ratio: %d to %d", (low, high, settled) => {
    expect(isSettled({ ratio: 1, low, high, pairs: leastPairs })).toBe(settled);
    expect(isSettled({ ratio: 1, low, high, pairs: leastPairs - 1 })).toBe(false);
  });

  it.each([
    [1.011, 1.2, "slower"],
    [1.009, 1.2, "not distinguishable"],
    [0.8, 0.991, "not distinguishable"],
    [0.8, 0.989, "faster"],
  ])("tells builds apart when the whole interval is a hundredth from 1: %d to %d", (low, high, verdict) => {
    expect(verdictOf({ ratio: 1, low, high, pairs: leastPairs })).toBe(verdict);
  });

  // From a table of the quantiles at 99.5 %, by the degrees of freedom: the pairs without one. The expansion is a little
  // too small for few of them.
  it.each([
    [6, 4.032, 0.0225],
    [8, 3.499, 0.006],
    [12, 3.106, 0.0015],
    [16, 2.947, 0.0006],
    [24, 2.807, 0.0004],
  ])("has the interval of Student's t for %i pairs", (pairs, quantile, error) => {
    // The ratios deviate by 1 % of their logarithm.
    const off = 0.01 * Math.sqrt((pairs - 1) / pairs);
    const { ratio, low, high } = compareRatios(
      Array.from({ length: pairs }, (_, index) => Math.exp(index % 2 === 0 ? off : -off)),
    );
    expect(ratio).toBeCloseTo(1, 10);
    const found = (Math.log(high) * Math.sqrt(pairs)) / 0.01;
    expect(Math.abs(found - quantile)).toBeLessThan(error);
    expect(low * high).toBeCloseTo(1, 10);
  });
});
