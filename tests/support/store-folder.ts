import { randomUUID } from "node:crypto";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";

interface StoreFolder {
  folder: string;
  /** The path of a store in it. */
  file: string;
}

/** An empty folder for each test of a file. */
export const useStoreFolder = (): StoreFolder => storeFolder(beforeEach, afterEach);

/** One folder for all tests of a file. */
export const useSharedStoreFolder = (): StoreFolder => storeFolder(beforeAll, afterAll);

type Hook = (run: () => Promise<void>) => void;

function storeFolder(before: Hook, after: Hook): StoreFolder {
  const folder = join(tmpdir(), `store-${randomUUID()}`);
  before(() => mkdir(folder, { mode: 0o700 }));
  after(() => rm(folder, { recursive: true }));
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
