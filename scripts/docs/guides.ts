import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { fromRoot } from "../paths.ts";
import { renderMarkdown } from "./markdown.ts";
import { type Page, renderPage } from "./page.ts";
import { fillTables } from "./tables.ts";

/** Renders every guide of docs/ into a page of the site and tells how many there are. */
export async function buildGuides(site: string): Promise<number> {
  const files = (await readdir(fromRoot("docs"))).filter((name) => name.endsWith(".md"));
  const guides = await Promise.all(files.map(readGuide));
  guides.sort((a, b) => a.order - b.order);
  await Promise.all(
    guides.map(async (guide) => {
      const folder = join(site, guide.path);
      await mkdir(folder, { recursive: true });
      const content = renderMarkdown(await fillTables(guide.markdown), guide.root);
      await writeFile(join(folder, "index.html"), String(await renderPage(guide, content, guides)));
    }),
  );
  return guides.length;
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
