import { createHash } from "node:crypto";
import { glob, readFile } from "node:fs/promises";
import { basename } from "node:path";
import { fromRoot } from "../../paths.ts";

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

/** Without the keywords: they are what people type in one language, so a translation has its own. */
const digestOf = (english: string): string =>
  createHash("sha256")
    .update(english.replace(/^keywords: .*\n/m, ""))
    .digest("hex")
    .slice(0, 12);
