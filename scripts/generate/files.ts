import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fromRoot } from "../paths.ts";

/** The content of each file of generated/, by its path there. */
export type Outputs = ReadonlyMap<string, string>;

const folder = fromRoot("generated");

/** Returns the names of the files of generated/ that are missing, out of date or no longer generated. */
export async function checkOutputs(outputs: Outputs): Promise<string[]> {
  const present = await presentFiles();
  const names = new Set([...outputs.keys(), ...present]);
  const stale: string[] = [];
  for (const name of [...names].sort()) {
    const text = present.includes(name) ? await readFile(join(folder, name), "utf8") : undefined;
    if (text !== outputs.get(name)) stale.push(name);
  }
  return stale;
}

async function presentFiles(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/** Writes these files to generated/, deletes all others, and returns the names of the files that changed. */
export async function writeOutputs(outputs: Outputs): Promise<string[]> {
  const stale = await checkOutputs(outputs);
  for (const name of stale) {
    const text = outputs.get(name);
    if (text === undefined) await rm(join(folder, name));
    else {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
  }
  return stale;
}
