import { existsSync, globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";
import { inOneLine, pages, quotable, quotedIn } from "./claims.ts";
import { ownText, prose } from "./facts/pages.ts";

// The files in claims/ hold what the guides claim, sentence by sentence and row by row, each with its proofs: the titles of
// tests that play it, what the contract, the help of a command or the code says of the same, or what a sample of the page
// does, which samples.test.ts runs. Whoever changes a sentence compares it with its proofs, and changes it in claims/ too.

const files = new Map<string, string>();
/** A proof's file in one line, without the asterisks of its comments; for `sample`, the code blocks of the page. */
function proofFile(name: string, page: string): string {
  const isSample = name === "sample";
  const path = isSample ? page : name;
  const known = files.get(`${path} ${isSample}`);
  if (known !== undefined) return known;
  const whole = existsSync(fromRoot(path)) ? readFileSync(fromRoot(path), "utf8") : "";
  const text = isSample ? (whole.match(/^ *```[\s\S]*?^ *```$/gm) ?? []).join("\n") : whole;
  const read = inOneLine(text.replaceAll(/^\s*(?:\*|\/\/) ?/gm, ""));
  files.set(`${path} ${isSample}`, read);
  return read;
}
/** The identifiers in the code of a claim, and the numbers beside it. */
const namesIn = (claim: string): string[] => [
  ...Array.from(claim.matchAll(/`([^`]+)`/g)).flatMap(
    ([, code = ""]) => code.match(/[A-Za-z][\w-]{3,}/g) ?? [],
  ),
  ...(claim.replaceAll(/`[^`]*`/g, "").match(/(?<![\w.,])\d{2,}(?![\w,])/g) ?? []),
];

it("the claims of every guide are found", () => {
  expect(pages.length).toBeGreaterThan(30);
  expect(pages.flatMap(({ claims }) => claims).length).toBeGreaterThan(600);
});

it.each(pages)("$page says what is proved, in the same words", ({ page, claims }) => {
  const text = quotable(readFileSync(fromRoot(page), "utf8"));
  const changed = claims.map(({ says }) => says).filter((says) => !text.includes(says));
  const remedy =
    "Compare the new sentences with the proofs of these in tests/docs/claims/, and change both there";
  expect(changed, remedy).toEqual([]);
});

it.each(pages)(
  "the proofs of $page are still there, and outside the sentences of guides",
  ({ page, claims }) => {
    const gone = claims.flatMap(({ says, by }) =>
      Object.entries(by)
        .flatMap(([path, proofs]) => [proofs].flat().map((proof) => ({ path, proof })))
        .filter(
          ({ path, proof }) =>
            /^docs\/(?!examples|guides\/operation\/)/.test(path) || !proofFile(path, page).includes(proof),
        )
        .map((missing) => ({ says, ...missing })),
    );
    expect(gone).toEqual([]);
  },
);

it.each(pages)(
  "every name and number of a claim of $page is in one of its proofs' files",
  ({ page, claims }) => {
    const unknown = claims.flatMap(({ says, by, besides = [] }) => {
      const text = Object.keys(by)
        .map((name) => proofFile(name, page))
        .join(" ")
        .toLowerCase();
      const others = namesIn(says).filter(
        (name) => !text.includes(name.toLowerCase()) && !besides.includes(name),
      );
      return others.length > 0 ? [{ says, others }] : [];
    });
    expect(unknown).toEqual([]);
  },
);

/** The sentences that the tests of facts quote and prove. */
const proved = quotedIn("docs/facts/*.ts", "docs/*.ts");
/** Where the tests of facts compute what a page says: the figures of a sentence, the rows of a table. */
const computed = [
  /`verify` sends about \d+ requests[^.]*\(`[^`]*`\)\./,
  /With a Test key alone, [^.]*\./,
  /^\| change +\|.*(?:\n\|.*)+/m,
  /^\| what \| limit \|.*(?:\n\|.*)+/m,
];

// A Spanish page lags behind any other English text, and scripts/codegen/ writes the page of code generators.
const untranslated = [
  "README.md",
  "docs/package/README.md",
  ...globSync("docs/guides/*.md", { cwd: fromRoot() })
    .filter((page) => !existsSync(fromRoot(page.replace("guides", "es"))))
    .filter((page) => !page.endsWith("/code-generators.md"))
    .sort(),
];

it("the guides that only claims and facts cover are found", () => {
  expect(untranslated.length).toBeGreaterThan(20);
});

it.each(untranslated)("every sentence of %s is a claim, or is proved by a test", (page) => {
  const text = computed
    .reduce((rest, pattern) => rest.replace(pattern, ""), ownText(readFileSync(fromRoot(page), "utf8")))
    .replace(/^---\n[\s\S]*?^description: (.*)$[\s\S]*?\n---\n/m, "$1\n\n")
    .replaceAll(/<!--.*?-->/g, "")
    // Headings, lines of tables, names of files to save, and rows of links.
    .replaceAll(/^#+ .*$|^\|[-| ]*\|$|^Save this as `[^`]*`:$|^\[.*\) ·[\s\S]*$/gm, "");
  const line = quotable(prose(text));
  const own = pages.filter((one) => one.page === page).flatMap(({ claims }) => claims);
  const isCovered = new Uint8Array(line.length);
  for (const said of [...own.map(({ says }) => says), ...proved])
    for (let at = line.indexOf(said); at >= 0; at = line.indexOf(said, at + 1))
      isCovered.fill(1, at, at + said.length);
  const others = Array.from(line, (character, index) => (isCovered[index] ? "\n" : character)).join("");
  const unproved = others
    .split(/\n+|(?<=[.:]) /)
    .map((part) => part.trim())
    .filter((part) => (part.match(/\w+/g) ?? []).length > 3);
  expect(unproved, "Add these to tests/docs/claims/, each with its proof").toEqual([]);
});

const documents = ["README.md", ...globSync("docs/{guides,package}/*.md", { cwd: fromRoot() }).sort()];

it.each(documents)("every block of %s that is neither run nor drawn nor an output is a claim", (page) => {
  const said = pages
    .filter((one) => one.page === page)
    .flatMap(({ claims }) => claims.map(({ says }) => says));
  const blocks = [...readFileSync(fromRoot(page), "utf8").matchAll(/^ *```(\w+)\n([\s\S]*?)^ *```$/gm)];
  const isRun = (index: number) => /^(?:ts|sh)$/.test(blocks[index]?.[1] ?? "");
  const others = blocks.flatMap(([, language = "", block = ""], index) => {
    const isOutput = /^(?:json|text)$/.test(language) && isRun(index - 1);
    return isRun(index) || isOutput || language === "mermaid" ? [] : [quotable(block)];
  });
  expect(others.filter((block) => !said.some((text) => text.includes(block)))).toEqual([]);
});
