// tier: integration
import { execFile } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { areas } from "../../../scripts/mutation/areas.ts";
import { fromRoot, root } from "../../../scripts/paths.ts";

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

it("every house rule, and all of client, webhooks and redirect, belongs to one area", () => {
  const mutated = Object.values(areas).flatMap(({ mutate }) => filesOf(mutate));
  expect(new Set(mutated).size).toBe(mutated.length);
  const rules = filesOf(["openapi/rules/*/*.mjs", "src/{client,webhooks,redirect}/*.ts"]);
  expect(rules.filter((file) => !mutated.includes(file))).toEqual([]);
});

it("the command shows examples, and rejects an unknown area", async () => {
  const run = (...args: string[]) =>
    new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
      execFile(process.execPath, [fromRoot("scripts", "mutation.ts"), ...args], (error, stdout, stderr) =>
        resolve({ code: error?.code ?? 0, stdout, stderr }),
      );
    });
  expect((await run("--help")).stdout).toMatch(/Examples:\n {2}npm run test:mutation/);
  expect(await run("nowhere")).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("There is no area nowhere."),
  });
});
