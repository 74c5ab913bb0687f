// tier: integration
import { execFileSync, spawnSync } from "node:child_process";
import { cp, lstat, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fromRoot } from "../../../scripts/paths.ts";

/** A machine may have the project without Git, as from an archive. */
const hasGit = spawnSync("git", ["--version"]).status === 0;
/** A project of its own, whose build only counts how often it ran. */
let copy: string;

const run = (program: string, ...args: string[]) => execFileSync(program, args, { cwd: copy }).toString();
const writeLock = (version: string) => {
  const own = { name: "project", version };
  const lock = { ...own, lockfileVersion: 3, requires: true, packages: { "": own } };
  return writeFile(join(copy, "package-lock.json"), JSON.stringify(lock));
};

beforeEach(async () => {
  copy = await mkdtemp(join(tmpdir(), "project-"));
  for (const name of ["scripts/bench/compare/checkout.ts", "scripts/run.ts", "scripts/paths.ts"])
    await cp(fromRoot(name), join(copy, name));
  await mkdir(join(copy, "node_modules"));
  await writeFile(join(copy, ".gitignore"), ".cache/\nnode_modules/\n");
  await writeFile(
    join(copy, "package.json"),
    JSON.stringify({ name: "project", version: "1.0.0", type: "module" }),
  );
  await writeLock("1.0.0");
  const build = `import { appendFileSync, mkdirSync } from "node:fs";
import { fromRoot } from "./paths.ts";
mkdirSync(fromRoot("dist"), { recursive: true });
appendFileSync(fromRoot("dist", "builds"), "built\\n");
`;
  await writeFile(join(copy, "scripts", "build.ts"), build);
  run("git", "init", "--quiet");
  run("git", "add", ".");
  const author = ["-c", "user.name=Test", "-c", "user.email=test@shop.example"];
  run("git", ...author, "commit", "--quiet", "--message", "a state of the project");
});
afterEach(() => rm(copy, { recursive: true }));

/** Where the commit was built, how often, and whether it uses the project's packages. */
async function built(ref = "HEAD") {
  const script = `import { builtCommit } from "./scripts/bench/compare/checkout.ts";
console.log(await builtCommit(${JSON.stringify(ref)}));`;
  const folder = run(process.execPath, "--input-type=module", "--eval", script).trim();
  const builds = (await readFile(join(folder, "dist", "builds"), "utf8")).split("\n").length - 1;
  const packages = await lstat(join(folder, "node_modules")).catch(() => undefined);
  return { builds, isLinked: packages?.isSymbolicLink() ?? false };
}

describe.skipIf(!hasGit)("a commit that the bench compares with", () => {
  it("is built once, with the packages of the project when both have the same lockfile", async () => {
    expect(await built()).toEqual({ builds: 1, isLinked: true });
    expect(await built()).toEqual({ builds: 1, isLinked: true });
  });

  it("is built again when the packages of the project are no longer its own, which it then installs, and back", async () => {
    await built();
    await writeFile(join(copy, "node_modules", "mark"), "");
    await writeLock("1.0.1");
    expect(await built()).toEqual({ builds: 2, isLinked: false });
    expect((await lstat(join(copy, "node_modules", "mark"))).isFile()).toBe(true);
    expect(await built()).toEqual({ builds: 2, isLinked: false });
    await writeLock("1.0.0");
    expect(await built()).toEqual({ builds: 3, isLinked: true });
  });
});
