import { Stryker } from "@stryker-mutator/core";
import { type AreaName, areas } from "./areas.ts";
import { type Counted, countsOf, isUpToDate, scoreOf } from "./reports.ts";

/** The share of mutants that the tests of an area must notice, percent. */
const enough = 90;

interface Choice {
  /** Instead of all files of the area. */
  files?: string[] | undefined;
  /** Leave out the areas whose reports are up to date. */
  resume?: boolean | undefined;
}

/**
 * Mutates one area after another and prints a table of how many mutants the tests noticed.
 *
 * @throws {Error} that names the areas in which they noticed too few.
 */
export async function mutate(names: AreaName[], { files, resume }: Choice): Promise<void> {
  const rows: Record<string, Counted & { score: number }> = {};
  for (const name of names) {
    const chosen = files ?? areas[name].mutate;
    if (!(resume && (await isUpToDate(name, chosen)))) await run(name, chosen);
    const counted = await countsOf([name]);
    rows[name] = { ...counted, score: scoreOf(counted) };
  }
  console.table(rows);
  const weak = Object.entries(rows).filter(([, { score }]) => score < enough);
  if (weak.length === 0) return;
  throw new Error(
    `Fewer than ${enough} % of the mutants were noticed in ${weak.map(([name]) => name).join(", ")}: ` +
      "see .cache/mutation/, and add the tests that are missing.",
  );
}

async function run(name: AreaName, mutate: string[]): Promise<void> {
  // Read by vitest.mutation.config.ts, in the processes that Stryker starts.
  process.env["MUTATION_AREA"] = name;
  const folder = `.cache/mutation/${name}`;
  await new Stryker({
    testRunner: "vitest",
    plugins: ["@stryker-mutator/vitest-runner"],
    vitest: { configFile: "vitest.mutation.config.ts", related: false },
    mutate,
    concurrency: 2,
    ignorePatterns: [".cache", "dist", "site"],
    // Vitest takes the types away without checking them.
    disableTypeChecks: false,
    tempDirName: `${folder}/sandbox`,
    reporters: ["clear-text", "progress-append-only", "html", "json"],
    clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
    htmlReporter: { fileName: `${folder}/report.html` },
    jsonReporter: { fileName: `${folder}/report.json` },
  }).runMutationTest();
}
