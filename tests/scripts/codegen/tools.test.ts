import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { readRun, renderTools } from "../../../scripts/codegen/page.ts";
import { tools } from "../../../scripts/codegen/tools.ts";
import { failures } from "../../../scripts/codegen/try-tools.ts";
import { fromRoot } from "../../../scripts/paths.ts";
import manifest from "../../codegen/package.json" with { type: "json" };

const used = tools.filter(({ kind }) => kind !== "types" && kind !== "parser");
const parsers = tools.filter(({ kind }) => kind === "parser");

describe("the table of code generators", () => {
  it.each(tools)("names a package for $name that is installed in one version", (tool) => {
    expect(Object.entries(manifest.devDependencies)).toContainEqual([
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

  it("runs five tools on every change", () => {
    expect(tools.filter(({ everyChange }) => everyChange)).toHaveLength(5);
  });
});

describe("the page of code generators", () => {
  it("shows the results that are kept", async () => {
    const page = await readFile(fromRoot("docs", "guides", "code-generators.md"), "utf8");
    expect(page).toBe(renderTools(tools, await readRun()));
  });

  it("has a result without a failed step for every tool", async () => {
    const { results } = await readRun();
    expect(results.map(({ name }) => name)).toEqual(tools.map(({ name }) => name));
    expect(failures(results)).toEqual([]);
  });
});
