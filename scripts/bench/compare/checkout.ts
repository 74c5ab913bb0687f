import { existsSync } from "node:fs";
import { mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fromRoot } from "../../paths.ts";
import { run } from "../../run.ts";

/**
 * Builds a commit in a work tree of its own under .cache, unless it was built before, and returns the folder.
 *
 * @throws {Error} when there is no such commit
 */
export async function builtCommit(ref: string): Promise<string> {
  const commit = (await run("git", "rev-parse", "--verify", `${ref}^{commit}`)).trim();
  const folder = fromRoot(".cache", "bench-commits", commit);
  const built = join(folder, "dist", "built");
  await mkdir(fromRoot(".cache", "bench-commits"), { recursive: true });
  if (!existsSync(folder)) {
    await run("git", "worktree", "prune");
    await run("git", "worktree", "add", "--detach", folder, commit);
  }
  const packages = await packagesOf(folder);
  if ((await readFile(built, "utf8").catch(() => "")) === packages) return folder;
  const modules = join(folder, "node_modules");
  // A link too, because `npm ci` would delete this project's packages through it.
  await rm(modules, { recursive: true, force: true });
  if (packages === "linked") await symlink(fromRoot("node_modules"), modules, "junction");
  else await run("npm", "ci", "--prefix", folder, "--no-audit", "--ignore-scripts");
  await run(process.execPath, join(folder, "scripts", "build.ts"));
  await writeFile(built, packages);
  return folder;
}

/** Packages are installed only for a commit that needs others than this project now has. */
async function packagesOf(folder: string): Promise<"linked" | "installed"> {
  const [own, theirs] = await Promise.all(
    [fromRoot("package-lock.json"), join(folder, "package-lock.json")].map((file) => readFile(file, "utf8")),
  );
  return own === theirs ? "linked" : "installed";
}
