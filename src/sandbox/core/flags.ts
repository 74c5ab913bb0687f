import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { checkOption, flagOf, type Option, type OptionTable, type ParsedOptions } from "./option.ts";
import { readSecretFile } from "./secret-file.ts";
import { suggestion } from "./suggestion.ts";

/**
 * Parses a command line. An option without a flag is read from its environment variable.
 *
 * @returns `"help"` for `--help`, and `"version"` for `--version`, whatever the other options are.
 * @throws {Error} when an option is invalid. The message names the flag or variable, the problem and the remedy.
 */
export function parseFlags<Table extends OptionTable>(
  table: Table,
  args: string[],
  { allowPositionals = false, environment = process.env as Record<string, string | undefined> } = {},
): { options: ParsedOptions<Table>; positionals: string[] } | "help" | "version" {
  const { values, positionals } = parseKnownFlags(parseArgsOptions(table), args, allowPositionals);
  if (values["help"]) return "help";
  if (values["version"]) return "version";
  const options = Object.entries(table).map(([name, option]) => {
    const given = givenText(flagOf(name, option), option, values, environment);
    if (!given) return [name, option.default];
    const value = option.parse(given.texts);
    checkOption(given.source, option, value, given.texts.join(" "));
    return [name, value];
  });
  return { options: Object.fromEntries(options), positionals };
}

type FlagValues = Record<string, string[] | boolean | undefined>;

/** A flag overrides the environment variable. */
function givenText(
  flag: string,
  { placeholder, secret, environment: variable }: Option<unknown>,
  values: FlagValues,
  environment: Record<string, string | undefined>,
): { source: string; texts: readonly string[] } | undefined {
  const value = values[flag];
  const file = secret && values[`${flag}-file`];
  if (Array.isArray(file)) {
    if (value !== undefined) throw new Error(`Give --${flag} or --${flag}-file, not both.`);
    const source = `--${flag}-file`;
    return { source: `The content of ${source}`, texts: [readSecretFile(source, file.at(-1) ?? "")] };
  }
  if (value !== undefined) return { source: `--${flag}`, texts: Array.isArray(value) ? value : [] };
  const fromEnvironment = placeholder && variable ? environment[variable] : undefined;
  return fromEnvironment ? { source: variable ?? "", texts: [fromEnvironment] } : undefined;
}

function parseArgsOptions(table: OptionTable): ParseArgsOptionsConfig {
  const flags = Object.entries(table).flatMap(([name, option]) => {
    const flag = flagOf(name, option);
    const config = option.placeholder ? withValue : ({ type: "boolean" } as const);
    return [[flag, config], ...(option.secret ? [[`${flag}-file`, withValue]] : [])];
  });
  return { ...Object.fromEntries(flags), version: { type: "boolean" }, help: { type: "boolean" } };
}

const withValue = { type: "string", multiple: true } as const;

/** Replaces the end of Node's message about an unknown flag: it recommends `--`, which these commands do not support. */
function parseKnownFlags(options: ParseArgsOptionsConfig, args: string[], allowPositionals: boolean) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals });
    return { values: values as FlagValues, positionals };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== "ERR_PARSE_ARGS_UNKNOWN_OPTION") throw error;
    const [, unknown = ""] = /'(--[^'=]+)/.exec(message) ?? [];
    const flags = Object.keys(options).map((flag) => `--${flag}`);
    const meant = suggestion(unknown, flags);
    throw new Error(`${message.split(". ")[0]}.${meant} Run the command with --help to see its options.`);
  }
}
