import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { fromRoot } from "../../../scripts/paths.ts";

const pages = ["CONTRIBUTING.md", "docs/guides/versions.md"];
const levels = ["major", "minor", "patch"];

/** The part that grows in the next version that `^` and this one leave out in npm: the first part that is not 0. */
const breakingLevel = (version: string) => levels[version.split(".").findIndex((part) => part !== "0")];

it.each(pages)("%s gives a breaking change the version that a caret range of npm leaves out", (page) => {
  const text = readFileSync(fromRoot(page), "utf8").replaceAll(/\s+/g, " ");
  const rules = [
    ...text.matchAll(
      /\ba (?:new )?(\w+) version, or a (?:new )?(\w+) (?:one|version) before (?:version )?1\.0\.0/g,
    ),
  ].map(([, stable, early]) => [stable, early]);
  expect(rules).toEqual([[breakingLevel("1.2.3"), breakingLevel("0.2.3")]]);
});
