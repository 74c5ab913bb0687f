#!/usr/bin/env node
const usage = `The contract toolkit of the Avirato Payments External API.

Usage: avirato COMMAND [options]

  sandbox   the API with memory, on port 4020
  mock      the contract's examples, without memory, on port 4010
  keys      API keys and client secrets of a running sandbox

Examples:
  avirato sandbox
  avirato mock --port 4011
  avirato keys list

avirato COMMAND --help tells more.`;

/** Loaded when asked for: a sandbox need not wait for what only the mock uses. */
const commands: Record<string, (args: string[]) => Promise<void>> = {
  sandbox: async (args) => (await import("./sandbox/command.ts")).runSandbox(args),
  mock: async (args) => (await import("./mock/command.ts")).runMock(args),
  keys: async (args) => (await import("./sandbox/keys-command.ts")).runKeys(args),
};

const [name = "--help", ...args] = process.argv.slice(2);
try {
  if (name === "--help" || name === "help") console.log(usage);
  else if (Object.hasOwn(commands, name)) await commands[name]?.(args);
  else throw new Error(`There is no command ${name}.\n\n${usage}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
