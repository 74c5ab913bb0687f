import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { fromRoot, root } from "../../scripts/paths.ts";
import type * as Workspace from "../../scripts/workspace.ts";
import { useReplacedModules } from "./replaced-modules.ts";

const { replace, importAnew } = useReplacedModules();
let sources: string;
let workspace: string;
beforeEach(() => {
  sources = mkdtempSync(join(tmpdir(), "installation-"));
  workspace = fromRoot(".cache", basename(sources));
  writeFileSync(join(sources, "package.json"), "{}");
  writeFileSync(join(sources, "package-lock.json"), '{ "version": "1" }');
});
afterEach(() => {
  for (const folder of [sources, workspace]) rmSync(folder, { recursive: true, force: true });
});

/** Prepares the workspace with another npm. */
async function prepare(share: boolean, fails = false) {
  const ran: string[] = [];
  const runIn = async (folder: string, command: string[]) => {
    expect([folder, readFileSync(join(folder, "package-lock.json"), "utf8")]).toEqual([
      workspace,
      readFileSync(join(sources, "package-lock.json"), "utf8"),
    ]);
    ran.push(command.join(" "));
    if (fails) throw new Error("It was interrupted.");
    return "";
  };
  replace(fromRoot("scripts", "run-in.ts"), { runIn });
  const { prepareWorkspace } = await importAnew<typeof Workspace>("workspace.ts");
  const failure = await prepareWorkspace(relative(root, sources), { share }).then(
    () => undefined,
    ({ message }: Error) => message,
  );
  return { ran, failure };
}

it("the development packages are left out of a share, and nothing is installed twice", async () => {
  const npm = "npm ci --ignore-scripts --no-audit --no-fund";
  expect((await prepare(true)).ran).toEqual([`${npm} --omit=dev`]);
  expect((await prepare(true)).ran).toEqual([]);
  expect((await prepare(false)).ran).toEqual([npm]);
  for (const share of [true, false]) expect((await prepare(share)).ran).toEqual([]);
  writeFileSync(join(sources, "package-lock.json"), '{ "version": "2" }');
  expect((await prepare(false)).ran).toEqual([npm]);
});

it("an installation that was interrupted is begun anew, also when an earlier one had ended", async () => {
  expect((await prepare(false)).failure).toBeUndefined();
  writeFileSync(join(sources, "package-lock.json"), '{ "version": "2" }');
  expect((await prepare(false, true)).failure).toBe("It was interrupted.");
  for (const mark of ["share", "all"])
    expect(existsSync(join(workspace, `installed-${mark}.json`))).toBe(false);
  // The packages of the earlier one are gone.
  writeFileSync(join(sources, "package-lock.json"), '{ "version": "1" }');
  expect((await prepare(false)).ran).toHaveLength(1);
});

it("a folder of the workspace has the files that the sources have now, and none that they had before", async () => {
  mkdirSync(join(sources, "tools"));
  for (const file of ["old.ts", "new.ts"]) {
    writeFileSync(join(sources, "tools", file), "");
    await prepare(false);
    expect(readdirSync(join(workspace, "tools"))).toEqual([file]);
    rmSync(join(sources, "tools", file));
  }
});

it("the version of a package is that of the workspace, and not of the project", async () => {
  const { versionOf } = await importAnew<typeof Workspace>("workspace.ts");
  expect(await versionOf(root, "vitest")).toMatch(/^\d+\.\d+\.\d+$/);
  await expect(versionOf(sources, "vitest")).rejects.toThrow("ENOENT");
});
