import { readFile } from "node:fs/promises";
import { fromRoot } from "../paths.ts";
import { assumptionCards, readAssumptions } from "./assumptions.ts";
import { languageTabs } from "./language-tabs.ts";

/** What replaces each marker in a page, by the marker's name. */
const fillers: Record<string, (argument: string) => Promise<string>> = {
  assumptions: async () => assumptionCards(await readAssumptions()),
  file: codeBlock,
  samples: languageTabs,
};

/** A marker such as `<!-- assumptions -->`. A code host shows the sentence below it instead of what replaces both. */
const marker = /<!-- (\w+)(?:: (.+?))? -->(?:\n\nThe site shows .*)?/g;

/**
 * Replaces the markers in a Markdown text by what is built from generated/, and by the contents of files of docs/.
 *
 * @throws {Error} when there is no such marker, or nothing that its argument names
 */
export async function fillMarkers(markdown: string): Promise<string> {
  const filled = await Promise.all(
    [...markdown.matchAll(marker)].map(([whole, name = "", argument = ""]) => {
      const fill = fillers[name];
      if (!fill) throw new Error(`There is no such marker: ${whole}.`);
      return fill(argument);
    }),
  );
  return markdown.replaceAll(marker, () => filled.shift() ?? "");
}

/**
 * The file `operation/nginx.conf` of docs/guides/ as a code block. With `shop.test.ts, "vitest" → "jest"`, one text, which
 * the file must hold, is another.
 */
async function codeBlock(argument: string): Promise<string> {
  const [, file = "", from = "", to = ""] = /^([^\s,]+)(?:, (\S+) → (\S+))?$/.exec(argument) ?? [];
  const text = await readFile(fromRoot("docs", "guides", file), "utf8");
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}.`);
  const shown = from ? text.replaceAll(from, to) : text;
  const language = /\.(ts|json|php|py|java|go)$/.exec(file)?.[1] ?? "text";
  return `\`\`\`${language}\n${shown.trimEnd()}\n\`\`\``;
}
