import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fromRoot } from "./paths.ts";
import { runIn } from "./run-in.ts";

/**
 * Installs the tools that tests/NAME/ lists into .cache/NAME/, if they are not installed there, and copies the other
 * files of tests/NAME/ beside them.
 *
 * @returns the folder in .cache/
 */
export async function prepareWorkspace(name: string): Promise<string> {
  const sources = fromRoot("tests", name);
  const workspace = fromRoot(".cache", name);
  await mkdir(workspace, { recursive: true });
  const wanted = await readFile(join(sources, "package-lock.json"), "utf8");
  const mark = join(workspace, "installed-lock.json");
  if ((await readFile(mark, "utf8").catch(() => "")) !== wanted) {
    for (const file of ["package.json", "package-lock.json"])
      await cp(join(sources, file), join(workspace, file));
    await runIn(workspace, ["npm", "ci", "--no-audit", "--no-fund"]);
    // Written last, so that an interrupted installation does not look like a finished one.
    await writeFile(mark, wanted);
  }
  for (const entry of await readdir(sources)) {
    await rm(join(workspace, entry), { recursive: true, force: true });
    await cp(join(sources, entry), join(workspace, entry), { recursive: true });
  }
  return workspace;
}

/** The version of a package that is installed in a workspace. */
export async function versionOf(workspace: string, name: string): Promise<string> {
  const manifest = await readFile(join(workspace, "node_modules", name, "package.json"), "utf8");
  return JSON.parse(manifest).version;
}
