import { spawn } from "node:child_process";
import { once } from "node:events";
import { constants } from "node:os";
import type { Environment } from "../../../generated/constants.ts";
import { onEnd } from "../core/ending.ts";
import type { Sandbox } from "../sandbox.ts";

/** The keys or secrets of a sandbox. */
type Known = Record<Environment, string>;

/**
 * Runs a command with the address, keys and secrets of a sandbox in its environment.
 *
 * @returns the exit code of the command; 128 and the number of the signal when a signal ended it.
 * @throws {Error} when the command cannot be started.
 */
export async function runWith(
  { url, keys, secrets }: { url: string; keys: Known; secrets: Known },
  [program = "", ...args]: readonly string[],
): Promise<number> {
  const variables = {
    AVIRATO_SERVER: url,
    AVIRATO_TEST_KEY: keys.test,
    AVIRATO_LIVE_KEY: keys.live,
    AVIRATO_TEST_SECRET: secrets.test,
    AVIRATO_LIVE_SECRET: secrets.live,
  };
  // One that is not known stays as it is in the environment of this process.
  const known = Object.entries(variables).filter(([, value]) => value !== "");
  const child = spawn(program, args, {
    stdio: "inherit",
    env: { ...process.env, ...Object.fromEntries(known) },
    // On Windows, npm and npx are scripts of the shell.
    shell: process.platform === "win32",
  });
  onEnd((signal) => {
    // Ctrl+C reaches the command too, because it runs in the same terminal.
    if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
  });
  const [code, signal] = await once(child, "exit").catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${program} cannot be started (${error.code}). Check the command after --.`);
  });
  return code ?? 128 + constants.signals[signal as NodeJS.Signals];
}

/**
 * The keys of a sandbox. When it does not know its Test key, because it was made before, another one is made.
 *
 * @returns the keys, and a function that revokes the one that was made.
 */
export async function keysWithTest(
  { keys, apiKeys }: Sandbox,
  webcode: string,
): Promise<{ keys: Known; revoke: () => Promise<unknown> }> {
  if (keys.test !== "") return { keys, revoke: async () => {} };
  const { id, key } = await apiKeys.create({ environment: "test", webcode });
  return { keys: { ...keys, test: key }, revoke: () => apiKeys.revoke(id) };
}
