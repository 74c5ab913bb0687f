import { globSync } from "node:fs";
import { basename } from "node:path";
import { expect, it } from "vitest";
import { sidebar } from "../../scripts/docs/pages.ts";
import { fromRoot } from "../../scripts/paths.ts";

const entries = sidebar.flatMap(({ items }) => items);
const pagesIn = (folders: string) =>
  globSync(`docs/${folders}/*.md`, { cwd: fromRoot() }).map((file) => basename(file, ".md"));

it("every page of the site is in one group of the navigation", () => {
  expect(entries.toSorted()).toEqual(["changes", ...pagesIn("{guides,internals}")].toSorted());
});

it("every Spanish page stands in for an English one of the navigation", () => {
  expect(entries).toEqual(expect.arrayContaining(pagesIn("es")));
});
