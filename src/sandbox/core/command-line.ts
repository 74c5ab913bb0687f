import { parseFlags } from "./flags.ts";
import type { OptionTable, ParsedOptions } from "./option.ts";
import { packageVersion } from "./package-version.ts";

/**
 * Reads the command line of a command.
 *
 * @param usage the text that `--help` prints
 * @returns `undefined` when it has printed the usage or the version of this package, and nothing is left to do.
 * @throws {Error} when an option is invalid. The message names the flag or variable, the problem and the remedy.
 */
export function readCommandLine<Table extends OptionTable>(
  table: Table,
  usage: string,
  args: string[],
  more: { allowPositionals?: boolean } = {},
): { options: ParsedOptions<Table>; positionals: string[] } | undefined {
  const parsed = parseFlags(table, args, more);
  if (typeof parsed !== "string") return parsed;
  console.log(parsed === "help" ? usage : packageVersion());
  return undefined;
}
