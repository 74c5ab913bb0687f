import { readFile } from "node:fs/promises";
import { errorCodes } from "../../generated/errors.ts";
import { fromRoot } from "../paths.ts";
import { diagrams } from "./diagrams/diagrams.ts";

/** Markers in a guide and the tables that the site puts in their place. */
const tables: Record<string, () => Promise<string> | string> = {
  "<!-- errors -->": errorsTable,
  "<!-- assumptions -->": assumptionsTable,
};

/**
 * Replaces the markers of a Markdown text by tables and diagrams, built from generated/ and the sources, and by files
 * of docs/guides/ that a reader takes as they are.
 */
export async function fillMarkers(markdown: string): Promise<string> {
  let filled = await fillFiles(markdown);
  for (const [name, { title, svg }] of await diagrams()) {
    // On a phone a picture that fits could not be read, so it scrolls.
    const framed = `<div class="picture" tabindex="0" role="region" aria-label="${title}">${svg}</div>`;
    filled = filled.replace(`<!-- diagram: ${name} -->`, framed);
  }
  const unknown = /<!-- diagram: .*? -->/.exec(filled);
  if (unknown) throw new Error(`There is no such diagram: ${unknown[0]}.`);
  for (const [marker, table] of Object.entries(tables)) {
    if (filled.includes(marker)) filled = filled.replace(marker, await table());
  }
  return filled;
}

/** `<!-- file: operation/nginx.conf -->` becomes a block of code with what is in docs/guides/operation/nginx.conf. */
async function fillFiles(markdown: string): Promise<string> {
  let filled = markdown;
  for (const [marker, file = ""] of markdown.matchAll(/<!-- file: (\S+) -->/g)) {
    const text = await readFile(fromRoot("docs", "guides", file), "utf8");
    filled = filled.replace(marker, () => `\`\`\`text\n${text.trimEnd()}\n\`\`\``);
  }
  return filled;
}

function errorsTable(): string {
  const rows = errorCodes.map((entry) => {
    const assumed = "assumed" in entry ? " Assumed." : "";
    return [`\`${entry.code}\``, entry.statusCodes.join(", "), `${entry.meaning}${assumed}`, entry.action];
  });
  return markdownTable(["Code", "Status", "Meaning", "What to do"], rows);
}

async function assumptionsTable(): Promise<string> {
  const { assumptions } = JSON.parse(await readFile(fromRoot("generated", "assumptions.json"), "utf8")) as {
    assumptions: { assumed: string; places: string[] }[];
  };
  const rows = assumptions.map(({ assumed, places }) => [
    assumed,
    places.map((place) => `\`${place}\``).join(" "),
  ]);
  return markdownTable(["What is assumed, and why", "Where in openapi/"], rows);
}

function markdownTable(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
