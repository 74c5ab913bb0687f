import { readFile } from "node:fs/promises";
import { errorCodes } from "../../generated/errors.ts";
import { fromRoot } from "../paths.ts";

/** Markers in a guide and the tables that the site puts in their place. */
const tables: Record<string, () => Promise<string> | string> = {
  "<!-- errors -->": errorsTable,
  "<!-- assumptions -->": assumptionsTable,
};

/** Replaces the markers of a Markdown text by tables in Markdown, built from generated/. */
export async function fillMarkers(markdown: string): Promise<string> {
  let filled = markdown;
  for (const [marker, table] of Object.entries(tables)) {
    if (filled.includes(marker)) filled = filled.replace(marker, await table());
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
