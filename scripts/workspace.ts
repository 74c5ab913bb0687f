import { cp, mkdir, readdir, readFile, rm } from "node:fs/promises";
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
  const [wanted, installed] = await Promise.all([sources, workspace].map(lockOf));
  if (wanted !== installed) await install(sources, workspace);
  for (const entry of await readdir(sources)) {
    await rm(join(workspace, entry), { recursive: true, force: true });
    await cp(join(sources, entry), join(workspace, entry), { recursive: true });
  }
  return workspace;
}

async function install(sources: string, workspace: string): Promise<void> {
  for (const name of ["package.json", "package-lock.json"])
    await cp(join(sources, name), join(workspace, name));
  try {
    await runIn(workspace, ["npm", "ci", "--no-audit", "--no-fund"]);
  } catch (error) {
    // An unfinished installation must not look like a finished one.
    await rm(join(workspace, "package-lock.json"));
    throw error;
  }
}

const lockOf = (folder: string): Promise<string> =>
  readFile(join(folder, "package-lock.json"), "utf8").catch(() => "");

/** The version of a package that is installed in a workspace. */
export async function versionOf(workspace: string, name: string): Promise<string> {
  const manifest = await readFile(join(workspace, "node_modules", name, "package.json"), "utf8");
  return JSON.parse(manifest).version;
}
