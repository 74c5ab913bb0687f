import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fromRoot } from "./paths.ts";
import { runIn } from "./run-in.ts";

/**
 * Installs the tools of a folder that has its own package.json and lockfile into .cache/, unless they are installed there,
 * and copies the folder's other files beside them. No install script runs.
 *
 * @param sources the folder, from the root of the project, such as `tests/codegen`
 * @param options.share whether its `dependencies` are enough; its `devDependencies` are left out
 * @returns the folder in .cache/, such as `.cache/codegen`
 */
export async function prepareWorkspace(sources: string, { share = false } = {}): Promise<string> {
  const workspace = fromRoot(".cache", basename(sources));
  await mkdir(workspace, { recursive: true });
  await install(fromRoot(sources), workspace, share);
  for (const entry of await readdir(fromRoot(sources))) {
    // Packages that somebody installed beside the sources would replace the installed ones.
    if (entry === "node_modules") continue;
    await rm(join(workspace, entry), { recursive: true, force: true });
    await cp(fromRoot(sources, entry), join(workspace, entry), { recursive: true });
  }
  return workspace;
}

async function install(sources: string, workspace: string, share: boolean): Promise<void> {
  const wanted = await readFile(join(sources, "package-lock.json"), "utf8");
  const marks = {
    share: join(workspace, "installed-share.json"),
    all: join(workspace, "installed-all.json"),
  };
  for (const mark of share ? [marks.share, marks.all] : [marks.all])
    if ((await readFile(mark, "utf8").catch(() => "")) === wanted) return;
  for (const mark of Object.values(marks)) await rm(mark, { force: true });
  for (const file of ["package.json", "package-lock.json"])
    await cp(join(sources, file), join(workspace, file));
  const options = ["--ignore-scripts", "--no-audit", "--no-fund", ...(share ? ["--omit=dev"] : [])];
  await runIn(workspace, ["npm", "ci", ...options]);
  // Last, so that an interrupted installation does not look like a finished one.
  await writeFile(share ? marks.share : marks.all, wanted);
}

/** The version of a package that is installed in a workspace. */
export async function versionOf(workspace: string, name: string): Promise<string> {
  const manifest = await readFile(join(workspace, "node_modules", name, "package.json"), "utf8");
  return JSON.parse(manifest).version;
}
