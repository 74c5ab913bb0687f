import { flagOf, type Option, type OptionTable } from "./option.ts";

/** The column at which help texts start, and the width of a help text, characters. */
const [indent, lineLength] = [28, 90];

/** Returns the help text of a table: one paragraph for each flag. */
export function flagHelp(table: OptionTable): string {
  const rows = Object.entries(table).flatMap(([name, option]) => {
    const { placeholder, help, secret, environment } = option;
    const flag = `--${flagOf(name, option)}`;
    const fromFile = `the same, from a file that only you can read`;
    const variable = environment ? `; or set ${environment}` : "";
    return [
      [
        placeholder ? `${flag} ${placeholder}` : flag,
        `${help}${defaultNote(option)}${secret ? "" : variable}`,
      ],
      ...(secret ? [[`${flag}-file FILE`, fromFile + variable]] : []),
    ];
  });
  rows.push(["--version", "show the version of this package"], ["--help", "show this text"]);
  return rows.map(([flag = "", help = ""]) => paragraph(flag, help)).join("\n");
}

const defaultNote = ({ default: value }: Option<unknown>): string =>
  typeof value === "string" || typeof value === "number" ? ` (default ${value})` : "";

function paragraph(flag: string, help: string): string {
  const lines = help.match(new RegExp(`.{1,${lineLength}}(?=\\s|$)`, "g")) ?? [];
  const margin = `\n${" ".repeat(indent)}`;
  const start = `  ${flag} `;
  return (
    (start.length > indent ? start.trimEnd() + margin : start.padEnd(indent)) +
    lines.map((line) => line.trim()).join(margin)
  );
}
