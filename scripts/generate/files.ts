import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fromRoot } from "../paths.ts";

/** The content of each file of generated/, by file name. */
export type Outputs = ReadonlyMap<string, string>;

const folder = fromRoot("generated");

/** Returns the names of the files of generated/ that are missing, out of date or no longer generated. */
export async function checkOutputs(outputs: Outputs): Promise<string[]> {
  const present = await readdir(folder).catch((): string[] => []);
  const names = new Set([...outputs.keys(), ...present]);
  const stale: string[] = [];
  for (const name of [...names].sort()) {
    const text = present.includes(name) ? await readFile(join(folder, name), "utf8") : undefined;
    if (text !== outputs.get(name)) stale.push(name);
  }
  return stale;
}

/** Writes these files to generated/, deletes all others, and returns the names of the files that changed. */
export async function writeOutputs(outputs: Outputs): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const stale = await checkOutputs(outputs);
  for (const name of stale) {
    const text = outputs.get(name);
    if (text === undefined) await rm(join(folder, name));
    else await writeFile(join(folder, name), text);
  }
  return stale;
}
