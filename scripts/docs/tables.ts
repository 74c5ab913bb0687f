import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { errorCodes, otherErrors, resendMeanings } from "../../generated/errors.ts";
import { readRenamed } from "../contract-diff/renamed.ts";
import { fromRoot } from "../paths.ts";
import { assumptionCards, cardOf, readAssumptions } from "./assumptions.ts";
import { diagrams } from "./diagrams/diagrams.ts";
import { fillSamples } from "./language-tabs.ts";
import type { Language } from "./languages.ts";
import { type Translate, translator } from "./translations/texts.ts";

/** The markers in guides, and the table that replaces each. */
const tables: Record<string, (translate: Translate) => Promise<string> | string> = {
  "<!-- errors -->": errorsTable,
  "<!-- assumptions -->": async () => assumptionCards(await readAssumptions()),
  "<!-- facts -->": factsTable,
  "<!-- renamed -->": renamedTable,
};

/**
 * Replaces the markers in a Markdown text by tables, diagrams and samples that are built from generated/ and the sources,
 * and by the contents of files of docs/.
 *
 * @param language the language of the error table and of the diagrams; other tables are in English
 */
export async function fillMarkers(markdown: string, language: Language = "en"): Promise<string> {
  const translate = await translator(language);
  let filled = await fillSamples(await fillDiagrams(await fillFiles(markdown), translate));
  for (const [marker, table] of Object.entries(tables)) {
    if (!filled.includes(marker)) continue;
    // A code host shows the sentence below the marker instead.
    const replaced = new RegExp(`${marker}(\\n\\n(The site shows|La web muestra) .*)?`);
    const text = await table(translate);
    filled = filled.replace(replaced, () => text);
  }
  return filled;
}

async function fillDiagrams(markdown: string, translate: Translate): Promise<string> {
  const drawn = await diagrams(translate);
  return markdown.replaceAll(/<!-- diagram: (.*?) -->/g, (whole, name) => {
    const diagram = drawn.get(name);
    if (!diagram) throw new Error(`There is no such diagram: ${whole}.`);
    return diagram();
  });
}

/**
 * Replaces `<!-- file: operation/nginx.conf -->` by a code block with docs/guides/operation/nginx.conf, and
 * `<!-- file: shop.test.ts, "vitest" → "jest" -->` by one in which a text, which the file must hold, is another text.
 */
async function fillFiles(markdown: string): Promise<string> {
  let filled = markdown;
  for (const [marker, file = "", from, to = ""] of markdown.matchAll(fileMarker)) {
    const text = await readFile(fromRoot("docs", "guides", file), "utf8");
    if (from !== undefined && !text.includes(from)) throw new Error(`${file} does not hold ${from}.`);
    const shown = from === undefined ? text : text.replaceAll(from, to);
    const language = /\.(ts|json|php|py|java|go)$/.exec(file)?.[1] ?? "text";
    filled = filled.replace(marker, () => `\`\`\`${language}\n${shown.trimEnd()}\n\`\`\``);
  }
  return filled;
}

const fileMarker = /<!-- file: ([^\s,]+)(?:, (\S+) → (\S+))? -->/g;

async function errorsTable(translate: Translate): Promise<string> {
  const assumptions = await readAssumptions();
  const rows = errorCodes.map((entry) => {
    const assumption = assumptions.find(({ assumed }) => "assumed" in entry && assumed === entry.assumed);
    const assumed = assumption ? ` [${translate("Assumed")}](${cardOf(assumption)}).` : "";
    return [
      // A heading, so that the search leads to the row.
      `<h3 id="${entry.code}" data-pagefind-weight="10">${entry.code}</h3>`,
      entry.statusCodes.join(", "),
      translate(entry.meaning) + assumed,
      translate(resendMeanings[entry.resend]),
      translate(entry.action),
    ];
  });
  const others = Object.values(otherErrors).map(({ meaning, resend, action }) => [
    "",
    "",
    translate(meaning),
    translate(resendMeanings[resend]),
    translate(action),
  ]);
  const head = ["Code", "Status", "Meaning", "Send it again?", "What to do"];
  return markdownTable(head.map(translate), [...rows, ...others]);
}

async function factsTable(): Promise<string> {
  const { facts } = parse(await readFile(fromRoot("openapi", "facts.yaml"), "utf8")) as {
    facts: { level: "G" | "P"; source: string; says: string }[];
  };
  return markdownTable(
    ["What the vendor says", "Where"],
    facts.map(({ says, source }) => [says, source]),
  );
}

async function renamedTable(): Promise<string> {
  const rows = (await readRenamed()).map(({ from, to, since, note }) => [
    `\`${from}\``,
    to ? `\`${to}\`` : "",
    since,
    note ?? "",
  ]);
  return markdownTable(["Old name", "New name", "Since", "What to do"], rows);
}

function markdownTable(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
