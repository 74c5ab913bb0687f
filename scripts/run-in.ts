import { execFile } from "node:child_process";
import { delimiter, join } from "node:path";

/**
 * Runs a command in a folder, with the programs of its workspace in the PATH, and resolves with its stdout.
 *
 * @param env variables beside those of this process
 * @param timeout milliseconds; by default longer than the slowest generator takes on a busy machine
 * @throws {Error} with the command and its output when it fails or does not end
 */
export function runIn(
  folder: string,
  [program = "", ...args]: string[],
  env: Record<string, string> = {},
  timeout = 300_000,
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
      if (error)
        reject(
          Object.assign(new Error(`${[program, ...args].join(" ")}\n${stdout}${stderr}`.slice(0, 4000)), {
            stdout,
            stderr,
          }),
        );
      else resolve(stdout);
    });
  });
}
