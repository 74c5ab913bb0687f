import { expect, it } from "vitest";
import { histogram, histogramMetric, observe } from "../../../src/sandbox/observability/exposition.ts";

/** The `le` of every bucket that counts a duration. */
function countedIn(seconds: number): string[] {
  const durations = histogram();
  observe(durations, seconds);
  const text = histogramMetric("durations", "Durations.", [[{}, durations]]);
  return Array.from(text.matchAll(/le="(.*)"\} 1$/gm), ([, bound = ""]) => bound);
}

it("counts a duration in the bucket whose bound it equals, and in every longer one, as le means", () => {
  expect(countedIn(2.5)).toEqual(["2.5", "10", "+Inf"]);
  expect(countedIn(2.500001)).toEqual(["10", "+Inf"]);
  expect(countedIn(11)).toEqual(["+Inf"]);
});
