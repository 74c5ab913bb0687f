import { spawn } from "node:child_process";
import { once } from "node:events";
import { root } from "../paths.ts";

/**
 * Runs a command that shows a claim, with its output on the terminal.
 *
 * @param settings of its environment
 * @throws {Error} when it fails: the claim does not hold.
 */
export async function runToEnd(
  command: string,
  args: string[],
  settings: Record<string, number> = {},
): Promise<void> {
  const environment = Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [name, String(value)]),
  );
  const child = spawn(command, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...environment },
  });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error("It does not hold: see what failed above. Nothing was written.");
}
