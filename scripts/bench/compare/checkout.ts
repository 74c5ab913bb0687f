import { existsSync } from "node:fs";
import { mkdir, readFile, symlink } from "node:fs/promises";
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
  if (existsSync(join(folder, "dist", "built"))) return folder;
  await mkdir(fromRoot(".cache", "bench-commits"), { recursive: true });
  if (!existsSync(folder)) {
    await run("git", "worktree", "prune");
    await run("git", "worktree", "add", "--detach", folder, commit);
  }
  await linkOrInstall(folder);
  await run(process.execPath, join(folder, "scripts", "build.ts"));
  await run(process.execPath, "-e", "fs.writeFileSync(process.argv[1], '')", join(folder, "dist", "built"));
  return folder;
}

/** Packages are installed only for a commit that needs others than this one. */
async function linkOrInstall(folder: string): Promise<void> {
  if (existsSync(join(folder, "node_modules"))) return;
  const [own, theirs] = await Promise.all(
    [fromRoot("package-lock.json"), join(folder, "package-lock.json")].map((file) => readFile(file, "utf8")),
  );
  if (own === theirs) await symlink(fromRoot("node_modules"), join(folder, "node_modules"), "junction");
  else await run("npm", "ci", "--prefix", folder, "--no-audit", "--ignore-scripts");
}
