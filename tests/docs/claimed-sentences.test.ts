import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, it } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";
import { claimsOf, documents, quotable } from "./claims.ts";
import { bodyOf, matterIn, ownText, prose, spanishPages } from "./facts/pages.ts";
import { quotedIn } from "./quoted.ts";
import { blocksToRead } from "./samples.ts";

// Each sentence, row and block of the guides and the READMEs is a claim of claims/ with its proof, or a test proves it.

/** What the tests of facts quote and prove: sentences, or at least five words of one. */
const proved = quotedIn("docs/facts/!(numbers|titles.test).ts").filter(
  (text) => /^[A-Z`].* .*[.:?]$/.test(text) || text.split(" ").length >= 5,
);
/** Where the tests of facts compute what a page says: the figures of a sentence, the rows of a table. */
const computed: Record<string, readonly RegExp[]> = {
  "docs/guides/evidence.md": [
    /`verify` sends about \d+ requests[^.]*\(`[^`]*`\)\./,
    /With a Test key alone, [^.]*\./,
  ],
  "docs/guides/operation.md": [/^\| what \| limit \|.*(?:\n\|.*)+/m],
  "docs/guides/versions.md": [/^\| change +\|.*(?:\n\|.*)+/m],
};

// A Spanish page lags behind any other English text, and scripts/codegen/ writes the page of code generators.
const isCoveredElsewhere = (page: string) =>
  page.endsWith("/code-generators.md") || spanishPages.has(basename(page, ".md"));
const untranslated = documents.filter((page) => !isCoveredElsewhere(page));

/** The sentences and rows of a page, in one line. */
function textOf(page: string): string {
  const whole = readFileSync(fromRoot(page), "utf8");
  const description = page.endsWith("README.md") ? "" : matterIn(whole).description;
  const text = (computed[page] ?? [])
    .reduce((rest, pattern) => rest.replace(pattern, ""), ownText(bodyOf(whole)))
    .replaceAll(/<!--.*?-->/g, "")
    // Headings, lines of tables, names of files to save, and the footer, from its row of links to the end.
    .replaceAll(/^#+ .*$|^\|[-| ]*\|$|^Save this as `[^`]*`:$|^\[.*\) ·[\s\S]*$/gm, "")
    .replaceAll(/^ *\d+\. /gm, "");
  return quotable(`${description}\n\n${prose(text)}`);
}

it("the guides that only claims and facts cover are found, with what tests compute on them", () => {
  expect(untranslated.length).toBeGreaterThan(20);
  const gone = Object.entries(computed).flatMap(([page, patterns]) =>
    patterns.filter((pattern) => !pattern.test(readFileSync(fromRoot(page), "utf8"))),
  );
  expect(gone).toEqual([]);
});

it.each(untranslated)("every sentence of %s is a claim, or is proved by a test", (page) => {
  const line = textOf(page);
  const isCovered = new Uint8Array(line.length);
  for (const said of [...claimsOf(page), ...proved])
    for (let at = line.indexOf(said); at >= 0; at = line.indexOf(said, at + 1))
      isCovered.fill(1, at, at + said.length);
  const others = Array.from(line, (character, index) => (isCovered[index] ? "\n" : character)).join("");
  const unproved = others.split(/\n+|(?<=[.:]) /).filter((part) => /\w/.test(part));
  expect(unproved, "Add these to tests/docs/claims/, each with its proof").toEqual([]);
});

it.each(documents)("every block of %s that is neither run nor drawn nor an output is a claim", (page) => {
  const said = claimsOf(page);
  const blocks = blocksToRead(readFileSync(fromRoot(page), "utf8")).map(quotable);
  expect(blocks.filter((block) => !said.some((text) => text.includes(block)))).toEqual([]);
});
