#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const usage = `The contract toolkit of the Avirato Payments External API.

Usage: avirato COMMAND [options]

  sandbox   runs a stateful sandbox of the API on port 4020
  mock      serves the contract's examples on port 4010, and stores nothing
  verify    checks any server against the guide and the contract, clause by clause
  proxy     forwards requests of an application to a server, and checks each exchange against the contract
  test-receiver
            sends genuine and forged webhooks to your receiver, and checks its responses
  trigger   makes an event happen on a running sandbox, such as a refund that fails
  keys      manages the API keys and client secrets of a running sandbox

  --version shows the version of this package
  --help    shows this text

Examples:
  avirato sandbox
  avirato mock --port 4011
  avirato verify --server http://127.0.0.1:4020 --test-key my_test_key --sandbox
  avirato trigger refund.failed
  avirato keys list

Run avirato COMMAND --help to see the options of a command.`;

/** A command imports its modules when it runs, so that it does not wait for those of the others. */
const commands: Record<string, (args: string[]) => Promise<void>> = {
  sandbox: async (args) => (await import("./sandbox/commands/sandbox.ts")).runSandbox(args),
  mock: async (args) => (await import("./mock/command.ts")).runMock(args),
  verify: async (args) => (await import("./verify/command.ts")).runVerify(args),
  proxy: async (args) => (await import("./proxy/command.ts")).runProxy(args),
  "test-receiver": async (args) => (await import("./test-receiver/command.ts")).runTestReceiver(args),
  trigger: async (args) => (await import("./sandbox/commands/trigger/command.ts")).runTrigger(args),
  keys: async (args) => (await import("./sandbox/commands/keys.ts")).runKeys(args),
};

const [name = "--help", ...args] = process.argv.slice(2);
try {
  if (name === "--help" || name === "help") console.log(usage);
  else if (name === "--version") console.log(packageVersion());
  else if (Object.hasOwn(commands, name)) await commands[name]?.(args);
  else throw new Error(`There is no command ${name}.${suggestion(name)} avirato --help lists the commands.`);
} catch (error) {
  console.error(messageOf(error));
  process.exitCode ??= 1;
}

/** Resolved by the package's name, because the built file has another depth below the package's root. */
function packageVersion(): string {
  const file = fileURLToPath(import.meta.resolve("avirato-payments-contract/package.json"));
  return JSON.parse(readFileSync(file, "utf8")).version;
}

function suggestion(unknown: string): string {
  const closest = Object.keys(commands).find((command) => distance(unknown, command) <= 2);
  return closest ? ` Did you mean ${closest}?` : "";
}

/** The Levenshtein distance: how many characters to insert, delete or replace to make `other` of `one`. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, character] of [...one].entries()) {
    const next = [index + 1];
    for (const [column, wanted] of [...other].entries()) {
      const replaced = (row[column] ?? 0) + (character === wanted ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Older versions of Node have no `node:sqlite`, or only behind a flag.
  if ("code" in error && error.code === "ERR_UNKNOWN_BUILTIN_MODULE")
    return `avirato ${name} needs Node 22.13 or newer; this is Node ${process.versions.node}.`;
  return error.message;
}
