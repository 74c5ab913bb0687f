import { mockTable } from "../../src/mock/command.ts";
import { proxyTable } from "../../src/proxy/command.ts";
import { keysTable } from "../../src/sandbox/commands/keys.ts";
import { sandboxCommandTable, sandboxWithJsonTable } from "../../src/sandbox/commands/sandbox.ts";
import { triggerTable } from "../../src/sandbox/commands/trigger/command.ts";
import { flagOf, type OptionTable } from "../../src/sandbox/core/option.ts";
import { testReceiverTable } from "../../src/test-receiver/command.ts";
import { verifyTable } from "../../src/verify/command.ts";

/** The options of every command that has a table of them. */
export const commandTables = {
  "avirato sandbox": sandboxWithJsonTable,
  "avirato mock": mockTable,
  "avirato verify": verifyTable,
  "avirato proxy": proxyTable,
  "avirato test-receiver": testReceiverTable,
  "avirato trigger": triggerTable,
  "avirato keys": keysTable,
  "npm start": sandboxCommandTable,
} satisfies Record<string, OptionTable>;

/** A value for every option of a table, as a command line has it; `true` for a flag without a value. */
export type GivenTexts<Table extends OptionTable> = {
  [Name in keyof Table]: string | readonly string[] | true;
};

/** How options are given. In the last two ways, those that have no file or no variable are given as flags. */
export const waysToGive = ["as flags", "in files", "in the environment"] as const;
type WayToGive = (typeof waysToGive)[number];

/**
 * The arguments and the environment that give these options.
 *
 * @param write writes a file that only this user can read, and returns its path
 */
export function asArguments<Table extends OptionTable>(
  table: Table,
  given: Partial<GivenTexts<Table>>,
  way: WayToGive,
  write: (name: string, text: string) => string,
): { args: string[]; environment: Record<string, string> } {
  const args: string[] = [];
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    const option = table[name] as OptionTable[string];
    const flag = `--${flagOf(name, option)}`;
    if (value === true) args.push(flag);
    else if (way === "in the environment" && option.environment)
      environment[option.environment] = String(value);
    else if (way === "in files" && option.secret) args.push(`${flag}-file`, write(name, `${value}\n`));
    else for (const text of [value].flat()) args.push(flag, String(text));
  }
  return { args, environment };
}
