import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createSandbox } from "../../src/sandbox/sandbox.ts";
import { fromRoot } from "../paths.ts";
import { runIn } from "../run-in.ts";
import { step } from "../step.ts";
import { prepareWorkspace, versionOf } from "../workspace.ts";
import { numberedNames } from "./numbered-names.ts";
import type { Tool } from "./tools.ts";

/** The result of one tool. A failed step has its error message. A step that does not apply to the tool is absent. */
export interface Result {
  name: string;
  version: string;
  /** What it read. */
  input: Tool["input"];
  /** How it was called. */
  command?: string[];
  /** How long the tool itself ran, seconds. */
  seconds: number;
  steps: Partial<Record<StepName, string | true>>;
}

export type StepName = "reads" | "generates" | "compiles" | "names" | "runs";

/**
 * Runs tools on the contract, compiles what they generate with `tsc --strict`, and runs the compiled clients against a
 * sandbox. One tool runs at a time.
 */
export async function tryTools(tools: readonly Tool[]): Promise<Result[]> {
  const share = tools.every(({ everyChange }) => everyChange);
  await step("install the tools", () => prepareWorkspace("tests/codegen", { share }));
  const results: Result[] = [];
  for (const tool of tools) results.push(await step(`generate with ${tool.name}`, () => generate(tool)));
  await step("compile", () => compile(results));
  await use(tools, results);
  return results;
}

/** What failed: the tool, the step and the message. */
export const failures = (results: readonly Result[]): string[] =>
  results.flatMap(({ name, steps }) => {
    const failed = Object.entries(steps).filter(([, outcome]) => outcome !== true);
    return failed.length > 0
      ? [failed.map(([step, message]) => `${name} ${step}: ${message}`).join("\n")]
      : [];
  });

const workspace = fromRoot(".cache", "codegen");
const folderOf = (tool: Tool): string => join(workspace, "tools", tool.name);
const inputOf = (tool: Tool): string => fromRoot("generated", tool.input);

async function generate(tool: Tool): Promise<Result> {
  const result: Result = {
    name: tool.name,
    version: await versionOf(workspace, tool.package),
    input: tool.input,
    ...(tool.command && { command: tool.command }),
    seconds: 0,
    steps: {},
  };
  if (!tool.command) return result;
  const input = inputOf(tool);
  const folder = folderOf(tool);
  await mkdir(join(folder, "generated"), { recursive: true });
  const command = tool.command.map((part) => part.replace("{input}", input));
  const started = performance.now();
  result.steps.generates = await attempt(async () => {
    const stdout = await runIn(folder, ["npx", "--no-install", ...command], { INPUT: input });
    if (tool.stdout) await writeFile(join(folder, tool.stdout), stdout);
    const numbered = await numberedNames(join(folder, "generated"), await readFile(input, "utf8"));
    result.steps.names = numbered.length === 0 || numbered.join(", ");
  });
  result.seconds = Math.round((performance.now() - started) / 1000);
  return result;
}

/** One compilation of everything, because the declarations of the libraries take longer than the generated code. */
async function compile(results: Result[]): Promise<void> {
  const generated = results.filter(({ steps }) => steps.generates === true);
  if (generated.length === 0) return;
  const include = generated.map(({ name }) => `tools/${name}`);
  await writeFile(
    join(workspace, "tsconfig.run.json"),
    JSON.stringify({ extends: "./tsconfig.json", include }),
  );
  const command = ["tsc", "-p", "tsconfig.run.json", "--pretty", "false"];
  const output = await runIn(workspace, command).catch(
    (error: Error & { stdout?: string }) => error.stdout || error.message,
  );
  for (const { name, steps } of generated) {
    const problems = compilerProblems(output, name);
    steps.compiles = problems.length === 0 || problems.slice(0, 3).join("\n");
  }
}

/**
 * The compiler's errors in the files of a tool, and those in no tool's files: in the files that all tools share, or of
 * the compiler itself. The latter leave unknown whether any tool's code compiles.
 *
 * @param output what `tsc` printed
 */
export const compilerProblems = (output: string, tool: string): string[] =>
  output
    .split("\n")
    .filter((line) => /^\S/.test(line) && (line.startsWith(`tools/${tool}/`) || !line.startsWith("tools/")));

/** Runs the program of each tool that has one, against one sandbox. */
async function use(tools: readonly Tool[], results: Result[]): Promise<void> {
  const sandbox = await createSandbox();
  const { url } = await sandbox.listen({ port: 0 });
  const env = { AVIRATO_SERVER: url, AVIRATO_TEST_KEY: sandbox.keys.test };
  const run = (file: string, more: Record<string, string> = {}) =>
    step(file, () => attempt(() => runIn(workspace, ["tsx", file], { ...env, ...more })));
  for (const tool of tools) {
    const { steps } = results.find(({ name }) => name === tool.name) as Result;
    if (tool.kind === "parser") steps.reads = await run(`parsers/${tool.name}.ts`, { INPUT: inputOf(tool) });
    else if (tool.kind !== "types" && steps.generates === true)
      steps.runs = await run(`tools/${tool.name}/calls.ts`);
  }
  await sandbox.close();
}

/** `true`, or the message of what was thrown. */
async function attempt(work: () => Promise<unknown>): Promise<string | true> {
  try {
    await work();
    return true;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
