import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { type Environment, environments } from "../../generated/constants.ts";
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
  const sandbox = await createSandbox({ withExamples: environment });
  const { url } = await sandbox.listen({ port: 0 });
  const results = join(folder, `${environment}.json`);
  const inputs = [`TestApiKey=${sandbox.keys.test}`, `LiveApiKey=${sandbox.keys.live}`];
  const command = [
    ...["redocly", "respect", file, "-S", `openapi=${url}`, "--json-output", results],
    ...inputs.flatMap((input) => ["-i", input]),
    ...(await workflowsOf(file, environment)).flatMap((workflow) => ["-w", workflow]),
  ];
  // Exits with 1 when a check fails; the log says which.
  const log = await runIn(folder, command).catch((error: Error & { stdout?: string }) => {
    if (!error.stdout?.includes("Summary")) throw error;
    return error.stdout;
  });
  await sandbox.close();
  await writeFile(join(folder, `${environment}.log`), log);
  return judge(log);
}

async function workflowsOf(file: string, environment: Environment): Promise<string[]> {
  const { workflows }: Arazzo = parse(await readFile(file, "utf8"));
  const isTest = (workflowId: string) =>
    workflowId.includes(environments.test.routes.slice(1).replaceAll("/", "-"));
  return workflows
    .map(({ workflowId }) => workflowId)
    .filter((workflowId) => isTest(workflowId) === (environment === "test"));
}

function judge(log: string): Verdict {
  const lines = log.split("\n").map((line) => line.trim());
  const count = (sign: string) => lines.filter((line) => line.startsWith(sign)).length;
  return {
    figures: { "checks that passed": count("✓"), "checks that failed": count("✗") },
    problems: lines.filter((line) => line.startsWith("✗")),
  };
}
