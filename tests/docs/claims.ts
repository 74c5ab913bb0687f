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

const folder = fromRoot("tests", "docs", "claims");
/** What the files in claims/ hold, by page. */
export const pages = globSync("*.yaml", { cwd: folder })
  .sort()
  .flatMap((file) => parse(readFileSync(`${folder}/${file}`, "utf8")) as Claims | Claims[]);

export const inOneLine = (text: string) => text.replaceAll(/\s+/g, " ").trim();
/** A page as a claim quotes it: in one line, and without the targets of its links. */
export const quotable = (text: string) => inOneLine(text.replaceAll(/\]\([^)]*\)/g, "]"));

/** The sentences that test files quote, without their links. */
export const quotedIn = (...patterns: string[]): string[] =>
  globSync(patterns, { cwd: fromRoot("tests") }).flatMap((file) =>
    Array.from(
      readFileSync(fromRoot("tests", file), "utf8").matchAll(/(["'])((?:\\.|(?!\1)[^\\\n])+)\1/g),
      ([, , text = ""]) => quotable(text.replaceAll(/\\(.)/g, "$1")),
    ).filter((text) => text.includes(" ")),
  );
