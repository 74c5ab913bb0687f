import { execFile } from "node:child_process";
import { delimiter, join } from "node:path";

/** Longer than the slowest tool takes on a busy machine, milliseconds. */
const timeout = 300_000;

/**
 * Runs a command in a folder, with the programs of its workspace in the PATH, and resolves with its stdout.
 *
 * @param env variables beside those of this process
 * @throws {Error} with the command and its output when it fails or does not end
 */
export function runIn(
  folder: string,
  [program = "", ...args]: string[],
  env: Record<string, string> = {},
): Promise<string> {
  const path = [join(folder, "node_modules", ".bin"), join(folder, "..", "..", "node_modules", ".bin")];
  const PATH = [...path, process.env["PATH"]].join(delimiter);
  return new Promise((resolve, reject) => {
    const options = {
      cwd: folder,
      env: { ...process.env, PATH, ...env },
      maxBuffer: 64 * 1024 * 1024,
      timeout,
    };
    execFile(program, args, options, (error, stdout, stderr) => {
      if (error) reject(new Error(`${[program, ...args].join(" ")}\n${stdout}${stderr}`.slice(0, 4000)));
      else resolve(stdout);
    });
  });
}
