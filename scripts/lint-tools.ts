import { execFile } from "node:child_process";
import { fromRoot, root } from "./paths.ts";

/** Each tool as its own command line, which can be pasted behind `npx`. */
export const lintTools = {
  spectral: "spectral lint openapi/openapi.yaml generated/openapi.yaml --fail-severity hint --quiet",
  redocly: "redocly lint",
  biome: "biome check --error-on-warnings .",
} as const;

/**
 * Runs the tools side by side.
 *
 * @throws {Error} with the output of every tool that found a problem.
 */
export async function lint(names: (keyof typeof lintTools)[]): Promise<void> {
  const findings = await Promise.all(names.map((name) => run(name, lintTools[name])));
  const problems = findings.filter((finding) => finding !== undefined);
  if (problems.length > 0) throw new Error(problems.join("\n"));
}

function run(name: string, command: string): Promise<string | undefined> {
  const [program = "", ...args] = command.split(" ");
  return new Promise((resolve) => {
    execFile(fromRoot("node_modules", ".bin", program), args, { cwd: root }, (error, stdout, stderr) => {
      resolve(error ? `${name}: npx ${command}\n${stdout}${stderr}` : undefined);
    });
  });
}
