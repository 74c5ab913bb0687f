import { Stryker } from "@stryker-mutator/core";
import { type AreaName, areas } from "./areas.ts";

/** The share of mutants that the tests of an area must notice, percent. */
const enough = 90;

/**
 * Mutates one area after another and prints a table of how many mutants the tests noticed.
 *
 * @param files instead of all of the area
 * @throws {Error} that names the areas in which they noticed too few.
 */
export async function mutate(names: AreaName[], files?: string[]): Promise<void> {
  const rows: Record<string, ReturnType<typeof score>> = {};
  for (const name of names) rows[name] = score(await mutants(name, files ?? areas[name].mutate));
  console.table(rows);
  const weak = Object.entries(rows).filter(([, row]) => row.score < enough);
  if (weak.length === 0) return;
  throw new Error(
    `Fewer than ${enough} % of the mutants were noticed in ${weak.map(([name]) => name).join(", ")}: ` +
      "see .cache/mutation/, and add the tests that are missing.",
  );
}

type Mutants = Awaited<ReturnType<Stryker["runMutationTest"]>>;

async function mutants(name: AreaName, mutate: string[]): Promise<Mutants> {
  // Read by vitest.mutation.config.ts, in the processes that Stryker starts.
  process.env["MUTATION_AREA"] = name;
  const folder = `.cache/mutation/${name}`;
  return new Stryker({
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

function score(mutants: Mutants) {
  const count = (...statuses: string[]) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const noticed = count("Killed", "Timeout");
  const missed = count("Survived", "NoCoverage");
  return { noticed, missed, ignored: count("Ignored"), score: percent(noticed, noticed + missed) };
}

/** With one decimal; of nothing, all. */
const percent = (part: number, whole: number): number =>
  whole === 0 ? 100 : Math.round((part / whole) * 1000) / 10;
