// tier: integration
import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { sidebar } from "../../scripts/docs/pages.ts";
import { fromRoot } from "../../scripts/paths.ts";
import { matterIn } from "./facts/pages.ts";

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

it("llms.txt of the built site has the title and the description of each page, in the groups and the order of the navigation", async () => {
  const sourceOf = async (id: string) => {
    const [folder, name = ""] = id.startsWith("es/") ? ["es", id.slice(3)] : ["{guides,internals}", id];
    const [file = "CHANGELOG.md"] = await Array.fromAsync(
      glob(`docs/${folder}/${name}.md`, { cwd: fromRoot() }),
    );
    return readFile(fromRoot(file), "utf8");
  };
  const text = await read("llms.txt");
  const sections = text.split("\n## ").slice(1);
  expect(sections.map((section) => section.split("\n")[0])).toEqual([
    ...sidebar.map(({ label }) => label),
    "Español",
  ]);
  const linesOf = (section = "") =>
    Array.from(section.matchAll(/^- \[(.+)\]\((\S+)\.md\): (.+)$/gm), ([, title, url = "", description]) => ({
      id: new URL(url).pathname.slice(1),
      title,
      description,
    }));
  for (const [index, { items }] of sidebar.entries())
    expect(linesOf(sections[index]).map(({ id }) => id)).toEqual(items);
  for (const { id, title, description } of sections.flatMap(linesOf)) {
    if (id === "changes") continue;
    const source = matterIn(await sourceOf(id === "es" ? "es/index" : id));
    expect({ id, title, description }).toEqual({ id, ...source });
    expect((await read(`${id}.md`)).split("\n")[0]).toBe(`# ${title}`);
  }
  const [, quoted] = /^> (.*)$/m.exec(text) ?? [];
  expect(quoted).toBe(linesOf(sections[0])[0]?.description);
  expect(text).toMatch(/\[OpenAPI 3\.1\]\(https?:\/\/[^/)]+\/openapi\.yaml\)/);
  await read("openapi.yaml");
});

it("the Markdown of the built site names the language of each sample of a page that has it in several", async () => {
  const page = await read("refunds/index.html");
  const tabs = Array.from(page.matchAll(/<a role="tab"[^>]*>\s*([^<]*?)\s*</g), ([, label]) => label);
  expect(tabs.length).toBeGreaterThan(2);
  const text = await read("refunds.md");
  for (const label of new Set(tabs)) expect(text.split("\n").map((line) => line.trim())).toContain(label);
  expect(text).toMatch(/[^\n]\n$/);
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
  const markdown = await filesOf("**/*.md");
  for (const file of await filesOf("**/index.html")) {
    const page = await read(file);
    const actions = /<p class="page-actions" data-pagefind-ignore[^>]*>([\s\S]*?)<\/p>/.exec(page)?.[1];
    // The search finds no page by them.
    expect(actions === undefined, file).toBe(!page.includes('class="page-actions"'));
    if (actions === undefined) continue;
    const [, href = "", view = ""] = /<a href="\/([^"]*\.md)">([^<]*)<\/a>/.exec(actions) ?? [];
    // A page that has no translation yet has no Markdown of its own.
    expect([file, href, markdown.includes(href)]).toEqual([file, href, true]);
    const [, failed = "", copy = ""] =
      /<button[^>]* data-failed="([^"]*)" hidden[^>]*>([^<]*)</.exec(actions) ?? [];
    const language = file.startsWith("es/") ? "es" : "en";
    const texts = [view, copy.trim(), failed].join(" | ");
    found.set(language, (found.get(language) ?? new Set()).add(texts));
  }
  expect(Object.fromEntries(found)).toEqual({
    en: new Set(["View as Markdown | Copy page | Could not copy"]),
    es: new Set(["Ver como Markdown | Copiar la página | No se pudo copiar"]),
  });
});
