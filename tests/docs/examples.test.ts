// tier: integration
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, inject, it } from "vitest";
import { createViteServer } from "vitest/node";
import { fromRoot } from "../../scripts/paths.ts";

const run = promisify(execFile);
const cwd = fromRoot("docs", "examples");
const { PATH } = process.env;

it("the examples of the documentation pass in vitest", async () => {
  const vitest = fromRoot("node_modules", "vitest", "vitest.mjs");
  const { stdout } = await run(process.execPath, [vitest, "run"], { cwd, env: { PATH, NO_COLOR: "1" } });
  expect(stdout).toMatch(/Tests +\d+ passed/);
});

it("the examples of the documentation use the sources of the package, not an older build of it", async () => {
  const configFile = join(cwd, "vitest.config.ts");
  const server = await createViteServer({
    configFile,
    root: cwd,
    server: { middlewareMode: true, ws: false },
  });
  const resolved = await server.environments.ssr.pluginContainer.resolveId("avirato-payments-contract");
  await server.close();
  expect(resolved?.id).toBe(fromRoot("src", "index.ts"));
});

it("the sample shop is paid in Chromium with Playwright", async () => {
  const { executablePath, env } = inject("chromium");
  const playwright = fromRoot("node_modules", "@playwright", "test", "cli.js");
  const options = {
    cwd,
    // The package's name stands for its sources.
    env: { ...env, PATH, NODE_OPTIONS: "--conditions=source", CHROMIUM: executablePath },
  };
  // Results of an earlier run would hide that this one wrote none.
  const results = fromRoot(".cache", "playwright");
  await rm(results, { recursive: true, force: true });
  // What went wrong is in the output, too.
  const { stdout } = await run(process.execPath, [playwright, "test"], options).catch((error) => error);
  expect(stdout).toContain("1 passed");
  expect(existsSync(results)).toBe(true);
  // Where Playwright leaves its results unless its configuration names another folder.
  expect(existsSync(fromRoot("test-results"))).toBe(false);
});
