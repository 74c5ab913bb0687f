import { globSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { fromRoot } from "../../scripts/paths.ts";

interface Claim {
  says: string;
  /** By file: what stands there, which proves the claim or says the same. */
  by: Record<string, string | string[]>;
  /** Names and numbers of the claim that are in none of these files, because its other words are what is proved. */
  besides?: string[];
}
interface Claims {
  page: string;
  claims: Claim[];
}

/** The documents of which each sentence is a claim, or is proved elsewhere. */
export const documents: readonly string[] = [
  "README.md",
  ...globSync("docs/{guides,package}/*.md", { cwd: fromRoot() }).sort(),
];

const folder = fromRoot("tests", "docs", "claims");
const parts = globSync("*.yaml", { cwd: folder })
  .sort()
  .flatMap((file) => parse(readFileSync(`${folder}/${file}`, "utf8")) as Claims | Claims[]);

/** What the files in claims/ hold, by page. */
export const pages: readonly Claims[] = Array.from(
  Map.groupBy(parts, ({ page }) => page),
  ([page, own]) => ({ page, claims: own.flatMap(({ claims }) => claims) }),
);

/** The sentences, rows and blocks of a page that are claims. */
export const claimsOf = (page: string): string[] =>
  pages.find((one) => one.page === page)?.claims.map(({ says }) => says) ?? [];

export const inOneLine = (text: string) => text.replaceAll(/\s+/g, " ").trim();
/** A page as a claim quotes it: in one line, and without the targets of its links. */
export const quotable = (text: string) => inOneLine(text.replaceAll(/\]\([^)]*\)/g, "]"));
