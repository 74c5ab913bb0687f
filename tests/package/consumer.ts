import { execFile } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";
import { fromRoot, root } from "../../scripts/paths.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The packed package, and the folder of a project that has it installed. */
    consumer: { folder: string; tarball: string };
  }
}

const run = promisify(execFile);

/**
 * Packs the package as it would be published and installs it into a temporary project, beside the runtimes, runners and
 * bundlers of the package.json in this folder.
 */
export default async function provideConsumer(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "consumer-"));
  await run("npm", ["run", "build"], { cwd: root });
  const packed = await run("npm", ["run", "--silent", "pack", "--", "--destination", folder], { cwd: root });
  const tarball = packed.stdout.trim();
  for (const name of ["package.json", "package-lock.json"])
    await cp(fromRoot("tests", "package", name), join(folder, name));
  const quiet = ["--no-audit", "--no-fund"];
  await run("npm", ["ci", ...quiet], { cwd: folder });
  await run("npm", ["install", "--no-save", ...quiet, tarball], { cwd: folder });
  project.provide("consumer", { folder, tarball });
  return () => rm(folder, { recursive: true });
}
