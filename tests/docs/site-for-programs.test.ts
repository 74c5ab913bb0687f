// tier: integration
import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";

const site = fromRoot("site");
const read = (file: string) => readFile(join(site, file), "utf8");
const filesOf = async (pattern: string) => (await Array.fromAsync(glob(pattern, { cwd: site }))).sort();

it("llms.txt of the built site lists every page with its Markdown, the Spanish ones apart", async () => {
  const [english = "", spanish = ""] = (await read("llms.txt")).split("\n## Español\n");
  const listed = (text: string) =>
    Array.from(text.matchAll(/^- \[.+\]\((\S+)\): .+$/gm), ([, url = ""]) =>
      new URL(url).pathname.slice(1),
    ).sort();
  const files = await filesOf("**/*.md");
  const isSpanish = (file: string) => /^es[/.]/.test(file);
  expect(listed(spanish)).toEqual(files.filter(isSpanish));
  expect(listed(english)).toEqual(files.filter((file) => !isSpanish(file)));
});

it("the Markdown of the built site has a title, and no elements that only a browser needs", async () => {
  const wrong: string[] = [];
  for (const file of await filesOf("**/*.md")) {
    const text = await read(file);
    if (!/^# \S/.test(text)) wrong.push(`${file}: no title`);
    // What a sample or a text shows as code stays.
    const prose = text.replaceAll(/^ *```[\s\S]*?^ *```$|`[^`\n]*`/gm, "");
    for (const [tag] of prose.matchAll(/<\/?(?:div|h\d|span|wbr|Tabs|TabItem)\b[^>]*>|^import .*$/gm))
      wrong.push(`${file}: ${tag}`);
  }
  expect(wrong).toEqual([]);
});

it("the actions of a page on the built site are named in the language of the page", async () => {
  const found = new Map<string, Set<string>>();
  for (const file of await filesOf("**/index.html")) {
    const page = await read(file);
    const actions = /<p class="page-actions"[^>]*>([\s\S]*?)<\/p>/.exec(page)?.[1];
    if (actions === undefined) continue;
    const [, view = ""] = /<a href="[^"]*\.md">([^<]*)<\/a>/.exec(actions) ?? [];
    const [, failed = "", copy = ""] = /<button[^>]* data-failed="([^"]*)"[^>]*>([^<]*)</.exec(actions) ?? [];
    const language = file.startsWith("es/") ? "es" : "en";
    const texts = [view, copy.trim(), failed].join(" | ");
    found.set(language, (found.get(language) ?? new Set()).add(texts));
  }
  expect(Object.fromEntries(found)).toEqual({
    en: new Set(["View as Markdown | Copy page | Could not copy"]),
    es: new Set(["Ver como Markdown | Copiar la página | No se pudo copiar"]),
  });
});
