import { existsSync } from "node:fs";
import { expect, it, vi } from "vitest";
import type { AreaName } from "../../../scripts/mutation/areas.ts";
import { areas } from "../../../scripts/mutation/areas.ts";
import type * as Run from "../../../scripts/mutation/run.ts";
import * as survivors from "../../../scripts/mutation/survivors.ts";
import { fromRoot } from "../../../scripts/paths.ts";
import { useReplacedModules } from "../replaced-modules.ts";

const { replace, importAnew } = useReplacedModules();

interface Options {
  vitest: { configFile: string; related: boolean };
  ignorePatterns: string[];
  mutate: string[];
  thresholds: { break: number };
  incremental: boolean;
  incrementalFile: string;
  force: boolean;
  concurrency: number;
}

/** Mutates an area without Stryker. */
async function run(name: AreaName, options?: Parameters<typeof Run.mutate>[1], difference?: string) {
  let given: Options | undefined;
  class Stryker {
    constructor(options: Options) {
      given = options;
    }
    runMutationTest = async () => ["a result"];
  }
  replace("@stryker-mutator/core", { Stryker });
  const differenceFromList = vi.fn((..._: unknown[]) => difference);
  const survivorsOf = (results: unknown) => results;
  replace(fromRoot("scripts", "mutation", "survivors.ts"), { ...survivors, differenceFromList, survivorsOf });
  const { mutate } = await importAnew<typeof Run>("mutation/run.ts");
  const error = vi.spyOn(console, "error").mockReturnValue();
  vi.stubEnv("MUTATION_AREA", "");
  const before = process.exitCode;
  process.exitCode = undefined;
  try {
    const results = await mutate(name, options);
    const ended = {
      area: process.env["MUTATION_AREA"],
      code: process.exitCode,
      printed: error.mock.calls.flat(),
    };
    return { given, results, compared: differenceFromList.mock.calls, ...ended };
  } finally {
    process.exitCode = before;
    error.mockRestore();
    vi.unstubAllEnvs();
  }
}

it("a whole area must reach its share, and its survivors are all of its list", async () => {
  const { given, results, compared, area, code, printed } = await run("mock");
  expect(given).toMatchObject({
    ...{
      mutate: areas.mock.mutate,
      thresholds: { break: 85 },
      incremental: true,
      force: false,
      concurrency: 2,
    },
    incrementalFile: ".cache/mutation/mock/incremental.json",
    // Areas that run one after another must not have each other's files.
    tempDirName: ".cache/mutation/mock/sandbox",
    htmlReporter: { fileName: ".cache/mutation/mock/report.html" },
    // The area says which tests run.
    ...{ testRunner: "vitest", vitest: { related: false } },
  });
  expect(existsSync(fromRoot(given?.vitest.configFile ?? ""))).toBe(true);
  // Only at the top: src/sandbox/pages/site is code of an area.
  for (const folder of [".cache", "dist", "site"]) expect(given?.ignorePatterns).toContain(`/${folder}`);
  expect(results).toEqual(["a result"]);
  expect(compared).toEqual([["mock", ["a result"], true]]);
  expect([area, code, printed]).toEqual(["mock", undefined, []]);
  expect((await run("client")).given?.thresholds.break).toBe(90);
});

it("some files of an area are judged by its list where it has one, and by its share where it has none", async () => {
  const files = ["src/mock/mock.ts:1-5"];
  const { given, compared } = await run("mock", { files, force: true, concurrency: 1 });
  expect(given).toMatchObject({
    ...{ mutate: files, thresholds: { break: 0 }, incremental: false, force: true, concurrency: 1 },
  });
  expect(compared).toEqual([["mock", ["a result"], false]]);
  expect((await run("client", { files: ["src/client/retry.ts"] })).given?.thresholds.break).toBe(90);
});

it("a run fails when its survivors are not those of the list, and says which", async () => {
  const { code, printed } = await run("mock", {}, "The tests of mock do not detect these changes.");
  expect([code, printed]).toEqual([1, ["The tests of mock do not detect these changes."]]);
});
