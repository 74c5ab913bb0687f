import { execFile } from "node:child_process";
import { delimiter } from "node:path";
import { fromRoot, root } from "./paths.ts";

const programs = fromRoot("node_modules", ".bin");

/**
 * What a command printed on stdout, run in the project's folder with the installed programs on its path.
 *
 * @param command words divided by single spaces, as they could be pasted behind `npx`
 * @throws {Error} with the command and its output when it fails
 */
export function run(command: string): Promise<string> {
  const [program = "", ...args] = command.split(" ");
  const env = { ...process.env, PATH: `${programs}${delimiter}${process.env["PATH"]}` };
  return new Promise((resolve, reject) => {
    execFile(program, args, { cwd: root, env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${command}\n${stdout}${stderr}`));
      else resolve(stdout);
    });
  });
}
