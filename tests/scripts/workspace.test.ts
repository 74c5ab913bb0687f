// tier: integration
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
import { afterAll, beforeEach, expect, it } from "vitest";
import { root } from "../../scripts/paths.ts";
import { prepareWorkspace } from "../../scripts/workspace.ts";

const sources = mkdtempSync(join(tmpdir(), "workspace-"));
const workspace = join(root, ".cache", basename(sources));
afterAll(() => {
  for (const folder of [sources, workspace]) rmSync(folder, { recursive: true, force: true });
});

const own = { name: "tools", version: "1.0.0" };
const lock = {
  ...own,
  lockfileVersion: 3,
  requires: true,
  packages: { "": { ...own, hasInstallScript: true } },
};
const write = (name: string, value: object) => writeFileSync(join(sources, name), JSON.stringify(value));

beforeEach(() => {
  const script = "node -e \"require('fs').appendFileSync('ran.txt', 'installed')\"";
  rmSync(workspace, { recursive: true, force: true });
  write("package.json", { ...own, scripts: { install: script, postinstall: script } });
  write("package-lock.json", lock);
  write("settings.json", {});
});

it("the tools of a workspace are installed without their install scripts", async () => {
  expect(await prepareWorkspace(relative(root, sources))).toBe(workspace);
  expect(existsSync(join(workspace, "settings.json"))).toBe(true);
  expect(JSON.parse(readFileSync(join(workspace, "installed-all.json"), "utf8"))).toEqual(lock);
  expect(existsSync(join(workspace, "ran.txt"))).toBe(false);
});

it("packages that somebody installed beside the sources are left out, and all else is copied", async () => {
  mkdirSync(join(sources, "node_modules"));
  writeFileSync(join(sources, "node_modules", "own.js"), "");
  await prepareWorkspace(relative(root, sources));
  rmSync(join(sources, "node_modules"), { recursive: true });
  expect(readdirSync(workspace).toSorted()).toEqual(
    ["installed-all.json", ...readdirSync(sources)].toSorted(),
  );
});

it("a share of the tools does not pass for all of them, and all of them serve for a share", async () => {
  const isInstalled = (mark: string) => existsSync(join(workspace, `installed-${mark}.json`));
  await prepareWorkspace(relative(root, sources));
  write("package-lock.json", { ...lock, version: "1.0.1" });
  await prepareWorkspace(relative(root, sources), { share: true });
  expect([isInstalled("share"), isInstalled("all")]).toEqual([true, false]);
  await prepareWorkspace(relative(root, sources));
  expect([isInstalled("share"), isInstalled("all")]).toEqual([false, true]);
  await prepareWorkspace(relative(root, sources), { share: true });
  expect([isInstalled("share"), isInstalled("all")]).toEqual([false, true]);
});
