// tier: integration
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fromRoot } from "../../../scripts/paths.ts";

/** A project that has the command. */
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ending-"));
  const bin = join(folder, "node_modules", ".bin");
  await mkdir(bin, { recursive: true });
  await writeFile(join(folder, "package.json"), '{ "name": "shop", "version": "1.0.0" }');
  await symlink(fromRoot("src", "cli.ts"), join(bin, "avirato"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Starts a server with npx, and resolves with its URL once it listens. */
async function startNpx(command: string[]): Promise<{ npx: ChildProcess; url: string }> {
  const npx = spawn("npx", ["--no", "avirato", ...command, "--port", "0"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      PATH: [dirname(process.execPath), process.env["PATH"]].join(delimiter),
      npm_config_update_notifier: "false",
    },
  });
  const [line] = await once(createInterface({ input: npx.stdout }), "line");
  return { npx, url: /http:\S+/.exec(line)?.[0] ?? "" };
}

it.each([["sandbox"], ["mock"], ["proxy", "--upstream", "http://127.0.0.1:9"]])(
  "npx avirato %s ends its server when npx is told to end",
  async (...command) => {
    const { npx, url } = await startNpx(command);
    await fetch(url);
    npx.kill("SIGTERM");
    // The pipe is closed when the last process that has it ends.
    await once(npx, "close");
    await expect(fetch(url)).rejects.toThrow("fetch failed");
  },
);
