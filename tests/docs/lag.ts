import { createHash } from "node:crypto";
import { glob, readFile } from "node:fs/promises";
import { basename } from "node:path";
import { fence } from "../../scripts/docs/translated-samples.ts";
import { fromRoot } from "../../scripts/paths.ts";

/** For each Spanish page whose English source has changed since it was translated: a sentence with the remedy. */
export async function laggingPages(): Promise<string[]> {
  const pages = await Array.fromAsync(glob("docs/es/*.md", { cwd: fromRoot() }));
  const lags = pages.toSorted().map(async (page) => {
    const source = `docs/guides/${basename(page)}`;
    const [translated, english] = await Promise.all(
      [page, source].map((path) => readFile(fromRoot(path), "utf8")),
    );
    return lagOf({ path: page, text: translated ?? "" }, { path: source, text: english ?? "" }) ?? [];
  });
  return (await Promise.all(lags)).flat();
}

interface Page {
  path: string;
  text: string;
}

/** The remedy when a page lags behind its source: `source` in its front matter is then the digest of another text. */
export function lagOf(page: Page, source: Page): string | undefined {
  const mark = `source: "${digestOf(source.text)}"`;
  if (page.text.split("\n").includes(mark)) return undefined;
  return `${page.path} lags behind ${source.path}. Translate what changed there since the last commit of ${page.path}, then put ${mark} into its front matter.`;
}

/**
 * The digest of a page's text and description, without code blocks and keywords: the site takes the code blocks from the
 * English page, and people type other keywords.
 */
export function digestOf(page: string): string {
  const [matter = "", ...rest] = page.split(/\n---\n/);
  const description = /^description: .*$/m.exec(matter);
  const text = `${description}\n${rest.join("\n---\n").replaceAll(fence, "")}`;
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
