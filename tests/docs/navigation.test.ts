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

it("each group of the navigation has its name in both languages", () => {
  expect(sidebar.map(({ label, translations, items }) => [label, translations, items[0]])).toEqual([
    ["Start", { es: "Primeros pasos" }, "index"],
    ["Build", { es: "Integrar" }, "journeys"],
    ["Operate", { es: "Operar" }, "going-live"],
    ["About", { es: "Acerca de" }, "assumptions"],
  ]);
});

it("the pages of the languages stand together, as do those of the bench", () => {
  const [, build = [], , about = []] = sidebar.map(({ items }) => items);
  expect(build.slice(build.indexOf("clients")).slice(0, 5)).toEqual([
    "clients",
    "php",
    "python",
    "java",
    "go",
  ]);
  expect(about.slice(-5)).toEqual(["bench", "growth", "scale", "million-merchants", "proof"]);
});
