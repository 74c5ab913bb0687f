import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";

const read = (path: string) => readFileSync(fromRoot(path), "utf8");
/** The scripts that have options, each with what stands in the folder beside it. */
const scripts = globSync("scripts/*.ts", { cwd: fromRoot() })
  .sort()
  .map((path) => ({ path, text: read(path) }))
  .filter(({ text }) => text.includes("parseArgs({"))
  .map(({ path, text }) => ({
    path,
    text,
    beside: globSync(`${path.replace(".ts", "")}/**/*.ts`, { cwd: fromRoot() })
      .map(read)
      .join("\n"),
    options: [...text.matchAll(/"?([\w-]+)"?: \{ type: "(?:string|boolean)"/g)].map(([, name = ""]) => name),
  }));

it("the scripts with options are found", () => {
  expect(scripts.length).toBeGreaterThan(8);
  expect(scripts.flatMap(({ options }) => options).length).toBeGreaterThan(20);
});

describe.each(scripts)("$path", ({ text, beside, options }) => {
  it("reads each option that it takes, or gives all to a function that does", () => {
    const isRead = (name: string) =>
      [`values.${name}`, `values["${name}"]`].some((expression) => text.includes(expression)) ||
      (/\(values\)/.test(text) && new RegExp(`\\b${name}\\b`).test(beside));
    expect(options.filter((name) => !isRead(name))).toEqual([]);
  });

  it("describes each option in its usage, and no other", () => {
    const [, usage = ""] = /const usage = `([\s\S]*?[^\\])`;/.exec(text) ?? [];
    const described = [...usage.matchAll(/^ {2}--([\w-]+)/gm)].map(([, name = ""]) => name);
    expect(described.length === 0 ? options : described.sort()).toEqual(options.toSorted());
    const [, examples = ""] = usage.split("Examples:");
    const shown = [...examples.matchAll(/(?<= )--([a-z][\w-]*)/g)].map(([, name = ""]) => name);
    expect(shown.filter((name) => !options.includes(name))).toEqual([]);
  });
});
