// tier: integration
import { execFile } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { expect, it } from "vitest";
import type { Area } from "../../../scripts/mutation/area.ts";
import { areas } from "../../../scripts/mutation/areas.ts";
import { fromRoot, root } from "../../../scripts/paths.ts";
import { readShown } from "../../../scripts/proof/page.ts";

const filesOf = (globs: string[]) => globs.flatMap((glob) => globSync(glob, { cwd: root }));

it.each(Object.entries(areas))("the files and tests of the area %s exist", (_, { mutate, tests }) => {
  for (const glob of [...mutate, ...tests]) expect(filesOf([glob]), glob).not.toEqual([]);
});

it.each(Object.entries(areas))("no test of the area %s needs PostgreSQL or a browser", (_, { tests }) => {
  for (const file of filesOf(tests))
    expect(readFileSync(fromRoot(file), "utf8"), file).not.toMatch(
      /support\/(postgres|replicas)|browser\/chromium/,
    );
});

// The validators and the types are rebuilt as a whole, in tests/scripts/generate/rebuilt/.
it.each(Object.entries<Area>(areas).filter(([name]) => name !== "generate/code"))(
  "the area %s has tests of the folder that mirrors its code, where there is one",
  (_, { mutate: [code = ""], tests }) => {
    const mirror = `tests/${dirname(code).replace(/^src\//, "")}/`;
    if (!existsSync(fromRoot(mirror))) return;
    expect(
      filesOf(tests).filter((file) => file.startsWith(mirror)),
      mirror,
    ).not.toEqual([]);
  },
);

it("every house rule, and all of client, webhooks and redirect, belongs to one area", () => {
  const mutated = Object.values(areas).flatMap(({ mutate }) => filesOf(mutate));
  expect(new Set(mutated).size).toBe(mutated.length);
  const rules = filesOf(["openapi/rules/*/*.mjs", "src/{client,webhooks,redirect}/*.ts"]);
  expect(rules.filter((file) => !mutated.includes(file))).toEqual([]);
});

/** The code that is not mutated. */
const leftOut = [
  ...[
    "src/{cli,index}.ts",
    "src/sandbox/{bootstrap,sandbox}.ts",
    "src/{mock,prism,proxy,test-receiver}/{command,library}.ts",
  ],
  // They run in the processes of commands and in the browser, where the mutant would not be.
  ...["src/sandbox/commands/**/*.ts", "src/sandbox/pages/*/browser.ts", "src/verify/command.ts"],
  // Wrong servers judge them: tests/verify/mutants/.
  "src/verify/checks/*.ts",
  // Only a database can judge them.
  ...["src/sandbox/store/{clock,lists,migrations,reset}.ts"],
  "src/sandbox/store/postgres{,-batch,-connection,-positions,-run,-schema,-start,-state,-transaction}.ts",
  // A sample for integrators.
  "src/sandbox/pages/demo-shop/*.ts",
  "src/sandbox/core/{command-line,curl,ending,outputs,package-version,store,suggestion,tenant,until-aborted,vault,wait}.ts",
  ...["src/sandbox/api/strike.ts", "src/proxy/{exchange,schema,violations}.ts"],
  "src/contract/{client-secret,date-time,evidence,json-depth,message,money,parameters,preference,secret-like,shown-path}.ts",
  // `npm run generate -- --check` and Redocly judge them.
  "scripts/generate/{bundle,contract,files,outputs}.ts",
  ...["scripts/contract-diff/{change,changes,parts}.ts", "scripts/codegen/tools.ts"],
];

it("every other file of src/ and of the scripts that write files belongs to one area", () => {
  const code = filesOf(["src/**/*.ts", "scripts/{generate,judges,codegen,contract-diff}/**/*.ts"]);
  const mutated = filesOf(Object.values(areas).flatMap(({ mutate }) => mutate)).filter(
    (file) => !file.endsWith(".mjs"),
  );
  expect([...mutated, ...filesOf(leftOut)].toSorted()).toEqual(code.toSorted());
});

/** Tests that start a sandbox or a command, or take long, and detect no more than the others of their area. */
const slow = [
  "tests/sandbox/store/sqlite.test.ts",
  "tests/sandbox/observability/{health,metrics,request-lines}.test.ts",
  "tests/proxy/evidence.test.ts",
  "tests/scripts/generate/{shapes/openapi-3.0,validators/compile}.test.ts",
];

it("each area has the tests that are named after its files, but for the slow ones", () => {
  const missing = Object.values(areas).flatMap(({ mutate, tests }) => {
    const named = filesOf(mutate).map((file) =>
      file.replace(/^(?:src\/|(?=scripts\/))(.*)\.ts$/, "tests/$1.test.ts"),
    );
    const own = filesOf(tests);
    return named.filter(
      (file) => file.startsWith("tests/") && existsSync(fromRoot(file)) && !own.includes(file),
    );
  });
  expect(missing.toSorted()).toEqual(filesOf(slow).toSorted());
});

it("each area has to detect the share that the last proof names, and a house rule 92 %", async () => {
  const { figures = {} } = (await readShown())["mutation"] ?? {};
  for (const [name, area] of Object.entries<Area>(areas)) {
    const bound = name.startsWith("rules/")
      ? 92
      : Number(/at least (\d+) %$/.exec(String(figures[name]))?.[1]);
    expect([name, area.atLeast ?? 90]).toEqual([name, bound]);
  }
});

it("the command shows examples, and rejects an unknown area", async () => {
  const run = (...args: string[]) =>
    new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
      execFile(process.execPath, [fromRoot("scripts", "mutation.ts"), ...args], (error, stdout, stderr) =>
        resolve({ code: error?.code ?? 0, stdout, stderr }),
      );
    });
  expect((await run("--help")).stdout).toMatch(/Examples:\n {2}npm run test:mutation/);
  // The beginning of a name is none.
  expect(await run("web")).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("There is no area web."),
  });
});
