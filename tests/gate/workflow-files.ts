import { readFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import { basename } from "node:path";
import { parse } from "yaml";
import { fromRoot, root } from "../../scripts/paths.ts";

export interface Step {
  name?: string;
  uses?: string;
  run?: string;
  if?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}
export interface Job {
  needs?: string;
  permissions?: Record<string, string>;
  environment?: string | { name: string };
  container?: string;
  "timeout-minutes"?: number;
  uses?: string;
  steps?: Step[];
  strategy?: { "fail-fast": boolean; matrix: Record<string, string[]> };
}
export interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  concurrency?: Record<string, unknown>;
  jobs: Record<string, Job>;
}

const files = await Array.fromAsync(glob(".github/workflows/*.yaml", { cwd: root }));
/** Each workflow with its path. */
export const workflows = files.map((file): [string, Workflow] => [
  file,
  parse(readFileSync(fromRoot(file), "utf8")),
]);
/** Each job of all workflows with the path of its workflow and its name. */
export const jobs = workflows.flatMap(([file, workflow]) =>
  Object.entries(workflow.jobs).map(([name, job]): [string, Job] => [`${file} ${name}`, job]),
);

/** The steps of a job of the workflow with this name. */
export const stepsOf = (workflow: string, job: string) =>
  workflows.find(([file]) => basename(file, ".yaml") === workflow)?.[1].jobs[job]?.steps ?? [];

/** The place of the first step whose command has this in it; the number of steps when there is none. */
export const placeOf = (steps: Step[], command: RegExp) => {
  const place = steps.findIndex(({ run = "" }) => command.test(run));
  return place === -1 ? steps.length : place;
};
