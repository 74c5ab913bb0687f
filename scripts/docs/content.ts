import { glob, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fromRoot } from "../paths.ts";
import { sampleServer } from "../sample-sandbox.ts";
import { downloadPath } from "./downloads.ts";
import type { SiteOptions } from "./options.ts";
import { sidebar } from "./pages.ts";
import { fillMarkers } from "./tables.ts";
import { withSamples } from "./translations/samples.ts";
import type { Language } from "./translations/texts.ts";

/** A page as its author wrote it. */
interface Source {
  /** The page's address below the language, without slashes; `index` for the first page. */
  name: string;
  language: Language;
  markdown: string;
  /** The file in the project, if the page is one. */
  file?: string;
}

const frontMatter = /^---\n(\S[\s\S]*?\n)---\n/;
const read = (file: string): Promise<string> => readFile(fromRoot(file), "utf8");

/**
 * Writes every page for the site generator: the guides in each language, the pages of docs/internals/ and the
 * changelog. In the pages, markers are replaced, and links lead to addresses of the site.
 *
 * @throws {Error} when a page has no front matter, is in no group of the navigation, or has an unknown marker.
 */
export async function writePages(folder: string, options: SiteOptions): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, "es"), { recursive: true });
  for (const source of await readSources()) {
    const path = source.language === "es" ? join("es", source.name) : source.name;
    await writeFile(join(folder, `${path}.${hasTabs(source) ? "mdx" : "md"}`), await pageOf(source, options));
  }
}

async function readSources(): Promise<Source[]> {
  const files = await Array.fromAsync(glob("docs/{guides,es,internals}/*.md", { cwd: fromRoot() }));
  const guides = files.map(
    async (file): Promise<Source> => ({
      name: basename(file, ".md"),
      language: file.startsWith(join("docs", "es")) ? "es" : "en",
      markdown: await read(file),
      file,
    }),
  );
  return Promise.all([...guides, readChanges()]);
}

/** The page for the generator: the title is in the front matter only, because the generator writes the heading. */
async function pageOf(source: Source, { repository, api, base }: SiteOptions): Promise<string> {
  const { name, language, markdown, file } = source;
  const [whole, matter] = frontMatter.exec(markdown) ?? [];
  if (whole === undefined || !/^title: /m.test(matter ?? ""))
    throw new Error(`${name}.md must begin with front matter that gives title and description.`);
  if (!sidebar.some(({ items }) => items.includes(name)))
    throw new Error(`${name}.md is in no group of the navigation; add it to one in scripts/docs/pages.ts.`);
  const body = markdown.slice(whole.length).replace(/^\s*# .*\n/, "");
  const translated = language === "en" ? body : withSamples(name, body, await read(`docs/guides/${name}.md`));
  const filled = await fillMarkers(translated, language);
  const here = api ? filled.replaceAll(sampleServer, api) : filled;
  const editUrl = file && repository ? `editUrl: ${repository}/${file.replaceAll("\\", "/")}\n` : "";
  return `---\n${matter}${editUrl}---\n${withSiteLinks(here, language === "es" ? `${base}es/` : base, base)}`;
}

/** Samples in several languages need a component of the site generator, which only MDX can have. */
const hasTabs = ({ markdown }: Source): boolean => markdown.includes("<!-- samples: ");

/**
 * Links to Markdown files become addresses of pages in the same language, those to files of generated/ downloads.
 *
 * @param top the address of the first page in this language
 */
const withSiteLinks = (markdown: string, top: string, base: string): string =>
  markdown
    .replaceAll(
      /\]\((?:\.{1,2}\/)*(?:(?:guides|es|internals)\/)?([\w-]+)\.md(#[^)]*)?\)/g,
      (_, name: string, anchor = "") => `](${top}${name === "index" ? "" : `${name}/`}${anchor})`,
    )
    .replaceAll(
      /\]\((?:\.\.\/)+generated\/([^)]+)\)/g,
      (_, file: string) => `](${base}${downloadPath(file)})`,
    );

/** The changelog is in the project's root, where people look for it on a code host. */
const readChanges = async (): Promise<Source> => ({
  name: "changes",
  language: "en",
  markdown: `---\ntitle: Changes\ndescription: What changed.\n---\n${await read("CHANGELOG.md")}`,
});
