import { globSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { Instrumenter } from "@stryker-mutator/instrumenter";
import { describe, expect, it } from "vitest";
import { type AreaName, areas } from "../../../scripts/mutation/areas.ts";
import {
  acceptedIn,
  compare,
  differenceFromList,
  type Mutant,
  type Survivor,
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

  it("are named by the first 160 characters of a long line", () => {
    const line = `const name = "${"a".repeat(200)}";`;
    const long = mutant({
      replacement: `"${"b".repeat(145)}`,
      location: { start: { line: 1, column: 14 }, end: { line: 1, column: line.length + 1 } },
    });
    const [{ code, change } = survivor] = survivorsOf([long], () => line);
    expect([code, code.length]).toEqual([`const name = "${"a".repeat(145)}…`, 160]);
    expect([change, change.length]).toEqual([`const name = "${"b".repeat(145)}`, 159]);
    const [next] = survivorsOf([{ ...long, replacement: `${long.replacement}b` }], () => line);
    expect([next?.change.length, next?.change.at(-1)]).toEqual([160, "b"]);
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

/** Every change that Stryker makes in files, as a list names it. */
async function changesIn(files: string[]): Promise<Survivor[]> {
  const log = (): void => {};
  const instrumenter = new Instrumenter({
    ...{ trace: log, debug: log, info: log, warn: log, error: log, fatal: log },
    ...{ isTraceEnabled: () => false, isDebugEnabled: () => false, isInfoEnabled: () => false },
    ...{ isWarnEnabled: () => false, isErrorEnabled: () => false, isFatalEnabled: () => false },
  });
  const sources = files.map((file) => ({
    name: fromRoot(file),
    mutate: true,
    content: readFileSync(fromRoot(file), "utf8"),
  }));
  const options = { plugins: null, excludedMutations: [], ignorers: [] };
  const { mutants } = await instrumenter.instrument(sources, options);
  // Stryker counts lines and columns from 0 here, and from 1 in its result.
  const next = ({ line, column }: Mutant["location"]["start"]) => ({ line: line + 1, column: column + 1 });
  return survivorsOf(
    mutants.map(({ fileName, replacement, location: { start, end } }) =>
      mutant({ fileName, replacement, location: { start: next(start), end: next(end) } }),
    ),
  );
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
    const all = (acceptedIn(area) ?? []).flatMap(({ mutants }) => mutants.map((one) => JSON.stringify(one)));
    expect(all.filter((one, place) => all.indexOf(one) !== place)).toEqual([]);
  });

  it.each(listed)("names changes that Stryker makes in the files of %s", async (area) => {
    const mutants = (acceptedIn(area) ?? []).flatMap(({ mutants }) => mutants);
    const files = globSync(areas[area as AreaName].mutate, { cwd: root });
    const changes = await changesIn(files.filter((file) => mutants.some((other) => other.file === file)));
    const made = new Set(changes.map(({ file, code, change }) => [file, code, change].join("\n")));
    expect(mutants.filter(({ file, code, change }) => !made.has([file, code, change].join("\n")))).toEqual(
      [],
    );
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
