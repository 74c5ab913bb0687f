import type { CollectionEntry } from "astro:content";

type Entry = CollectionEntry<"docs">;

/** A page for programs that read: with its title, and without the HTML and components that only a browser needs. */
export const pageMarkdown = ({ data, body = "" }: Entry): string => {
  const text = body
    .replaceAll(/<TabItem label="(.*)">/g, "$1")
    .replaceAll(/^import .*Tabs.*\n|<\/?(div|h3|span|Tabs|TabItem)\b[^>]*>/gm, "");
  return `# ${data.title}\n\n${text.trim()}\n`;
};

/** A line of llms.txt. */
export const pageLine = ({ id, data }: Entry, site: URL): string =>
  `- [${data.title}](${new URL(`${id}.md`, site)}): ${data.description}`;
