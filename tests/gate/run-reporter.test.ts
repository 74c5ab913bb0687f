// tier: integration
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";

let folder: string;

/** Inside the project, so that Vitest is found. */
beforeAll(async () => {
  await mkdir(fromRoot(".cache"), { recursive: true });
  folder = await mkdtemp(fromRoot(".cache", "run-"));
  const reporter = fromRoot("tests", "support", "run-reporter.ts");
  await writeFile(
    join(folder, "vitest.config.ts"),
    `import { RunReporter } from "${reporter}";
export default { test: { root: "${folder}", reporters: ["default", new RunReporter()] } };
`,
  );
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs Vitest on a file with one test. */
async function run(body: string): Promise<{ code: unknown; output: string }> {
  await writeFile(
    join(folder, "one.test.ts"),
    `import { spawn } from "node:child_process";
import { expect, it } from "vitest";
it("one", ({ task }) => {
  ${body}
});
`,
  );
  const command = [fromRoot("node_modules", "vitest", "vitest.mjs"), "run", "--config", "vitest.config.ts"];
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      command,
      { cwd: folder, env: { ...process.env, SEED: "42", SHUFFLE: "1", TZ: "Asia/Kathmandu" } },
      (error, stdout, stderr) => {
        resolve({ code: error?.code ?? 0, output: stdout + stderr });
      },
    );
  });
}

it("a run that leaves a process behind fails, and names it", async () => {
  const leak = 'spawn("sleep", ["30"], { detached: true, stdio: "ignore" }).unref();';
  const { code, output } = await run(leak);
  const [, id] = /left 1 processes behind:\n(\d+) sleep 30/.exec(output) ?? [];
  process.kill(Number(id));
  expect(code).toBe(1);
});

it("a run that fails prints its seed and its zone, and the figures of the failed test", async () => {
  const { code, output } = await run(
    "Object.assign(task.meta, { figures: { kills: 3 } }); expect(1).toBe(2);",
  );
  expect(code).toBe(1);
  expect(output).toContain("one\n  kills: 3\n");
  expect(output).toContain("Repeat the random tests of this run with SEED=42 SHUFFLE=1 TZ=Asia/Kathmandu.");
});
