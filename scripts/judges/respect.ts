import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { type Environment, environments } from "../../generated/constants.ts";
import { operations } from "../../generated/operations.ts";
import { createSandbox } from "../../src/sandbox/sandbox.ts";
import { fromRoot } from "../paths.ts";
import { runIn } from "../run-in.ts";
import type { Verdict } from "./verdict.ts";

interface Arazzo {
  workflows: { workflowId: string }[];
}

/**
 * Lets Redocly write a journey for each operation of an environment, and Redocly Respect run them against a sandbox that
 * has the contract's examples. Respect sends the examples and checks status, content type and schema of each response.
 *
 * @param workspace where the journeys are written
 */
export async function runRespect(workspace: string, environment: Environment): Promise<Verdict> {
  const folder = join(workspace, "respect");
  await mkdir(folder, { recursive: true });
  const file = join(folder, "operations.arazzo.yaml");
  await runIn(folder, ["redocly", "generate-arazzo", fromRoot("generated", "openapi.yaml"), "-o", file]);
  const workflows = await workflowsOf(file, environment);
  const sandbox = await createSandbox({ withExamples: environment });
  const { url } = await sandbox.listen({ port: 0 });
  const inputs = [`TestApiKey=${sandbox.keys.test}`, `LiveApiKey=${sandbox.keys.live}`];
  const command = [
    ...["redocly", "respect", file, "-S", `openapi=${url}`],
    ...inputs.flatMap((input) => ["-i", input]),
    ...workflows.flatMap((workflow) => ["-w", workflow]),
  ];
  // Exits with 1 when a check fails; the log says which.
  const { log, hasFailed } = await runIn(folder, command)
    .then(
      (stdout) => ({ log: stdout, hasFailed: false }),
      (error: Error & { stdout?: string }) => {
        if (!error.stdout?.includes("Summary")) throw error;
        return { log: error.stdout, hasFailed: true };
      },
    )
    .finally(sandbox.close);
  await writeFile(join(folder, `${environment}.log`), log);
  return judgeRespect(log, hasFailed);
}

async function workflowsOf(file: string, environment: Environment): Promise<string[]> {
  const { workflows }: Arazzo = parse(await readFile(file, "utf8"));
  const isTest = (workflowId: string) =>
    workflowId.includes(environments.test.routes.slice(1).replaceAll("/", "-"));
  const chosen = workflows
    .map(({ workflowId }) => workflowId)
    .filter((workflowId) => isTest(workflowId) === (environment === "test"));
  const expected = operations.filter((operation) => operation.environment === environment).length;
  if (chosen.length !== expected)
    throw new Error(`Redocly wrote ${chosen.length} journeys for ${expected} operations of ${environment}.`);
  return chosen;
}

/** @param hasFailed whether Respect's exit code says so */
export function judgeRespect(log: string, hasFailed: boolean): Verdict {
  const lines = log.split("\n").map((line) => line.trim());
  const passed = lines.filter((line) => line.startsWith("✓")).length;
  const failed = lines.filter((line) => line.startsWith("✗"));
  const problems = [...failed];
  if (passed === 0) problems.push("Respect printed no check that passed.");
  if (hasFailed && failed.length === 0) problems.push("Respect failed, and printed no check that failed.");
  return { figures: { "checks that passed": passed, "checks that failed": failed.length }, problems };
}
