import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { slug } from "github-slugger";
import { describe, expect, it } from "vitest";
import { fromRoot } from "../../../scripts/paths.ts";
import { commandTables } from "../../support/command-tables.ts";

const files = globSync(
  ["docs/guides/*.md", "docs/es/*.md", "docs/internals/*.md", "docs/package/README.md", "*.md"],
  { cwd: fromRoot(), exclude: (path) => /CHANGELOG|AGENTS/.test(String(path)) },
).sort();
const pages = files.map((file) => ({
  file,
  text: readFileSync(fromRoot(file), "utf8").replaceAll(/^ *```[\s\S]*?^ *```$/gm, ""),
}));
const nameOf = (file: string) => (basename(file) === "README.md" ? file : basename(file, ".md"));
const plain = (text: string) => text.replaceAll("`", "").replaceAll(/\s+/g, " ").toLowerCase();

/** The pages that have a heading, by its text and the number of its `#`. */
function pagesWith(level: RegExp): Map<string, string[]> {
  const found = pages.flatMap(({ file, text }) =>
    Array.from(text.matchAll(level), ([, heading = ""]) => ({ heading: plain(heading), name: nameOf(file) })),
  );
  return new Map(
    [...Map.groupBy(found, ({ heading }) => heading)].map(([heading, all]) => [
      heading,
      all.map(({ name }) => name),
    ]),
  );
}
const titles = pagesWith(/^# (.+)$/gm);
/** The pages with a title, which may also be in the singular. */
const titled = (words: string) => titles.get(words) ?? titles.get(`${words}s`);
const sections = pagesWith(/^##+ (.+)$/gm);
/** A command with a page of its own has the page's name. */
for (const command of Object.keys(commandTables)) {
  const [, name = ""] = command.split(" ");
  if (command.startsWith("avirato ") && files.includes(`docs/guides/${name}.md`)) titles.set(command, [name]);
}

const links = pages.flatMap(({ file, text }) =>
  Array.from(
    text.matchAll(/(?<!!)\[([^\]]+)\]\((?!https?:)([^)#\s]*)(?:#([^)]*))?\)/g),
    ([, words = "", path, anchor]) => ({
      file,
      words: plain(words),
      target: path ? (path.endsWith("README.md") ? "README" : basename(path, ".md")) : nameOf(file),
      anchor,
    }),
  ),
);
/** Sentences that ask for something, with the words of a section that is about something else. */
const sentences = ["hand in what you saw", "hand it in"];

describe("a link whose words are the title of a page, or a command that has a page,", () => {
  const named = links.filter(({ words }) => titled(words) !== undefined);

  it("is found", () => {
    expect(named.length).toBeGreaterThan(60);
  });

  it.each(named)("leads there: [$words] in $file", ({ words, target }) => {
    expect(titled(words)).toContain(target);
  });
});

describe("a link whose words are the heading of a section", () => {
  const named = links.filter(
    ({ words }) => sections.has(words) && !titled(words) && !sentences.includes(words),
  );

  it("is found", () => {
    expect(named.length).toBeGreaterThan(10);
  });

  it.each(named)("leads to a page with that section: [$words] in $file", ({ words, target, anchor }) => {
    expect(sections.get(words)).toContain(target);
    if (anchor !== undefined) expect(anchor).toBe(slug(words));
  });
});
