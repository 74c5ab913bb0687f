// tier: integration
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";

const run = promisify(execFile);

it("the examples of the documentation pass in vitest", async () => {
  const vitest = fromRoot("node_modules", "vitest", "vitest.mjs");
  const { stdout } = await run(process.execPath, [vitest, "run"], {
    cwd: fromRoot("docs", "examples"),
    env: { PATH: process.env["PATH"], NO_COLOR: "1" },
  });
  expect(stdout).toMatch(/Tests +\d+ passed/);
});
