import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { readRun, renderTools } from "../../../scripts/codegen/page.ts";
import { type Tool, tools } from "../../../scripts/codegen/tools.ts";
import { compilerProblems, failures } from "../../../scripts/codegen/try-tools.ts";
import { fromRoot } from "../../../scripts/paths.ts";
import manifest from "../../codegen/package.json" with { type: "json" };

const used = tools.filter(({ kind }) => kind !== "types" && kind !== "parser");
const parsers = tools.filter(({ kind }) => kind === "parser");

describe("the table of code generators", () => {
  it.each(tools)("names a package for $name that is installed in one version", (tool) => {
    expect(Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })).toContainEqual([
      tool.package,
      expect.stringMatching(/^\d[^<>|]*$/),
    ]);
  });

  it.each(used)("has a program that uses what $name generates", ({ name }) => {
    expect(existsSync(fromRoot("tests", "codegen", "tools", name, "calls.ts"))).toBe(true);
  });

  it("has a row for every folder and every parser in tests/codegen/", () => {
    const parserFiles = readdirSync(fromRoot("tests", "codegen", "parsers"));
    expect(parserFiles).toEqual(parsers.map(({ name }) => `${name}.ts`).toSorted());
    const folders = readdirSync(fromRoot("tests", "codegen", "tools"));
    expect(folders).toEqual(used.map(({ name }) => name).toSorted());
  });

  it("has five tools of every change, whose packages are installed without the others", () => {
    const share = tools.filter(({ everyChange }) => everyChange);
    expect(share).toHaveLength(5);
    const packages = Object.keys(manifest.dependencies);
    for (const tool of tools)
      expect(packages.includes(tool.package), tool.name).toBe(
        share.some((other) => other.package === tool.package),
      );
  });
});

it("the results that are kept come from the documents, the commands and the installed versions of the table", async () => {
  const { results } = await readRun();
  const versions: Record<string, string> = { ...manifest.dependencies, ...manifest.devDependencies };
  expect(results.map(({ name, version }) => [name, version])).toEqual(
    tools.map((tool) => [tool.name, versions[tool.package]]),
  );
  const settings = ({ name, input, command }: Pick<Tool, "name" | "input" | "command">) => [
    name,
    input,
    command,
  ];
  expect(results.map(settings)).toEqual(tools.map(settings));
});

describe("the errors of the compiler", () => {
  const output = `tools/orval-fetch/generated/api.ts(1,1): error TS1005: ';' expected.
  A second line about it.
tools/orval-zod/calls.ts(2,1): error TS2304: Cannot find name 'a'.
`;

  it("belong to the tool whose files have them", () => {
    expect(compilerProblems(output, "orval-zod")).toEqual([
      "tools/orval-zod/calls.ts(2,1): error TS2304: Cannot find name 'a'.",
    ]);
    expect(compilerProblems(output, "orval")).toEqual([]);
  });

  it.each(["journey.ts(3,1): error TS2304: Cannot find name 'b'.", "error TS18003: No inputs were found."])(
    "count for every tool when no tool's files have them: %s",
    (problem) => {
      expect(compilerProblems(`${output}${problem}\n`, "hey-api")).toEqual([problem]);
    },
  );
});

it("what failed is named by the tool and each of its steps, and a tool of which nothing failed is not named", () => {
  const result = { version: "1.0.0", input: "openapi.yaml", seconds: 1 } as const;
  const failed = failures([
    { ...result, name: "one", steps: { generates: true, names: "Paid2", compiles: "error TS1005" } },
    { ...result, name: "two", steps: { generates: true } },
  ]);
  expect(failed).toEqual(["one names: Paid2\none compiles: error TS1005"]);
});

describe("the page of code generators", () => {
  it("shows the results that are kept", async () => {
    const page = await readFile(fromRoot("docs", "guides", "code-generators.md"), "utf8");
    expect(page).toBe(renderTools(tools, await readRun()));
  });

  it("begins the notes of a tool with each step that failed, and with no other", async () => {
    const run = await readRun();
    const steps = { generates: true, compiles: "error TS2304: Cannot find name 'a'." } as const;
    const results = run.results.map((result) => ({ ...result, steps }));
    const rows = renderTools(tools, { ...run, results }).match(/^\| (?!Tool|---).*\|$/gm) ?? [];
    expect(rows).toHaveLength(tools.length);
    for (const row of rows) expect(row).toMatch(/^[^*]+ \| \*\*Fails: compiles\.\*\* [^*]*\|$/);
  });

  it("has words of its own for each step that failed", async () => {
    const run = await readRun();
    const wordsOf = (step: string) => {
      const results = run.results.slice(0, 1).map((result) => ({ ...result, steps: { [step]: "no" } }));
      return /\*\*Fails: (.*?)\.\*\*/.exec(renderTools(tools, { ...run, results }))?.[1] ?? "";
    };
    const steps = ["reads", "generates", "names", "compiles", "runs"];
    expect(steps.map(wordsOf)).toEqual(steps.map((step) => expect.stringContaining(step)));
  });

  it("has every step of its kind, and none that failed, for every tool", async () => {
    const { results } = await readRun();
    const steps = (kind: Tool["kind"]) => {
      if (kind === "parser") return ["reads"];
      return ["compiles", "generates", "names", ...(kind === "types" ? [] : ["runs"])];
    };
    expect(results.map((result) => [result.name, Object.keys(result.steps).toSorted()])).toEqual(
      tools.map(({ name, kind }) => [name, steps(kind)]),
    );
    expect(failures(results)).toEqual([]);
  });
});
