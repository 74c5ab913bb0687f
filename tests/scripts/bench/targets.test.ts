import { describe, expect, it } from "vitest";
import { figures } from "../../../scripts/bench/figures.ts";
import { verdicts } from "../../../scripts/bench/targets.ts";

/** The verdicts on all targets when every ratio is the same. */
const verdictsAt = (ratio: number | undefined) =>
  verdicts({ ...figures(), ratios: () => (ratio === undefined ? [] : [ratio]) });

describe("the targets of the bench", () => {
  it.each([
    ["a ratio of almost nothing", 1e-9, "at most"],
    ["a ratio of a billion", 1e9, "at least"],
  ])("are met by %s where the ratio may be that, and nowhere else", (_, ratio, good) => {
    for (const { target, wanted, verdict } of verdictsAt(ratio))
      expect([target, verdict]).toEqual([
        target,
        wanted.startsWith(good) ? "met" : expect.stringMatching(/^not (met|judged: needs \d+ processors)$/),
      ]);
  });

  it("are met by the ratio that each names", () => {
    for (const { target, wanted } of verdictsAt(1)) {
      const found = verdictsAt(Number(wanted.split(" ").at(-1))).find((one) => one.target === target);
      expect([target, found?.verdict]).toEqual([target, "met"]);
    }
  });

  it("are not met by what was not measured", () => {
    for (const { verdict, ratio } of verdictsAt(undefined))
      expect([ratio, verdict]).toEqual(["", "not measured"]);
  });
});
