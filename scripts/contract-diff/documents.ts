import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fromRoot } from "../paths.ts";
import { run } from "../run.ts";

/** The path of the bundled contract, in this checkout and in every release. */
const bundle = "generated/openapi.json";

/** The contract that is the oldest one to stay compatible with, until there is a release. */
export const baseline = fromRoot("scripts", "contract-diff", "baseline.json");

/**
 * Returns the path of a document that is named by a path, by a Git revision (its bundle) or by `REVISION:PATH`. A
 * document of a revision is first written into `folder`.
 *
 * @throws {Error} when there is neither such a file nor such a revision.
 */
export async function documentOf(name: string, folder: string): Promise<string> {
  if (existsSync(name)) return resolve(name);
  const [revision = "", path = bundle] = name.split(":");
  const text = await run("git", "show", "--end-of-options", `${revision}:${path}`).catch(() => {
    throw new Error(`${name} is neither a file nor a Git revision with ${path}.`);
  });
  const file = join(folder, `${revision}-${path}`.replaceAll("/", "-"));
  await writeFile(file, text);
  return file;
}

/**
 * The tag of the last release before the current commit. `undefined` when there is none.
 *
 * @throws {Error} when Git cannot tell
 */
export async function lastRelease(): Promise<string | undefined> {
  // `git describe` fails in the same way when there is no such tag and when Git does not work.
  if (!(await run("git", "tag", "--list", "v*", "--merged", "HEAD"))) return undefined;
  return (await run("git", "describe", "--tags", "--abbrev=0", "--match", "v*")).trim();
}
