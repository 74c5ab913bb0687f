// tier: nightly
// On every change, tests/verify/command.test.ts runs the same journeys by the command.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readJourneys } from "../../scripts/journeys.ts";
import { fromRoot, root } from "../../scripts/paths.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";

const run = promisify(execFile);
const journeys = await readJourneys();
let sandbox: Sandbox;
let url: string;

beforeAll(async () => {
  sandbox = await createSandbox({ strict: true });
  url = (await sandbox.listen({ port: 0 })).url;
});
afterAll(() => sandbox.close());

describe("a journey of the contract", () => {
  it.each(journeys)("succeeds against the sandbox: $summary", async ({ name }) => {
    const cli = fromRoot("node_modules", "@redocly", "cli", "bin", "cli.js");
    const servers = ["contract", "controlPlane"].flatMap((source) => ["-S", `${source}=${url}`]);
    const inputs = {
      apiKey: sandbox.keys.test,
      liveApiKey: sandbox.keys.live,
      idempotencyKey: `journey-${name}`,
      webcode: "SHOP01",
    };
    const given = Object.entries(inputs).flatMap(([input, value]) => ["-i", `${input}=${value}`]);
    const args = ["respect", `openapi/workflows/${name}.arazzo.yaml`, ...servers, ...given];
    const { stdout } = await run(process.execPath, [cli, ...args], { cwd: root });
    expect(stdout).toMatch(/Workflows: .*1 passed/);
  });
});
