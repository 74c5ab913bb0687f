import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";
import { claimsOf, documents, inOneLine, pages, quotable } from "./claims.ts";
import { codeIn } from "./facts/pages.ts";

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
  ...codeIn(claim).flatMap((code) => code.match(/[A-Za-z][\w-]{3,}/g) ?? []),
  ...(claim.replaceAll(/`[^`]*`/g, "").match(/(?<![\w.,])\d{2,}(?![\w,])/g) ?? []),
];

it("no guide and no README is without claims", () => {
  expect(documents.length).toBeGreaterThan(30);
  expect(documents.filter((page) => claimsOf(page).length === 0)).toEqual([]);
  expect(pages.flatMap(({ claims }) => claims).length).toBeGreaterThan(600);
});

it.each(pages)("$page says what is proved, in the same words", ({ page, claims }) => {
  const text = page.endsWith(".ts") ? proofFile(page, page) : quotable(readFileSync(fromRoot(page), "utf8"));
  const changed = claims.map(({ says }) => says).filter((says) => !text.includes(says));
  const remedy =
    "Compare the new sentences with the proofs of these in tests/docs/claims/, and change both there";
  expect(changed, remedy).toEqual([]);
});

/** What a guide, a README or a list of changes says proves no claim, except the files that readers copy. */
const saysTheSame = /^(?:docs\/(?!examples|guides\/operation\/)|README|CHANGELOG|tests\/docs\/claims)/;

it.each(pages)(
  "the proofs of $page are still there, and outside the sentences of guides",
  ({ page, claims }) => {
    const gone = claims.flatMap(({ says, by }) =>
      Object.entries(by)
        .flatMap(([path, proofs]) => [proofs].flat().map((proof) => ({ path, proof })))
        .filter(({ path, proof }) => saysTheSame.test(path) || !proofFile(path, page).includes(proof))
        .map((missing) => ({ says, ...missing })),
    );
    expect(gone).toEqual([]);
  },
);

/** Whether a proof stands for its place in a file: it has three words, or is a name or a line of eight characters. */
function isDistinct(proof: string, text: string): boolean {
  if ((proof.match(/\w+/g) ?? []).length > 2) return true;
  const at = text.indexOf(proof);
  const around = [text[at - 1], text[at + proof.length]];
  return proof.length >= 8 && !around.some((character = "") => /\w/.test(character));
}

it.each(pages)("each claim of $page has a proof, and none is only a short word", ({ page, claims }) => {
  const wrong = claims.filter(({ by }) => {
    const proofs = Object.entries(by).flatMap(([path, own]) =>
      [own].flat().map((proof) => isDistinct(proof, proofFile(path, page))),
    );
    return proofs.length === 0 || proofs.includes(false);
  });
  expect(wrong).toEqual([]);
});

it.each(pages)(
  "every name and number of a claim of $page is in one of its proofs' files, or is left out, and none is both",
  ({ page, claims }) => {
    const wrong = claims.flatMap(({ says, by, besides = [] }) => {
      const text = Object.keys(by)
        .map((name) => proofFile(name, page))
        .join(" ")
        .toLowerCase();
      const others = namesIn(says).filter((name) => !text.includes(name.toLowerCase()));
      const difference = [...new Set(others).symmetricDifference(new Set(besides))];
      return difference.length > 0 ? [{ says, difference }] : [];
    });
    expect(wrong).toEqual([]);
  },
);
