import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { fromRoot } from "../../paths.ts";

/** The languages of the site. The Spanish pages are in the folder `es` of it. */
export type Language = "en" | "es";

/** The Spanish texts of docs/es/texts.yaml, by their English text. */
export const readSpanish = async (): Promise<Map<string, string>> =>
  new Map(Object.entries(parse(await readFile(fromRoot("docs", "es", "texts.yaml"), "utf8"))));

/**
 * The translation of generated texts, such as the cells of the table of errors, into a language.
 *
 * @throws {Error} from the translation, when a text has no Spanish.
 */
export async function translator(language: Language): Promise<(text: string) => string> {
  if (language === "en") return (text) => text;
  const spanish = await readSpanish();
  return (text) => {
    const translated = spanish.get(text);
    if (translated === undefined)
      throw new Error(`docs/es/texts.yaml has no Spanish for this text; add it: ${text}`);
    return translated;
  };
}
