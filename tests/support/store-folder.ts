import { randomUUID } from "node:crypto";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";

/** An empty folder for each test of a file, and the path of a store in it. */
export function useStoreFolder(): { folder: string; file: string } {
  const folder = join(tmpdir(), `store-${randomUUID()}`);
  beforeEach(() => mkdir(folder, { mode: 0o700 }));
  afterEach(() => rm(folder, { recursive: true }));
  return { folder, file: join(folder, "sandbox.db") };
}

/** The mode of each file in a folder, as in `600`. */
export async function modesIn(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder);
  const found = names.map(async (name) => [
    name,
    ((await stat(join(folder, name))).mode & 0o777).toString(8),
  ]);
  return Object.fromEntries(await Promise.all(found));
}
