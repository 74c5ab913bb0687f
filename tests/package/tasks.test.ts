// tier: package
import { execFile } from "node:child_process";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, inject, it } from "vitest";
import { parse } from "yaml";
import { fromRoot } from "../../scripts/paths.ts";

const run = promisify(execFile);
const { folder } = inject("consumer");
const tasks = fromRoot("docs", "internals", "tasks");

describe("the ten tasks, with this package and with stripe-node,", () => {
  it("compile in strict mode in a consumer's project", async () => {
    await cp(tasks, join(folder, "tasks"), { recursive: true });
    const compilerOptions = {
      strict: true,
      noEmit: true,
      target: "es2024",
      lib: ["esnext", "dom", "dom.iterable"],
      module: "nodenext",
      types: ["node"],
      typeRoots: [fromRoot("node_modules", "@types")],
    };
    await writeFile(
      join(folder, "tasks", "tsconfig.json"),
      JSON.stringify({ compilerOptions, include: ["**/*.ts"] }),
    );
    const tsc = run(fromRoot("node_modules", ".bin", "tsc"), ["-p", join(folder, "tasks")], { cwd: folder });
    await expect(tsc).resolves.toMatchObject({ stdout: "" });
  });

  it.each(["avirato", "stripe"])("have the steps of a workflow in %s/start-in-ci.yml", async (library) => {
    const { steps } = parse(await readFile(join(tasks, library, "start-in-ci.yml"), "utf8"));
    for (const { run: command } of steps) expect(command).toMatch(/^\w/);
  });
});
