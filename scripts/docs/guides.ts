import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { fromRoot } from "../paths.ts";
import { exampleRequests } from "./example-requests.ts";
import { renderMarkdown } from "./markdown.ts";
import { type Page, renderPage } from "./page.ts";
import { buildSearchIndex } from "./search-index.ts";
import { fillMarkers } from "./tables.ts";
import { tryForm, tryPage } from "./try-page.ts";

/** Renders every guide of docs/, the changes and the page to try requests on, and the index of the search. */
export async function buildGuides(site: string, assets: string): Promise<void> {
  const names = await readdir(fromRoot("docs"));
  const files = names.filter((name) => name.endsWith(".md"));
  const pictures = names.filter((name) => name.endsWith(".svg"));
  const guides = await Promise.all([...files.map(readGuide), readChanges()]);
  guides.sort((a, b) => a.order - b.order);
  const pages: Page[] = [...guides, tryPage];
  const requests = await exampleRequests();
  await Promise.all([
    ...pictures.map((name) => copyFile(fromRoot("docs", name), join(site, name))),
    ...guides.map(async (guide) => {
      const content = renderMarkdown(await fillMarkers(guide.markdown), guide.root);
      await writePage(site, guide, content, pages);
    }),
    writePage(site, tryPage, String(await tryForm(requests)), pages),
    writeFile(join(assets, "search.json"), await buildSearchIndex(guides)),
  ]);
}

async function writePage(site: string, page: Page, content: string, pages: Page[]): Promise<void> {
  const folder = join(site, page.path);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "index.html"), String(await renderPage(page, content, pages)));
}

/** The changes are kept at the top of the project, where people look for them on a code host. */
async function readChanges(): Promise<Guide> {
  const markdown = await readFile(fromRoot("CHANGELOG.md"), "utf8");
  return {
    title: "Changes",
    description: "What changed.",
    order: 95,
    markdown,
    path: "changes/",
    root: "../",
  };
}

interface Guide extends Page {
  order: number;
  markdown: string;
}

const frontMatter = /^---\n([\s\S]*?)\n---\n/;

async function readGuide(file: string): Promise<Guide> {
  const text = await readFile(fromRoot("docs", file), "utf8");
  const matter = frontMatter.exec(text);
  const { title, description, order } = matter ? parse(matter[1] ?? "") : ({} as Record<string, unknown>);
  if (!title || !description || typeof order !== "number") {
    throw new Error(`docs/${file} must begin with front matter that gives title, description and order.`);
  }
  const name = file.replace(/\.md$/, "");
  const isIndex = name === "index";
  const markdown = text.slice(matter?.[0].length ?? 0);
  return {
    title,
    description,
    order,
    markdown,
    path: isIndex ? "" : `${name}/`,
    root: isIndex ? "./" : "../",
  };
}
