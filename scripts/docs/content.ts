import { glob, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { stringify } from "yaml";
import { fromRoot } from "../paths.ts";
import { sampleServer } from "../sample-sandbox.ts";
import { downloadPath } from "./downloads.ts";
import { type Language, languages } from "./languages.ts";
import type { SiteOptions } from "./options.ts";
import { groups } from "./pages.ts";
import { fillMarkers } from "./tables.ts";
import { withSamples } from "./translations/samples.ts";

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

/**
 * Writes every page for the site generator: the guides in each language, the pages of docs/internals/, the decisions and
 * the changelog. In the pages, markers are replaced and links lead to addresses of the site.
 *
 * @throws {Error} when a page has no front matter, is in no group of the navigation, or has an unknown marker.
 */
export async function writePages(folder: string, options: SiteOptions): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const source of await readSources()) {
    const target = join(folder, languages[source.language].folder);
    await mkdir(target, { recursive: true });
    await writeFile(join(target, `${source.name}.md`), await pageOf(source, options));
  }
}

async function readSources(): Promise<Source[]> {
  const files = await Array.fromAsync(glob("docs/{guides,es,internals}/*.md", { cwd: fromRoot() }));
  const guides = files.map(
    async (file): Promise<Source> => ({
      name: basename(file, ".md"),
      language: file.startsWith(join("docs", "es")) ? "es" : "en",
      markdown: await readFile(fromRoot(file), "utf8"),
      file,
    }),
  );
  return Promise.all([...guides, readDecisions(), readChanges()]);
}

const readGuide = (name: string): Promise<string> =>
  readFile(fromRoot("docs", "guides", `${name}.md`), "utf8");

/** The page for the generator: the title is in the front matter only, because the generator writes the heading. */
async function pageOf({ name, language, markdown, file }: Source, options: SiteOptions): Promise<string> {
  const [whole, matter] = frontMatter.exec(markdown) ?? [];
  if (whole === undefined || !/^title: /m.test(matter ?? ""))
    throw new Error(`${name}.md must begin with front matter that gives title and description.`);
  if (!groups.some(({ pages }) => (pages as readonly string[]).includes(name)))
    throw new Error(`${name}.md is in no group of the navigation; add it to one in scripts/docs/pages.ts.`);
  const body = markdown.slice(whole.length).replace(/^\s*# .*\n/, "");
  const samples = language === "en" ? body : withSamples(name, body, await readGuide(name));
  const filled = await fillMarkers(samples, language);
  const shown = options.api ? filled.replaceAll(sampleServer, options.api) : filled;
  const { repository } = options;
  const editUrl = file && repository ? `editUrl: ${repository}/${file.replaceAll("\\", "/")}\n` : "";
  return `---\n${matter}${editUrl}---\n${withSiteLinks(shown, language, options.base)}`;
}

/** Links to Markdown files become addresses of pages in the same language, those to files of generated/ downloads. */
function withSiteLinks(markdown: string, language: Language, base: string): string {
  const { folder } = languages[language];
  const top = folder ? `${base}${folder}/` : base;
  return markdown
    .replaceAll(
      /\]\((?:\.{1,2}\/)*(?:(?:guides|es|internals)\/)?([\w-]+)\.md(#[^)]*)?\)/g,
      (_, name: string, anchor = "") => `](${top}${name === "index" ? "" : `${name}/`}${anchor})`,
    )
    .replaceAll(
      /\]\((?:\.\.\/)+generated\/([^)]+)\)/g,
      (_, file: string) => `](${base}${downloadPath(file)})`,
    );
}

/** The changelog is in the project's root, where people look for it on a code host. */
const readChanges = async (): Promise<Source> =>
  pageWith("changes", "Changes", "What changed.", await readFile(fromRoot("CHANGELOG.md"), "utf8"));

/** One page with a section for each current decision. Superseded decisions are only in the repository. */
async function readDecisions(): Promise<Source> {
  const files = await Array.fromAsync(glob("docs/internals/decisions/[0-9]*.md", { cwd: fromRoot() }));
  const texts = await Promise.all(files.toSorted().map((file) => readFile(fromRoot(file), "utf8")));
  const inUse = texts.filter((text) => !frontMatter.exec(text)?.[1]?.includes("superseded-by:"));
  const sections = inUse.map((text) => text.replace(frontMatter, "").replaceAll(/^#/gm, "##").trim());
  return pageWith("decisions", "Decisions", "What was decided, and why.", sections.join("\n\n"));
}

const pageWith = (name: string, title: string, description: string, text: string): Source => ({
  name,
  language: "en",
  markdown: `---\n${stringify({ title, description })}---\n${text}`,
});
