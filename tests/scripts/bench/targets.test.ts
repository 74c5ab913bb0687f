import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { figures, type Side } from "../../../scripts/bench/figures.ts";
import { median } from "../../../scripts/bench/measure.ts";
import type * as Targets from "../../../scripts/bench/targets.ts";
import { verdicts } from "../../../scripts/bench/targets.ts";
import { fromRoot } from "../../../scripts/paths.ts";
import { useReplacedModules } from "../replaced-modules.ts";

const { replace, importAnew } = useReplacedModules();

/** The verdicts on all targets when every ratio is the same. */
const verdictsAt = (ratio: number | undefined) =>
  verdicts({ ...figures(), ratios: () => (ratio === undefined ? [] : [ratio]) });

/** The cells of the table below a heading of the page. */
function rowsBelow(heading: string): string[][] {
  const page = readFileSync(fromRoot("docs", "internals", "bench.md"), "utf8");
  const table = page.split(`## ${heading}\n\n`)[1]?.split("\n\n")[0] ?? "";
  const rows = table.trim().split("\n").slice(2);
  return rows.map((row) => row.split("|").map((cell) => cell.trim())).map((cells) => cells.slice(1, -1));
}

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
    expect(rowsBelow("Targets").map(([target, , , wanted]) => [target, wanted])).toEqual(
      verdictsAt(undefined).map(({ target, wanted }) => [target, wanted]),
    );
  });

  it("compare the sides whose figures on the page have about that ratio", () => {
    const measured = new Map(rowsBelow("Figures").map(([what, who, middle]) => [`${what}: ${who}`, middle]));
    const medianOf = ({ what, who }: Side) => Number.parseFloat(measured.get(`${what}: ${who}`) ?? "");
    const sides: [side: Side, to: Side][] = [];
    const ratios = (...both: [side: Side, to: Side]) => {
      sides.push(both);
      return [];
    };
    verdicts({ ...figures(), ratios });
    const rows = rowsBelow("Targets");
    expect(sides.length).toBe(rows.length);
    for (const [place, [side, to]] of sides.entries()) {
      const [target, ratio] = rows[place] ?? [];
      // The median of the ratios is not the ratio of the medians.
      const off = medianOf(side) / medianOf(to) / Number(ratio);
      expect([target, off > 0.7 && off < 1.4]).toEqual([target, true]);
    }
  });

  it("show the median of the ratios and its interval with three digits", () => {
    const ratios = [0.123456, 0.54949, 12.3456];
    const shown = verdicts({ ...figures(), ratios: () => ratios });
    for (const { ratio, interval } of shown)
      expect([ratio, interval]).toEqual([Number(median(ratios).toFixed(3)).toString(), "0.123 to 12.3"]);
  });

  it("are not judged on a machine with fewer processors than they need, unless they are met", async () => {
    for (const [processors, verdict] of [
      [3, "not judged: needs 4 processors"],
      [4, "not met"],
    ] as const) {
      replace("node:os", { availableParallelism: () => processors });
      const { verdicts: judge } = await importAnew<typeof Targets>("bench/targets.ts");
      const find = (ratio: number) =>
        judge({ ...figures(), ratios: () => [ratio] }).filter(({ target }) =>
          target.includes("two replicas"),
        );
      expect(find(1.49).map((found) => found.verdict)).toEqual([verdict, "not met"]);
      expect(find(1.51)[0]?.verdict).toBe("met");
    }
  });

  it("are not met by what was not measured", () => {
    for (const { verdict, ratio } of verdictsAt(undefined))
      expect([ratio, verdict]).toEqual(["", "not measured"]);
  });
});
