import { Stryker } from "@stryker-mutator/core";
import { type Area, type AreaName, areas } from "./areas.ts";

/**
 * Makes one small change to the code of an area at a time, runs the area's tests, and prints the changes that they did
 * not detect. Sets the exit code to 1 when they detect fewer than the area's share.
 *
 * @param options.files the files to change, instead of all files of the area
 * @param options.force whether to run mutants again that an earlier run has results of
 */
export function mutate(
  name: AreaName,
  options: { files?: string[] | undefined; force?: boolean | undefined } = {},
) {
  // vitest.config.ts reads this in the processes that Stryker starts.
  process.env["MUTATION_AREA"] = name;
  const folder = `.cache/mutation/${name}`;
  const area: Area = areas[name];
  const { atLeast = 90 } = area;
  return new Stryker({
    testRunner: "vitest",
    plugins: ["@stryker-mutator/vitest-runner"],
    vitest: { configFile: "scripts/mutation/vitest.config.ts", related: false },
    mutate: options.files ?? area.mutate,
    thresholds: { high: 100, low: atLeast, break: atLeast },
    incremental: true,
    incrementalFile: `${folder}/incremental.json`,
    force: options.force ?? false,
    concurrency: 2,
    ignorePatterns: [".cache", "dist", "site"],
    // Vitest strips the types without checking them.
    disableTypeChecks: false,
    tempDirName: `${folder}/sandbox`,
    reporters: ["clear-text", "progress-append-only", "html"],
    clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
    htmlReporter: { fileName: `${folder}/report.html` },
  }).runMutationTest();
}
