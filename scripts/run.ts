import { execFile } from "node:child_process";
import { delimiter } from "node:path";
import { fromRoot, root } from "./paths.ts";

const programs = fromRoot("node_modules", ".bin");

/**
 * Runs a command in the project's folder, with the installed programs in its PATH, and resolves with its stdout.
 *
 * @throws {Error} with the command and its output when it fails
 */
export function run(program: string, ...args: string[]): Promise<string> {
  const env = { ...process.env, PATH: `${programs}${delimiter}${process.env["PATH"]}` };
  return new Promise((resolve, reject) => {
    execFile(program, args, { cwd: root, env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${[program, ...args].join(" ")}\n${stdout}${stderr}`));
      else resolve(stdout);
    });
  });
}
