import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { errorCodes, otherErrors, resendMeanings } from "../../generated/errors.ts";
import { readRenamed } from "../contract-diff/renamed.ts";
import { fromRoot } from "../paths.ts";
import { assumptionCards, cardOf, readAssumptions } from "./assumptions.ts";
import { journeyDiagram } from "./diagrams/journeys.ts";
import { languageTabs } from "./language-tabs.ts";
import { type Language, translator } from "./translations/texts.ts";

/** What replaces each marker in a page, by the marker's name. */
const fillers: Record<string, (argument: string, language: Language) => Promise<string>> = {
  assumptions: async () => assumptionCards(await readAssumptions()),
  errors: (_, language) => errorsTable(language),
  facts: factsTable,
  file: codeBlock,
  journey: journeyDiagram,
  renamed: renamedTable,
  samples: languageTabs,
};

/** A marker such as `<!-- journey: online-payment -->`. A code host shows the sentence below it instead of what replaces both. */
const marker = /<!-- (\w+)(?:: (.+?))? -->(?:\n\n(?:The site shows|La web muestra) .*)?/g;

/**
 * Replaces the markers in a Markdown text by tables, diagrams and samples that are built from generated/ and the sources,
 * and by the contents of files of docs/.
 *
 * @param language the language of the table of errors; what replaces other markers is in English
 * @throws {Error} when there is no such marker, or nothing that its argument names
 */
export async function fillMarkers(markdown: string, language: Language = "en"): Promise<string> {
  const filled = await Promise.all(
    [...markdown.matchAll(marker)].map(([whole, name = "", argument = ""]) => {
      const fill = fillers[name];
      if (!fill) throw new Error(`There is no such marker: ${whole}.`);
      return fill(argument, language);
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

async function errorsTable(language: Language): Promise<string> {
  const translate = await translator(language);
  const assumptions = await readAssumptions();
  const cardLink = (text: string) => {
    const assumption = assumptions.find(({ assumed }) => assumed === text);
    return assumption ? ` [${translate("Assumed")}](${cardOf(assumption)}).` : "";
  };
  const rows = [...errorCodes, ...Object.values(otherErrors)].map((entry) => [
    // A heading, so that the search leads to the row.
    "code" in entry
      ? `<h3 id="${entry.code}" data-pagefind-weight="10">${entry.code}</h3> ${entry.statusCodes.join(", ")}`
      : "",
    translate(entry.meaning) + ("assumed" in entry ? cardLink(entry.assumed) : ""),
    `**${translate("Send it again?")}** ${translate(resendMeanings[entry.resend])}. ${translate(entry.action)}`,
  ]);
  return markdownTable(["Code, status", "Meaning", "What to do"].map(translate), rows);
}

async function factsTable(): Promise<string> {
  const { facts } = parse(await readFile(fromRoot("openapi", "facts.yaml"), "utf8")) as {
    facts: { source: string; says: string }[];
  };
  const rows = facts.map(({ says, source }) => [says, source]);
  return markdownTable(["What the vendor says", "Where"], rows);
}

async function renamedTable(): Promise<string> {
  const code = (name: string) => `<code>${name.replaceAll("/", "/<wbr>")}</code>`;
  const rows = (await readRenamed()).map(({ from, to, since, note = "" }) => [
    code(from),
    `Since ${since}${to ? `: ${code(to)}` : ""}. ${note}`,
  ]);
  return markdownTable(["Old name", "New name, or what to do"], rows);
}

function markdownTable(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
