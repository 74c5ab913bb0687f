import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { fromRoot } from "../../scripts/paths.ts";

const run = promisify(execFile);
const own = fromRoot("tests", "collections");

/**
 * Installs the runners of this folder's package.json outside the project's own packages, once for each lockfile, and
 * returns the folder with their packages.
 */
export async function installedRunners(): Promise<string> {
  const lockfile = await readFile(join(own, "package-lock.json"));
  const name = createHash("sha256").update(lockfile).digest("hex").slice(0, 16);
  const folder = fromRoot(".cache", `collections-${name}`);
  if (existsSync(folder)) return join(folder, "node_modules");
  // Only a complete installation gets the name that the next run looks for.
  const fresh = `${folder}-${process.pid}`;
  await mkdir(fresh, { recursive: true });
  for (const file of ["package.json", "package-lock.json"]) await cp(join(own, file), join(fresh, file));
  await run("npm", ["ci", "--no-audit", "--no-fund"], { cwd: fresh });
  await rename(fresh, folder).catch(() => rm(fresh, { recursive: true }));
  return join(folder, "node_modules");
}
