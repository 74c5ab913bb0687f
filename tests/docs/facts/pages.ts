import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { fromRoot } from "../../../scripts/paths.ts";

const matter = /^---\n([\s\S]*?)\n---\n/;
/** The guides by name, without front matter and without what is put in from other files. */
export const guides: ReadonlyMap<string, string> = readPages("guides");
/** The Spanish pages, likewise. */
export const spanishPages: ReadonlyMap<string, string> = readPages("es");

function readPages(folder: string): Map<string, string> {
  const files = readdirSync(fromRoot("docs", folder)).filter((file) => file.endsWith(".md"));
  return new Map(
    files.sort().map((file) => {
      const text = readFileSync(fromRoot("docs", folder, file), "utf8");
      return [file.replace(".md", ""), bodyOf(text).replaceAll(/<!--.*?-->/g, "")];
    }),
  );
}

export function guide(name: string): string {
  const text = guides.get(name);
  if (text === undefined) throw new Error(`There is no docs/guides/${name}.md.`);
  return text;
}

/**
 * What search results show of a page: the title and the description of its front matter.
 *
 * @throws {Error} when the page does not have both.
 */
export function matterIn(text: string): { title: string; description: string } {
  const { title, description } = parse(matter.exec(text)?.[1] ?? "") ?? {};
  if (!title || !description) throw new Error(`There is no title or no description in ${text.slice(0, 200)}`);
  return { title, description };
}

/** The same of a guide. */
export const matterOf = (name: string): { title: string; description: string } =>
  matterIn(readFileSync(fromRoot("docs", "guides", `${name}.md`), "utf8"));

/** A page without its front matter. */
export function bodyOf(text: string): string {
  return text.replace(matter, "");
}

/** A page without its tables that are compared with the contract row by row. */
export const ownText = (text: string): string =>
  text.replaceAll(/^\| (?:Code, status|What the vendor says|Old name) \|.*\n(?:\|.*\n?)+/gm, "");

/** What people read on a page beside its samples and the targets of its links. */
export const prose = (text: string): string =>
  text.replaceAll(/^ *```[\s\S]*?^ *```$/gm, "").replaceAll(/\]\([^)]*\)/g, "]");

/** The commands of a page: the lines of its `console` blocks, with continued lines joined. */
export const consoleLines = (text: string): string[] =>
  [...text.matchAll(/^ *```console\n([\s\S]*?)^ *```$/gm)].flatMap(([, block = ""]) =>
    block
      .replaceAll(/\\\n\s*/g, "")
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
  );

/** The commands with flags that a page has in its sentences. */
export const commandsIn = (text: string): string[] =>
  codeIn(prose(text)).filter((code) => /^(?:npx -p|npm (?:start|run)|avirato) .*--/.test(code));

/**
 * The rows of the table of a page whose header row begins with these cells, each a list of cells.
 *
 * @throws {Error} when the page has no such table.
 */
export function tableOf(name: string, ...header: string[]): string[][] {
  const lines = guide(name).split("\n");
  const cells = (line: string) =>
    line
      .slice(1, line.lastIndexOf("|"))
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim());
  const start = lines.findIndex(
    (line) => line.startsWith("|") && header.every((cell, index) => cells(line)[index] === cell),
  );
  if (start < 0)
    throw new Error(`docs/guides/${name}.md has no table with the columns ${header.join(", ")}.`);
  const end = lines.findIndex((line, index) => index > start && !line.startsWith("|"));
  return lines.slice(start + 2, end < 0 ? undefined : end).map(cells);
}

/** The texts in backticks of a cell. */
export const codeIn = (text = ""): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);
