import { glob, readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parse } from "yaml";
import { fromRoot } from "./paths.ts";

/** A journey of openapi/workflows/: an Arazzo document with one workflow. */
export interface Journey {
  /** The name of its file without extension, for example `online-payment`. */
  name: string;
  title: string;
  summary: string;
  description: string;
  /** What a run of the journey is given. */
  inputs: { properties: object; required: string[] };
  steps: Step[];
}

export interface Step {
  stepId: string;
  description: string;
  operationId: string;
  parameters?: { name: string; in: string; value: unknown }[];
  requestBody?: { payload: unknown };
  /** The first criterion is the status of the response. */
  successCriteria: [status: { condition: string }, ...others: { condition: string }[]];
  outputs?: Record<string, string>;
}

/** Reads every journey, sorted by name. */
export async function readJourneys(): Promise<Journey[]> {
  const files = await Array.fromAsync(glob("openapi/workflows/*.arazzo.yaml", { cwd: fromRoot() }));
  return Promise.all(
    files.sort().map(async (file) => {
      const { info, workflows } = parse(await readFile(fromRoot(file), "utf8"));
      return { ...workflows[0], title: info.title, name: basename(file, ".arazzo.yaml") };
    }),
  );
}
