import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { root } from "../../scripts/paths.ts";
import config from "../../vitest.config.ts";

const projects = (config.test?.projects ?? []).flatMap((project) =>
  typeof project === "object" && "test" in project && project.test ? [project.test] : [],
);

it.each(projects)(
  "every path of the project $name is one of a test file",
  ({ include = [], exclude = [] }) => {
    expect(include).not.toEqual([]);
    const gone = [...include, ...exclude].filter((path) => globSync(path, { cwd: root }).length === 0);
    expect(gone).toEqual([]);
  },
);

it("every test file is in a project, and every one that the night adds is left out of the day's", () => {
  const named = (name: string) => projects.find((project) => project.name === name);
  const included = new Set(projects.flatMap(({ include = [] }) => include));
  const files = globSync("tests/**/*.test.ts", { cwd: root });
  expect(files.filter((file) => !included.has(file))).toEqual([]);
  const nightly = named("twice-nightly")?.include ?? [""];
  const excluded = (named("twice")?.exclude ?? []).filter((path) => !path.endsWith("/*"));
  // These look at the store from outside of the process, or have the transactions of others.
  const nowhere = ["secrecy", "store/disk-failures", "store/plans"].map(
    (name) => `tests/sandbox/${name}.test.ts`,
  );
  expect(excluded.toSorted()).toEqual([...nowhere, ...nightly].toSorted());
});

it.each(projects)(
  "the project $name fails a test for a wrong response, a secret that is shown and a rejection without a value, and clears the exit code",
  ({ name, setupFiles }) => {
    const everywhere = ["control-plane-response", "secret", "rejection", "exit-code"].map(
      (one) => `every-${one}`,
    );
    const isTwice = String(name).startsWith("twice") || process.env["EVERY_TRANSACTION_TWICE"];
    const own = isTwice ? ["every-transaction-twice"] : [];
    expect(setupFiles).toEqual([...everywhere, ...own].map((file) => `tests/support/${file}.ts`));
  },
);

it.each(projects)(
  "the project $name gives its tests the time that they need on a busy machine",
  (project) => {
    expect(project).toMatchObject({
      ...{ testTimeout: 300_000, hookTimeout: 120_000 },
      expect: { poll: { timeout: 30_000 } },
    });
    // Tests wait a third of the time, on two processors.
    expect(config.test?.maxWorkers).toBe(3);
  },
);

it("stock Prism stands between the tests and the sandbox in its project alone, and the night has the full matrix", () => {
  const env = projects.flatMap((project) => (project.env ? [[project.name, project.env]] : []));
  expect(Object.fromEntries(env)).toEqual({
    prism: { VIA_PRISM_PROXY: "1" },
    nightly: { FULL_MATRIX: "1" },
  });
  const helpers = globSync("tests/{support,browser}/*.ts", { cwd: root }).map((file) =>
    readFileSync(join(root, file), "utf8"),
  );
  for (const name of ["VIA_PRISM_PROXY", "FULL_MATRIX"])
    expect(helpers.some((text) => text.includes(`process.env["${name}"]`))).toBe(true);
});

describe("a run of the tests", () => {
  let imported = 0;
  /** The settings of a run with these variables. */
  async function settingsOf(variables: Record<string, string | undefined>) {
    const unset = { SEED: undefined, SHUFFLE: undefined, TZ: undefined, VITEST_RESULTS: undefined };
    for (const [name, value] of Object.entries({ ...unset, ...variables })) vi.stubEnv(name, value);
    imported += 1;
    const { default: settings } = await import(`${join(root, "vitest.config.ts")}?import=${imported}`);
    const { reporters = [], sequence } = settings.test ?? {};
    const names = [reporters]
      .flat()
      .map((one) => (typeof one === "object" && !Array.isArray(one) ? one.constructor.name : one));
    return { names, sequence, drawn: process.env["SEED"] };
  }
  const own = ["default", "RunReporter", "ExamplesReporter"];

  it("draws one seed for its random tests and for their order", async () => {
    const { names, sequence, drawn } = await settingsOf({});
    expect(names).toEqual(own);
    expect(Number(drawn)).toBeGreaterThan(0);
    expect(sequence).toEqual({ shuffle: { files: false, tests: true }, seed: Number(drawn) });
  });

  it("of the gate has the seed and the order that it asks for, and leaves its results in a file of its own", async () => {
    const { names, ...conditions } = await settingsOf({
      SEED: "42",
      SHUFFLE: "1",
      VITEST_RESULTS: "/results",
    });
    expect(conditions).toEqual({
      drawn: "42",
      sequence: { shuffle: { files: true, tests: true }, seed: 42 },
    });
    expect(names).toEqual([...own, ["json", { outputFile: `/results/${process.pid}.json` }]]);
  });
});
