import { Stryker } from "@stryker-mutator/core";
import type { Area } from "./area.ts";
import { type AreaName, areas } from "./areas.ts";
import { acceptedIn, differenceFromList, survivorsOf } from "./survivors.ts";

/** The least share of the changes that the tests of an area must detect, percent. */
export const boundOf = ({ atLeast = 90 }: Area): number => atLeast;

/**
 * Makes one small change to the code of an area at a time, runs the area's tests, and prints the changes that they did
 * not detect. Sets the exit code to 1 when they detect fewer than the area's share, or when the list of the area does
 * not have exactly those that they miss.
 *
 * @param options.files the files to change, or lines of them as in `src/a.ts:3-5`, instead of all files of the area
 * @param options.force whether to run mutants again that an earlier run has results of
 * @param options.concurrency how many mutants run at the same time
 */
export async function mutate(
  name: AreaName,
  {
    files,
    force = false,
    concurrency = 2,
  }: { files?: string[] | undefined; force?: boolean | undefined; concurrency?: number | undefined } = {},
) {
  // vitest.config.ts reads this in the processes that Stryker starts.
  process.env["MUTATION_AREA"] = name;
  const folder = `.cache/mutation/${name}`;
  const area: Area = areas[name];
  // Of some lines the list is enough. Their share would say little.
  const atLeast = files && acceptedIn(name) ? 0 : boundOf(area);
  const results = await new Stryker({
    testRunner: "vitest",
    plugins: ["@stryker-mutator/vitest-runner"],
    vitest: { configFile: "scripts/mutation/vitest.config.ts", related: false },
    mutate: files ?? area.mutate,
    thresholds: { high: 100, low: atLeast, break: atLeast },
    incremental: files === undefined,
    incrementalFile: `${folder}/incremental.json`,
    force,
    concurrency,
    // With a slash, because src/sandbox/pages/site belongs to the code.
    ignorePatterns: ["/.cache", "/dist", "/site"],
    // Vitest strips the types without checking them.
    disableTypeChecks: false,
    tempDirName: `${folder}/sandbox`,
    reporters: ["clear-text", "progress-append-only", "html"],
    clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
    htmlReporter: { fileName: `${folder}/report.html` },
  }).runMutationTest();
  const difference = differenceFromList(name, survivorsOf(results), files === undefined);
  if (difference) {
    console.error(difference);
    process.exitCode = 1;
  }
  return results;
}
