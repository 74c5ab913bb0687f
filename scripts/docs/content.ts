import { glob, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join, posix } from "node:path";
import { fromRoot } from "../paths.ts";
import { sampleServer } from "../sample-sandbox.ts";
import { downloadPath } from "./downloads.ts";
import { fillMarkers } from "./markers.ts";
import type { SiteOptions } from "./options.ts";
import { withSamples } from "./translated-samples.ts";

/** A page as its author wrote it. */
interface Source {
  /** The page's address below the first page of its language, without slashes; `index` for the first page. */
  name: string;
  /** The folder of the language in the site: `""` for English. */
  folder: "" | "es";
  markdown: string;
  /** The file in the project, if the page is one. */
  file?: string;
}

const read = (file: string): Promise<string> => readFile(fromRoot(file), "utf8");

/**
 * Writes every page for the site generator: the guides in each language, the pages of docs/internals/ and the
 * changelog. In the pages, markers are replaced, and links lead to addresses of the site.
 *
 * @throws {Error} when a page has an unknown marker, or a Spanish one has not the samples of its source.
 */
export async function writePages(target: string, options: SiteOptions): Promise<void> {
  await rm(target, { recursive: true, force: true });
  await mkdir(join(target, "es"), { recursive: true });
  for (const source of await readSources()) {
    const path = join(target, source.folder, `${source.name}.${hasTabs(source) ? "mdx" : "md"}`);
    await writeFile(path, await pageOf(source, options));
  }
}

async function readSources(): Promise<Source[]> {
  const files = await Array.fromAsync(glob("docs/{guides,es,internals}/*.md", { cwd: fromRoot() }));
  const guides = files.map(
    async (file): Promise<Source> => ({
      name: basename(file, ".md"),
      folder: file.startsWith(join("docs", "es")) ? "es" : "",
      markdown: await read(file),
      file,
    }),
  );
  return Promise.all([...guides, readChanges()]);
}

/** The page for the generator, which takes its heading from the title in the front matter. */
async function pageOf(source: Source, { repository, api, base }: SiteOptions): Promise<string> {
  const { name, folder, markdown, file } = source;
  const body = markdown.replace(/\n---\n\s*# .*\n/, "\n---\n");
  const translated = folder ? withSamples(name, body, await read(`docs/guides/${name}.md`)) : body;
  const filled = await fillMarkers(translated);
  const here = api ? filled.replaceAll(sampleServer, () => api) : filled;
  const linked = withSiteLinks(here, posix.join(base, folder, "/"), base);
  const edit = file && repository && `editUrl: ${repository}/${file.replaceAll("\\", "/")}\n`;
  return edit ? linked.replace("---\n", () => `---\n${edit}`) : linked;
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
  folder: "",
  markdown: `---\ntitle: Changes\ndescription: What changed.\n---\n${await read("CHANGELOG.md")}`,
});
