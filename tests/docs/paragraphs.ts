import { bodyOf } from "./facts/pages.ts";

/** The paragraphs of a page without its front matter, its blocks of code and the links that stand for them. */
export const paragraphs = (text: string): string[] =>
  bodyOf(text)
    .replaceAll(/^ *```[\s\S]*?^ *```$/gm, "")
    .replaceAll(/^ *\[\w+\]\([^)]*\)$/gm, "")
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== "");

/** Where the order of what is said is the same in both languages: entries of lists, and cells of tables. */
export const entries = (paragraph: string): string[] =>
  /^(?:\||- |\d+\. )/.test(paragraph.trimStart())
    ? paragraph.replaceAll(/\n {2,}(?!-|\d+\. )/g, " ").split(/\n|(?<!\\)\|/)
    : [paragraph];

/** The sentences of an entry, each on one line, without code and the targets of links, which may contain full stops. */
export const sentences = (entry: string): string[] =>
  entry
    .replaceAll(/\s+/g, " ")
    .replaceAll(/`[^`]*`/g, "``")
    .replaceAll(/\]\([^)]*\)/g, "]")
    .trim()
    .split(/(?<=[.:?!]) /);
