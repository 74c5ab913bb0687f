import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { slug } from "github-slugger";
import { describe, expect, it } from "vitest";
import { fromRoot } from "../../../scripts/paths.ts";
import { stems } from "./words.ts";

// What a link is about has to be on the page, or in the section, that it leads to. A link to a sibling leads elsewhere.

const read = (file: string) => readFileSync(fromRoot(file), "utf8");
const files = globSync(["docs/guides/*.md", "docs/internals/*.md", "docs/package/README.md", "README.md"], {
  cwd: fromRoot(),
}).sort();

/** The section of a page with this anchor, with its heading; `undefined` without such a heading. */
function sectionOf(text: string, anchor: string): string | undefined {
  const [, ...parts] = text.split(/^#{2,} (?=.)/m);
  return parts.find((part) => slug(part.split("\n")[0] ?? "") === anchor);
}

/** Links that put what they lead to in words of their own. */
const ownWords = new Set([
  "through a proxy",
  "table of errors",
  "table",
  "settings for Jest",
  "hand in what you saw",
  "Daily reconciliation",
  "Guides",
  "partitions",
  "reports each violation of the contract",
]);

const links = files.flatMap((file) => {
  const text = read(file).replaceAll(/^ *```[\s\S]*?^ *```$/gm, "");
  return Array.from(
    text.matchAll(/(?<!!)\[([^\]]+)\]\((?!https?:)([^)#\s]*)(?:#([^)]*))?\)/g),
    ([, words = "", path = "", anchor]) => ({
      file,
      words: words.replaceAll(/\s+/g, " "),
      target: path ? join(file, "..", path) : file,
      anchor,
    }),
  ).filter(
    ({ words, target }) => target.endsWith(".md") && existsSync(fromRoot(target)) && !ownWords.has(words),
  );
});

describe("a link of a guide", () => {
  it("is found", () => {
    expect(links.length).toBeGreaterThan(120);
  });

  // The site gives each assumption and each code an anchor of its own.
  it.each(links.filter(({ anchor }) => !anchor || !/^(?:errorcode|\d)/.test(anchor)))(
    "leads to where its words are: [$words] in $file",
    ({ words, target, anchor }) => {
      const text = anchor ? sectionOf(read(target), anchor) : read(target);
      expect([...stems(words).difference(stems(text ?? ""))]).toEqual([]);
    },
  );

  it("leads to the assumptions exactly where it says that something is assumed", () => {
    const wrong = links.filter(
      ({ file, words, target }) =>
        file !== target && /assum/i.test(words) !== target.endsWith("guides/assumptions.md"),
    );
    expect(wrong).toEqual([]);
  });
});

describe("a file that a reader is to save", () => {
  /** The name in the sentence before each example, and the name of the example. */
  const saved = files.flatMap((file) =>
    Array.from(
      read(file).matchAll(
        /\bsave this as `([^`]+)`[^\n]*(?:\n[^\n]+)?\n\n<!-- file: \.\.\/examples\/([^\s,]+)/gi,
      ),
      ([, name = "", example = ""]) => ({ file, name, example }),
    ),
  );
  /** Frameworks ask for these names. */
  const renamed: Record<string, string> = {
    "shop/checkout.e2e.ts": "checkout.spec.ts",
    "receivers/next-app.ts": "app/webhooks/route.ts",
    "receivers/next-pages.ts": "pages/api/webhooks.ts",
  };

  it("is found", () => {
    expect(saved.length).toBeGreaterThan(25);
  });

  it.each(saved)("has the name that the other examples know: $name in $file", ({ name, example }) => {
    expect(name).toBe(renamed[example] ?? example.replace(/^\w+\//, ""));
  });
});
