import { glob, mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { parse } from "yaml";
import { fromRoot } from "../paths.ts";
import { exampleRequests } from "./example-requests.ts";
import { renderMarkdown } from "./markdown.ts";
import { type Page, renderPage } from "./page.ts";
import { buildSearchIndex } from "./search-index.ts";
import { fillMarkers } from "./tables.ts";
import { tryForm, tryPage } from "./try-page.ts";

/** Renders the guides, the pages of docs/internals/, the changelog and the page "Try it", and builds the search index. */
export async function buildGuides(site: string, assets: string): Promise<void> {
  const files = await Array.fromAsync(glob("docs/{guides,internals}/*.md", { cwd: fromRoot() }));
  const guides = await Promise.all([...files.map(readGuide), readDecisions(), readChanges()]);
  guides.sort((a, b) => a.order - b.order);
  const pages: Page[] = [...guides, tryPage];
  const requests = await exampleRequests();
  await Promise.all([
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

/** The changelog is in the project's root, where people look for it on a code host. */
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

/** One page with a section for each current decision. Superseded decisions are only in the repository. */
async function readDecisions(): Promise<Guide> {
  const files = await Array.fromAsync(glob("docs/internals/decisions/[0-9]*.md", { cwd: fromRoot() }));
  const texts = await Promise.all(files.toSorted().map((file) => readFile(fromRoot(file), "utf8")));
  const inUse = texts.filter((text) => !frontMatter.exec(text)?.[1]?.includes("superseded-by:"));
  const sections = inUse.map((text) => text.replace(frontMatter, "").replaceAll(/^#/gm, "##").trim());
  return {
    title: "Decisions",
    description: "What was decided, and why.",
    order: 90,
    markdown: ["# Decisions", ...sections].join("\n\n"),
    path: "decisions/",
    root: "../",
  };
}

interface Guide extends Page {
  order: number;
  markdown: string;
}

const frontMatter = /^---\n(\S[\s\S]*?)\n---\n/;

async function readGuide(file: string): Promise<Guide> {
  const text = await readFile(fromRoot(file), "utf8");
  const matter = frontMatter.exec(text);
  const { title, description, order } = matter ? parse(matter[1] ?? "") : ({} as Record<string, unknown>);
  if (!title || !description || typeof order !== "number") {
    throw new Error(`${file} must begin with front matter that gives title, description and order.`);
  }
  const name = basename(file, ".md");
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
