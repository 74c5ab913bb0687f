import { readFileSync } from "node:fs";
import { basename } from "node:path";

type Rules = Map<string, Record<string, string>>;

/** The declarations of each rule of a text by its selector. */
function rulesIn(css: string): Rules {
  const rules: Rules = new Map();
  for (const [, selector = "", body = ""] of css.matchAll(/([^{}]+)\{([^}]*)\}/g)) {
    const found = [...body.matchAll(/([\w-]+):\s*([^;]+);/g)].map(([, name, value = ""]) => [
      name,
      value.replaceAll(/\s+/g, " "),
    ]);
    rules.set(selector.trim().replaceAll(/\s+/g, " "), Object.fromEntries(found));
  }
  return rules;
}

const media = /@media ([^{]*?) \{((?:[^{}]*\{[^}]*\})*)\s*\}/g;
const cssOf = (file: string): string => readFileSync(file, "utf8").replaceAll(/\/\*.*?\*\//gs, "");

/** The rules of a style sheet, without those for other widths. */
export const rulesOf = (file: string): Rules => rulesIn(cssOf(file).replaceAll(media, ""));

/** Each value of a property in these style sheets, as a line before those of the elements that have it. */
export function declarationsOf(files: string[]): string {
  const users = new Map<string, string[]>();
  for (const file of files) {
    const widths = [...cssOf(file).matchAll(media)].map(
      ([, width = "", css = ""]) => [` at ${width}`, rulesIn(css)] as const,
    );
    for (const [width, rules] of [["", rulesOf(file)] as const, ...widths])
      for (const [selector, declarations] of rules)
        for (const [property, value] of Object.entries(declarations)) {
          const declared = `${property}: ${value}`;
          const user = `  ${selector}${width} (${basename(file)})`;
          users.set(declared, [...(users.get(declared) ?? []), user]);
        }
  }
  return `${[...users]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flat(2)
    .join("\n")}\n`;
}
