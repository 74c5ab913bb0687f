import { cp, mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { fromRoot } from "../paths.ts";
import { runIn } from "./run-in.ts";

const sources = fromRoot("tests", "codegen");

/** Where the tools are installed and run. */
export const workspace = fromRoot(".cache", "codegen");

/** Installs the tools if they are not, and puts the configurations and programs of tests/codegen/ beside them. */
export async function prepareWorkspace(): Promise<void> {
  await mkdir(workspace, { recursive: true });
  const [wanted, installed] = await Promise.all([sources, workspace].map(lockOf));
  if (wanted !== installed) await install();
  for (const name of ["tools", "parsers"]) await rm(join(workspace, name), { recursive: true, force: true });
  await cp(sources, workspace, { recursive: true });
}

async function install(): Promise<void> {
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

/** The installed version of a package. */
export async function versionOf(name: string): Promise<string> {
  const manifest = await readFile(join(workspace, "node_modules", name, "package.json"), "utf8");
  return JSON.parse(manifest).version;
}
