// tier: integration
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromRoot } from "../../../scripts/paths.ts";

let copy: string;

/** A copy of what the command reads, so that breaking it does not touch the project. */
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), "project-"));
  for (const name of ["openapi", "generated", "scripts", "src/contract", "package.json"]) {
    await cp(fromRoot(name), join(copy, name), { recursive: true });
  }
  await symlink(fromRoot("node_modules"), join(copy, "node_modules"));
  await mkdir(join(copy, "tmp"));
});
afterAll(() => rm(copy, { recursive: true }));

function generate(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, TMPDIR: join(copy, "tmp") };
    execFile(
      process.execPath,
      [join(copy, "scripts/generate.ts"), ...args],
      { env },
      (error, stdout, stderr) => {
        resolve({ code: Number(error?.code ?? 0), stdout, stderr });
      },
    );
  });
}

describe("npm run generate", () => {
  it("fails --check on a file that was edited, added or deleted, names the command to run, and restores every file without --check", async () => {
    await writeFile(join(copy, "generated/constants.ts"), "// edited by hand\n");
    await writeFile(join(copy, "generated/extra.ts"), "// not made by anything\n");
    await rm(join(copy, "generated/openapi.yaml"));
    const stale = await generate("--check");
    expect(stale.code).toBe(1);
    expect(stale.stderr).toContain("constants.ts, extra.ts, openapi.yaml");
    expect(stale.stderr).toContain("Run `npm run generate`");

    expect((await generate()).stdout).toContain("changed constants.ts, extra.ts, openapi.yaml");
    const [restored, former] = await Promise.all(
      [copy, fromRoot()].map((folder) => readFile(join(folder, "generated/openapi.yaml"), "utf8")),
    );
    expect(restored).toBe(former);
    expect(await readdir(join(copy, "generated"))).toEqual(await readdir(fromRoot("generated")));
  });

  it("names the file and place when the contract cannot be read", async () => {
    const file = join(copy, "openapi/common/schemas/Webcode.yaml");
    const text = await readFile(file, "utf8");
    await writeFile(file, "type: [string\n");
    const broken = await generate();
    await writeFile(file, text);
    expect(broken.code).toBe(1);
    expect(broken.stderr).toContain("Webcode.yaml");
    expect(broken.stderr).not.toContain("at async");
    // Nor does a run that fails leave a folder behind.
    expect((await readdir(join(copy, "tmp"))).filter((name) => name.startsWith("contract-"))).toEqual([]);
  });

  it("shows an example with --help and rejects an unknown option", async () => {
    expect((await generate("--help")).stdout).toContain("npm run generate -- --check");
    expect(await generate("--nope")).toMatchObject({ code: 1, stderr: expect.stringContaining("--nope") });
  });
});
