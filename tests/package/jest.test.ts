// tier: package
import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { fillMarkers } from "../../scripts/docs/markers.ts";
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
  for (const file of ["shop.ts", "shop.test.ts"]) {
    const text = await readFile(fromRoot("docs", "examples", "shop", file), "utf8");
    await writeFile(join(project, file), text.replace('from "vitest"', 'from "@jest/globals"'));
  }
  await writeFile(join(project, "faults.test.ts"), scenarios("@jest/globals").join());
  await writeFile(
    join(project, "package.json"),
    samples
      .filter(({ language }) => language === "json")
      .map(({ code }) => code)
      .join(),
  );
});

/** Runs a test file, and returns what Jest prints. */
async function jest(file: string): Promise<string> {
  const program = join(folder, "node_modules", "jest", "bin", "jest.js");
  const env = { ...process.env, NODE_OPTIONS: "--experimental-vm-modules" };
  return (await run(process.execPath, [program, file], { cwd: project, env })).stderr;
}

describe("the Jest files of the guides", () => {
  it("have the scenarios of the vitest file", () => {
    const [vitest = "", ...more] = scenarios("vitest");
    expect(more).toEqual([]);
    expect(scenarios("@jest/globals")).toEqual([vitest.replace('"vitest"', '"@jest/globals"')]);
    expect(vitest.match(/^ {2}it\("/gm)).toHaveLength(7);
  });

  it.each(["faults.test.ts", "shop.test.ts"])(
    "pass in Jest against the installed package: %s",
    async (file) => {
      expect(await jest(file)).toMatch(/Tests: +7 passed, 7 total/);
    },
  );

  it("pass in Jest under its fake timers", async () => {
    const file = join(project, "shop.test.ts");
    const text = await readFile(file, "utf8");
    const faked = text
      .replace("import { afterEach,", "import { jest, afterEach,")
      // The client waits with a timer before it sends a request again, so in this test they advance by themselves.
      .replace(/(it\("a lost response.+\n)/, "$1  jest.useFakeTimers({ advanceTimers: true });\n")
      .replace("beforeEach(async () => {", "beforeEach(async () => {\n  jest.useFakeTimers();");
    expect(faked).not.toBe(text);
    await writeFile(join(project, "faked.test.ts"), faked);
    expect(await jest("faked.test.ts")).toMatch(/Tests: +7 passed, 7 total/);
  });

  it("compile in strict mode", async () => {
    const compilerOptions = {
      ...{ strict: true, noEmit: true, target: "es2023", module: "nodenext", skipLibCheck: true },
      allowImportingTsExtensions: true,
      types: ["node"],
      typeRoots: [fromRoot("node_modules", "@types")],
    };
    await writeFile(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions }));
    const tsc = fromRoot("node_modules", ".bin", "tsc");
    await expect(run(tsc, ["-p", project], { cwd: project })).resolves.toMatchObject({ stdout: "" });
  });
});
