import { Stryker } from "@stryker-mutator/core";
import { type AreaName, areas } from "./areas.ts";

/** The share of mutants that the tests of an area must notice, percent. */
const enough = 90;

interface MutationOptions {
  /** Only these files, instead of all of the area. */
  file?: string[];
  incremental: boolean;
}

/**
 * Mutates one area after another and prints a table of how many mutants the tests noticed.
 *
 * @throws {Error} that names the areas in which they noticed too few.
 */
export async function mutate(names: AreaName[], options: MutationOptions): Promise<void> {
  const rows: Record<string, ReturnType<typeof score>> = {};
  for (const name of names) rows[name] = score(await mutants(name, options));
  console.table(rows);
  const weak = Object.entries(rows).filter(([, row]) => row.score < enough);
  if (weak.length === 0) return;
  throw new Error(
    `Fewer than ${enough} % of the mutants were noticed in ${weak.map(([name]) => name).join(", ")}: ` +
      "see .cache/mutation/, and add the tests that are missing.",
  );
}

type Mutants = Awaited<ReturnType<Stryker["runMutationTest"]>>;

async function mutants(name: AreaName, { file, incremental }: MutationOptions): Promise<Mutants> {
  // Read by vitest.mutation.config.ts, in the processes that Stryker starts.
  process.env["MUTATION_AREA"] = name;
  const folder = `.cache/mutation/${name}`;
  return new Stryker({
    testRunner: "vitest",
    plugins: ["@stryker-mutator/vitest-runner"],
    vitest: { configFile: "vitest.mutation.config.ts", related: false },
    mutate: file ?? areas[name].mutate,
    concurrency: 2,
    incremental,
    incrementalFile: `${folder}/incremental.json`,
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
