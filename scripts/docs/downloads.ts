import { cp, glob, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { type Zippable, zipSync } from "fflate";
import { fromRoot } from "../paths.ts";

/** The files of generated/ that the site offers, beside the collection for Bruno. */
export const downloads = [
  "openapi.yaml",
  "openapi.json",
  "openapi.live.yaml",
  "openapi.test.yaml",
  "openapi-3.0.yaml",
  "collections/avirato.postman_collection.json",
];

/** A link of a guide to a file of generated/, as the path of the download in the site. */
export const downloadPath = (file: string): string =>
  file === "collections/bruno/" ? "avirato.bruno.zip" : basename(file);

/** Copies the files that people download to the top of the site, with the folder of the Bruno collection as an archive. */
export async function buildDownloads(site: string): Promise<void> {
  await Promise.all([
    ...downloads.map((file) => cp(fromRoot("generated", file), join(site, downloadPath(file)))),
    writeFile(join(site, downloadPath("collections/bruno/")), await brunoArchive()),
  ]);
}

async function brunoArchive(): Promise<Uint8Array> {
  const folder = fromRoot("generated", "collections", "bruno");
  const files = await Array.fromAsync(glob("**/*.{bru,json}", { cwd: folder }));
  const entries: Zippable = {};
  for (const file of files.sort()) entries[file] = await readFile(join(folder, file));
  // A fixed time, the earliest that an archive can have: the same files always give the same bytes.
  return zipSync(entries, { mtime: "1980-01-01T12:00:00" });
}
