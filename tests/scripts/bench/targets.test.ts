import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { figures } from "../../../scripts/bench/figures.ts";
import { verdicts } from "../../../scripts/bench/targets.ts";
import { fromRoot } from "../../../scripts/paths.ts";

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

  it("are those of the page, with what is wanted of each", () => {
    const page = readFileSync(fromRoot("docs", "internals", "bench.md"), "utf8");
    const [, table = ""] = /^## Targets\n\n([\s\S]*?)\n\n/m.exec(page) ?? [];
    const rows = table.split("\n").slice(2);
    const shown = rows.map((row) => row.split("|").map((cell) => cell.trim()));
    expect(shown.map(([, target, , , wanted]) => [target, wanted])).toEqual(
      verdictsAt(undefined).map(({ target, wanted }) => [target, wanted]),
    );
  });

  it("are not met by what was not measured", () => {
    for (const { verdict, ratio } of verdictsAt(undefined))
      expect([ratio, verdict]).toEqual(["", "not measured"]);
  });
});
