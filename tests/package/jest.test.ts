// tier: package
import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { fillMarkers } from "../../scripts/docs/tables.ts";
import { fromRoot } from "../../scripts/paths.ts";

const run = promisify(execFile);
const { folder } = inject("consumer");
const project = join(folder, "jest");

/** The samples of the guide "Test what goes wrong" as its page shows them. */
const page = await fillMarkers(await readFile(fromRoot("docs", "guides", "faults.md"), "utf8"));
const samples = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, code = ""]) => ({
  language,
  code,
}));
const scenarios = (runner: string) =>
  samples.filter(({ code }) => code.includes(`from "${runner}";`)).map(({ code }) => code);

beforeAll(async () => {
  await mkdir(project);
  await writeFile(join(project, "faults.test.ts"), scenarios("@jest/globals").join());
  await writeFile(
    join(project, "package.json"),
    samples
      .filter(({ language }) => language === "json")
      .map(({ code }) => code)
      .join(),
  );
});

describe("the Jest file of the guide to faults", () => {
  it("has the scenarios of the vitest file", () => {
    const [vitest = "", ...more] = scenarios("vitest");
    expect(more).toEqual([]);
    expect(scenarios("@jest/globals")).toEqual([vitest.replace('"vitest"', '"@jest/globals"')]);
    expect(vitest.match(/^ {2}it\("/gm)).toHaveLength(7);
  });

  it("passes in Jest against the installed package", async () => {
    const jest = join(folder, "node_modules", "jest", "bin", "jest.js");
    const { stderr } = await run(process.execPath, [jest], {
      cwd: project,
      env: { ...process.env, NODE_OPTIONS: "--experimental-vm-modules" },
    });
    expect(stderr).toMatch(/Tests: +7 passed, 7 total/);
  });

  it("compiles in strict mode", async () => {
    const compilerOptions = {
      ...{ strict: true, noEmit: true, target: "es2023", module: "nodenext", skipLibCheck: true },
      types: ["node"],
      typeRoots: [fromRoot("node_modules", "@types")],
    };
    await writeFile(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions }));
    const tsc = fromRoot("node_modules", ".bin", "tsc");
    await expect(run(tsc, ["-p", project], { cwd: project })).resolves.toMatchObject({ stdout: "" });
  });
});
