import { matchesGlob, relative } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { restoring } from "../restoring.ts";
import { type AreaName, areas } from "./areas.ts";

/** Runs the tests of one area. The mutation run passes its name in the environment. */
const area = process.env["MUTATION_AREA"] as AreaName;
const { tests } = areas[area];

/** Runs the files in the order of the area's list, because the first test that fails ends the run of a mutant. */
class AsListed extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) =>
      tests.findIndex((glob) => matchesGlob(relative(process.cwd(), moduleId), glob));
    return files.toSorted((one, other) => place(one) - place(other));
  }
}

export default defineConfig({
  // Examples of the documentation import the package by its name.
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
  test: {
    root: process.cwd(),
    // Large, and never mutated: Node loads it faster, and does so for every mutant.
    server: { deps: { external: [/\/generated\/.+\.js$/] } },
    include: tests,
    setupFiles: "scripts/mutation/load.ts",
    sequence: { sequencer: AsListed },
    isolate: false,
    ...restoring,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // The default of 1,000 is too short for the first run on a busy machine.
    expect: { poll: { timeout: 5_000 } },
  },
});
