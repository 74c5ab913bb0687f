// tier: integration
import { execFile, execFileSync, spawnSync } from "node:child_process";
import { cp, mkdtemp, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fromRoot } from "../../../scripts/paths.ts";

/** A machine may have the project without Git, as from an archive. */
const hasGit = spawnSync("git", ["--version"]).status === 0;
let copy: string;

const git = (...args: string[]) => execFileSync("git", args, { cwd: copy });
function commit(): void {
  git("add", "generated");
  const author = ["-c", "user.name=Test", "-c", "user.email=test@shop.example"];
  git(...author, "commit", "--quiet", "--message", "a state of the contract");
}

// biome-ignore lint/suspicious/noExplicitAny: a whole contract, of which a test changes one member
async function edit(change: (schemas: any) => void): Promise<void> {
  const file = join(copy, "generated/openapi.json");
  const contract = JSON.parse(await readFile(file, "utf8"));
  change(contract.components.schemas);
  await writeFile(file, JSON.stringify(contract));
}

function diff(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const script = join(copy, "scripts/contract-diff.ts");
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { cwd: copy }, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

/** Tags the contract as released, and changes a default. */
async function releaseAndChange(): Promise<void> {
  git("tag", "v0.1.0");
  await edit(({ PageLimit }) => {
    PageLimit.default = 50;
  });
}
const requireDescription = () =>
  edit(({ PosPaymentRequest }) => PosPaymentRequest.required.push("description"));
/** The same, and commits a change that is breaking. */
async function releaseAndBreak(): Promise<void> {
  await releaseAndChange();
  await requireDescription();
  commit();
}

describe.skipIf(!hasGit)("npm run contract:diff", () => {
  /** A checkout of its own, with a history that the tests make. */
  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), "project-"));
    const names = [
      "generated/openapi.json",
      "openapi/renamed.yaml",
      "scripts",
      "package.json",
      "redocly.yaml",
    ];
    for (const name of names) {
      await cp(fromRoot(name), join(copy, name), { recursive: true });
    }
    await symlink(fromRoot("node_modules"), join(copy, "node_modules"));
    await cp(join(copy, "generated/openapi.json"), join(copy, "scripts/contract-diff/baseline.json"));
    git("init", "--quiet");
    commit();
    git("branch", "first");
  });
  beforeEach(() => {
    git("reset", "--quiet", "--hard", "first");
    for (const tag of git("tag").toString().split("\n").filter(Boolean)) git("tag", "--delete", tag);
  });
  afterAll(() => rm(copy, { recursive: true }));

  it("compares with the committed baseline before the first release", async () => {
    expect(await diff()).toEqual({
      code: 0,
      stdout: "0 breaking, 0 unclassified, 0 non-breaking\n",
      stderr: "",
    });
    await requireDescription();
    expect(await diff()).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("1 breaking, 0 unclassified, 0 non-breaking"),
    });
  });

  it("fails with another exit code than a breaking change where Git does not work, also before the first release", async () => {
    await rename(join(copy, ".git"), join(copy, ".git-away"));
    const { code, stdout } = await diff();
    await rename(join(copy, ".git-away"), join(copy, ".git"));
    expect([code, stdout]).toEqual([2, ""]);
  });

  it("compares with the last release, and shows class, place and change of each difference", async () => {
    await releaseAndChange();
    const { code, stdout } = await diff();
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^unclassified {2}GET \/external\/v1\/payment\/sessions parameters 6 {2}`default` changed from 20 to 50\.$/m,
    );
    expect(stdout).toMatch(/^0 breaking, 1 unclassified, 0 non-breaking$/m);
  });

  it("fails when a change is breaking, and prints JSON for programs", async () => {
    await releaseAndBreak();
    const { code, stdout, stderr } = await diff("v0.1.0", "HEAD", "--json");
    expect([code, stderr]).toEqual([1, ""]);
    const { summary, changes } = JSON.parse(stdout);
    expect(summary).toEqual({ breaking: 1, unclassified: 1, "non-breaking": 0 });
    expect(changes[0]).toEqual({
      class: "breaking",
      pointer: "#/paths/~1external~1v1~1pos~1payment/post/requestBody/content/application~1json/schema",
      what: expect.stringContaining("became required: `description`"),
    });
  });

  it("names in its help the exit codes of a breaking change and of a comparison that failed", async () => {
    expect((await diff("--help")).stdout.replaceAll(/\s+/g, " ")).toContain(
      "The exit code is 1 when a change is breaking, and 2 when the contracts could not be compared",
    );
  });

  it("takes no other tag for a release", async () => {
    await releaseAndBreak();
    git("tag", "guides-2026");
    expect(await diff()).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("1 breaking, 1 unclassified, 0 non-breaking"),
    });
  });

  it("compares a path of a revision with a file", async () => {
    await releaseAndBreak();
    const { code, stdout } = await diff("HEAD~1:generated/openapi.json", "generated/openapi.json");
    expect(code).toBe(1);
    expect(stdout).toContain("1 breaking, 1 unclassified, 0 non-breaking");
  });

  it("fails with another exit code than a breaking change when Git does not know the last release", async () => {
    await rename(join(copy, ".git/HEAD"), join(copy, ".git/HEAD-away"));
    const { code, stdout, stderr } = await diff();
    await rename(join(copy, ".git/HEAD-away"), join(copy, ".git/HEAD"));
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("git tag --list v*");
  });

  it("shows examples with --help, and rejects an unknown name", async () => {
    expect((await diff("--help")).stdout).toMatch(/Examples:\n {2}npm run contract:diff/);
    const unknown = await diff("v9.9.9");
    expect(unknown).toEqual({
      code: 2,
      stdout: "",
      stderr: "v9.9.9 is neither a file nor a Git revision with generated/openapi.json.\n",
    });
    expect(await diff("--nope")).toMatchObject({ code: 2, stderr: expect.stringContaining("--nope") });
    expect((await diff("one", "two", "three")).stderr).toContain("Name at most two contracts.");
  });
});
