#!/usr/bin/env node
const usage = `The contract toolkit of the Avirato Payments External API.

Usage: avirato COMMAND [options]

  sandbox   the API with memory, on port 4020
  mock      the contract's examples, without memory, on port 4010
  verify    any server against the guide and the contract, clause by clause
  keys      API keys and client secrets of a running sandbox

Examples:
  avirato sandbox
  avirato mock --port 4011
  avirato verify --server http://127.0.0.1:4020 --test-key my_test_key --sandbox
  avirato keys list

avirato COMMAND --help tells more.`;

/** Loaded when asked for: a sandbox need not wait for what only the mock uses. */
const commands: Record<string, (args: string[]) => Promise<void>> = {
  sandbox: async (args) => (await import("./sandbox/commands/sandbox.ts")).runSandbox(args),
  mock: async (args) => (await import("./mock/command.ts")).runMock(args),
  verify: async (args) => (await import("./verify/command.ts")).runVerify(args),
  keys: async (args) => (await import("./sandbox/commands/keys.ts")).runKeys(args),
};

const [name = "--help", ...args] = process.argv.slice(2);
try {
  if (name === "--help" || name === "help") console.log(usage);
  else if (Object.hasOwn(commands, name)) await commands[name]?.(args);
  else throw new Error(`There is no command ${name}.\n\n${usage}`);
} catch (error) {
  console.error(messageOf(error));
  process.exitCode ??= 1;
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Older versions of Node have no `node:sqlite`, or only behind a flag.
  if ("code" in error && error.code === "ERR_UNKNOWN_BUILTIN_MODULE")
    return `avirato ${name} needs Node 22.13 or newer; this is Node ${process.versions.node}.`;
  return error.message;
}
