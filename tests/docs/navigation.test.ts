import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, it } from "vitest";
import { sidebar } from "../../scripts/docs/pages.ts";
import { fromRoot } from "../../scripts/paths.ts";
import { languages } from "./facts/twins.ts";

const entries = sidebar.flatMap(({ items }) => items);
const pagesIn = (folders: string) =>
  globSync(`docs/${folders}/*.md`, { cwd: fromRoot() }).map((file) => basename(file, ".md"));

it("every page of the site is in one group of the navigation", () => {
  expect(entries.toSorted()).toEqual(["changes", ...pagesIn("{guides,internals}")].toSorted());
});

it("every Spanish page stands in for an English one of the navigation", () => {
  expect(entries).toEqual(expect.arrayContaining(pagesIn("es")));
});

it("each group of the navigation has a Spanish name of its own", () => {
  const names = sidebar.map(({ translations }) => translations.es);
  expect(names).not.toContain("");
  expect(new Set([...names, ...sidebar.map(({ label }) => label)]).size).toBe(2 * sidebar.length);
});

it.each<[string, readonly string[]]>([
  ["languages", languages],
  ["bench", ["bench", "growth", "scale", "million-merchants"]],
])("the pages of the %s follow one another in a group of the navigation", (_, pages) => {
  const { items = [] } = sidebar.find(({ items }) => items.includes(pages[0] ?? "")) ?? {};
  const first = Math.min(...pages.map((page) => items.indexOf(page)));
  expect(items.slice(first, first + pages.length).toSorted()).toEqual(pages.toSorted());
});

// After a change that is meant: npx vitest run --project unit tests/docs/navigation.test.ts -u
it("each page can be found by the title, the description and the keywords that are written down", async () => {
  const files = globSync("docs/{guides,es,internals}/*.md", { cwd: fromRoot() }).toSorted();
  const pages = files.map((file) => {
    const [, matter = ""] = /^---\n([\s\S]*?\n)---\n/.exec(readFileSync(fromRoot(file), "utf8")) ?? [];
    return `## ${file}\n${matter.replace(/^source: .*\n/m, "")}`;
  });
  expect(pages.join("").match(/^keywords: /gm)?.length).toBeGreaterThan(20);
  await expect(pages.join("\n")).toMatchFileSnapshot("outlines/front-matter.txt");
});
