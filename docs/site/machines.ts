import type { CollectionEntry } from "astro:content";

type Entry = CollectionEntry<"docs">;

/** A page for programs that read: with its title, and with the description of each diagram in place of its drawing. */
export const pageMarkdown = ({ data, body = "" }: Entry): string =>
  `# ${data.title}\n\n${body.trim().replaceAll(/<div class="picture"[\s\S]*?<desc[^>]*>([\s\S]*?)<\/desc>[\s\S]*?<\/div>/g, "$1")}\n`;

/** A line of llms.txt. */
export const pageLine = ({ id, data }: Entry, site: URL): string =>
  `- [${data.title}](${new URL(`${id || "index"}.md`, site)}): ${data.description}`;
