#!/usr/bin/env node
import nodeModule from "node:module";
import { packageVersion } from "./sandbox/core/package-version.ts";
import { suggestion } from "./sandbox/core/suggestion.ts";

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

// Node 20 has no such function.
nodeModule.enableCompileCache?.();

const [name = "--help", ...args] = process.argv.slice(2);
try {
  if (name === "--help" || name === "help") console.log(usage);
  else if (name === "--version") console.log(packageVersion());
  else if (Object.hasOwn(commands, name)) await commands[name]?.(args);
  else {
    const meant = suggestion(name, Object.keys(commands));
    throw new Error(`There is no command ${name}.${meant} avirato --help lists the commands.`);
  }
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
