import { globSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { describe, expect, it } from "vitest";
import { type AreaName, areas } from "../../../scripts/mutation/areas.ts";
import {
  acceptedIn,
  compare,
  differenceFromList,
  type Mutant,
  survivorsOf,
} from "../../../scripts/mutation/survivors.ts";
import { fromRoot, root } from "../../../scripts/paths.ts";

const text = "const one = 1;\n  if (one > 0) {\n    end();\n  }\n";
const mutant = (more: Partial<Mutant> = {}): Mutant => ({
  fileName: fromRoot("src", "a.ts"),
  status: "Survived",
  replacement: "one >= 0",
  location: { start: { line: 2, column: 7 }, end: { line: 2, column: 14 } },
  ...more,
});
const survivor = { file: "src/a.ts", code: "if (one > 0) {", change: "if (one >= 0) {" };

describe("the survivors of a run", () => {
  it("are named by their line before and after the change", () => {
    expect(survivorsOf([mutant()], () => text)).toEqual([survivor]);
  });

  it("are named by the first line of several", () => {
    const location = { start: { line: 2, column: 16 }, end: { line: 4, column: 4 } };
    expect(survivorsOf([mutant({ replacement: "{}", location })], () => text)).toEqual([
      { file: "src/a.ts", code: "if (one > 0) { …", change: "if (one > 0) {}" },
    ]);
  });

  it("are those that a test reached and those that none did, and no others", () => {
    const statuses = [
      "Survived",
      "NoCoverage",
      "Killed",
      "Timeout",
      "Ignored",
      "RuntimeError",
      "CompileError",
    ];
    const found = statuses.filter((status) => survivorsOf([mutant({ status })], () => text).length > 0);
    expect(found).toEqual(["Survived", "NoCoverage"]);
  });

  it("are new when the list has no such change, and gone when only the list has it", () => {
    const other = { ...survivor, change: "if (true) {" };
    const accepted = [{ reason: "The number is never 0.", mutants: [survivor] }];
    expect(compare([survivor], accepted)).toEqual({ added: [], gone: [] });
    expect(compare([other], accepted)).toEqual({ added: [other], gone: [survivor] });
  });
});

const listed = globSync("**/*.yaml", { cwd: fromRoot("scripts", "mutation", "survivors") }).map((file) =>
  relative("", file).replace(/\.yaml$/, ""),
);

/** What a list calls the lines of a file, each alone and as the first of several. */
function namesOfLines(file: string): Set<string> {
  const text = readFileSync(fromRoot(file), "utf8");
  const startingAt = (line: number) =>
    [line, line + 1].map((last) =>
      mutant({ location: { start: { line, column: 1 }, end: { line: last, column: 1 } } }),
    );
  const all = text.split("\n").flatMap((_, index) => startingAt(index + 1));
  return new Set(survivorsOf(all, () => text).map(({ code }) => code));
}

describe("the list of an area", () => {
  it("belongs to an area that exists", () => {
    expect(listed.filter((area) => !Object.hasOwn(areas, area))).toEqual([]);
    expect(listed.length).toBeGreaterThan(1);
  });

  it.each(listed)("gives each survivor of %s a reason, a sentence", (area) => {
    for (const { reason, mutants } of acceptedIn(area) ?? []) {
      expect(reason).toMatch(/^[A-Z`].{15,}\.$/s);
      expect(mutants).not.toEqual([]);
    }
  });

  it.each(listed)("names lines that the files of %s have", (area) => {
    const files = globSync(areas[area as AreaName].mutate, { cwd: root });
    const lines = new Map(files.map((file) => [file, namesOfLines(file)]));
    const mutants = (acceptedIn(area) ?? []).flatMap(({ mutants }) => mutants);
    expect(mutants.filter(({ file, code }) => !lines.get(file)?.has(code))).toEqual([]);
  });

  it("fails a run with another survivor, whose entry it prints", () => {
    const [area = ""] = listed;
    expect(differenceFromList(area, [survivor], false)).toContain(
      `scripts/mutation/survivors/${area}.yaml with a reason:\n- reason: ""\n  mutants:\n    - file: src/a.ts\n`,
    );
  });

  it("fails a run over the whole area that detects a change of the list", () => {
    const area = listed.find((name) => (acceptedIn(name)?.length ?? 0) > 0) ?? "";
    expect(differenceFromList(area, [], true)).toContain("Delete them from");
    expect(differenceFromList(area, [], false)).toBeUndefined();
  });
});
