import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { fromRoot } from "../../scripts/paths.ts";

const form =
  /^---\n([\s\S]+?)\n---\n\n# .+\n\n\*\*Context\.\*\* [\s\S]+\n\n\*\*Decision\.\*\* [\s\S]+\n\n\*\*Consequences\.\*\* /;
const files = globSync("docs/internals/decisions/[0-9]*.md", { cwd: fromRoot() }).sort();
const numberOf = (file: string) => Number(basename(file).slice(0, 4));
const numbers = files.map(numberOf);

it.each(files)("%s has a status, a date, a title, a context, a decision and consequences", (file) => {
  const [, matter = ""] = form.exec(readFileSync(fromRoot(file), "utf8")) ?? [];
  const { status, "superseded-by": successor, ...more } = parse(matter);
  expect(more).toEqual({ date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) });
  expect(status).toBe(successor === undefined ? "accepted" : "superseded");
  if (successor !== undefined)
    expect(numbers.filter((number) => number > numberOf(file))).toContain(successor);
});

it("decisions are numbered from 1 without a gap", () => {
  expect(numbers).toEqual(files.map((_, index) => index + 1));
});

it("the glossary names each term once, in alphabetical order", () => {
  const glossary = readFileSync(fromRoot("docs/internals/glossary.md"), "utf8");
  const terms = [...glossary.matchAll(/^\| ([^|]+?) \|/gm)].map(([, term = ""]) => term).slice(1);
  expect(terms.length).toBeGreaterThan(20);
  expect(terms).toEqual([...new Set(terms)].sort((a, b) => a.localeCompare(b, "en")));
});
