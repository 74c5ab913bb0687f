import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type * as Files from "../../../scripts/generate/files.ts";
import { fromRoot } from "../../../scripts/paths.ts";
import { useReplacedModules } from "../replaced-modules.ts";

const { replace, importAnew } = useReplacedModules();
let root: string;
let files: typeof Files;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "outputs-"));
  replace(fromRoot("scripts", "paths.ts"), { fromRoot: (...names: string[]) => join(root, ...names) });
  files = await importAnew<typeof Files>("generate/files.ts");
});
afterEach(() => rm(root, { recursive: true }));

const present = async () => (await readdir(join(root, "generated"), { recursive: true })).sort();

it("generated/ is written anew where there is none, with its folders, and the names of what changed are in order", async () => {
  const outputs = new Map([
    ["b.ts", "b"],
    ["deep/er/a.bru", "a"],
    ["a.ts", ""],
  ]);
  expect(await files.checkOutputs(outputs)).toEqual(["a.ts", "b.ts", "deep/er/a.bru"]);
  expect(await present().catch(() => "none")).toBe("none");
  expect(await files.writeOutputs(outputs)).toEqual(["a.ts", "b.ts", "deep/er/a.bru"]);
  expect(await present()).toEqual(["a.ts", "b.ts", "deep", "deep/er", "deep/er/a.bru"]);
  for (const [name, text] of outputs)
    expect(await readFile(join(root, "generated", name), "utf8")).toBe(text);
  expect(await files.checkOutputs(outputs)).toEqual([]);
});

it("a file of generated/ that is no longer made is deleted, one that differs is written, and the others stay", async () => {
  await files.writeOutputs(new Map(Object.entries({ same: "1", other: "2", "old/gone": "3" })));
  const outputs = new Map(Object.entries({ same: "1", other: "two" }));
  expect(await files.checkOutputs(outputs)).toEqual(["old/gone", "other"]);
  expect(await files.writeOutputs(outputs)).toEqual(["old/gone", "other"]);
  expect(await files.checkOutputs(outputs)).toEqual([]);
  expect(await present()).toEqual(["old", "other", "same"]);
});
