import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import type { Check } from "../check.ts";
import { unique } from "../fixtures.ts";
import type { Server } from "../server.ts";
import { NotObservable, publicPages, Refuted } from "../verdict.ts";

const folder = fileURLToPath(new URL("../../../openapi/workflows/", import.meta.url));
const suffix = ".arazzo.yaml";

/** Every journey of openapi/workflows/, run by `redocly respect`. */
export async function journeyChecks(): Promise<Check[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(suffix)).sort();
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(folder + file, "utf8");
      const name = file.slice(0, -suffix.length);
      return {
        id: `journey.${name}`,
        source: publicPages,
        says: /^ {4}description: (.*)$/m.exec(text)?.[1] ?? name,
        async verify(server: Server) {
          requireWhatItUses(text, server);
          await respect(file, server);
        },
      };
    }),
  );
}

/** @throws {NotObservable} when a journey pays or uses Live, and cannot. */
function requireWhatItUses(text: string, { options }: Server): void {
  if (options.fetch) throw new NotObservable("It needs a server with an address.");
  if (text.includes("sourceDescriptions.controlPlane") && (!options.sandbox || options.adminToken))
    throw new NotObservable("It needs a sandbox without an admin token: --sandbox.");
  if (text.includes("inputs.liveApiKey") && !(options.liveKey && options.allowLive))
    throw new NotObservable("It uses the Live routes: --live-key, --allow-live.");
}

/** @throws {Refuted} with what the journey's runner printed. */
async function respect(file: string, { options }: Server): Promise<void> {
  const cli = findRunner();
  const servers = ["contract", "controlPlane"].flatMap((source) => ["-S", `${source}=${options.server}`]);
  const inputs = {
    apiKey: options.testKey,
    liveApiKey: options.liveKey ?? "",
    idempotencyKey: unique(),
    webcode: options.webcode,
  };
  const { code, output } = await run([cli, "respect", folder + file, ...servers], {
    // Not among the arguments, where every user of the machine could read the keys.
    REDOCLY_TELEMETRY: "off",
    REDOCLY_CLI_RESPECT_INPUT: Object.entries(inputs)
      .map((entry) => entry.join("="))
      .join(","),
  });
  if (code !== 0) throw new Refuted(`The journey failed:\n${output}`);
}

/** @throws {NotObservable} when it is not installed: who does not verify need not have it. */
function findRunner(): string {
  try {
    return fileURLToPath(import.meta.resolve("@redocly/cli/bin/cli.js"));
  } catch {
    throw new NotObservable("Its runner is not installed: npm install @redocly/cli.");
  }
}

function run(args: string[], env: Record<string, string>): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env: { ...process.env, ...env } }, (error, stdout, stderr) => {
      resolve({ code: error ? 1 : 0, output: stripVTControlCharacters(stdout + stderr).trim() });
    });
  });
}
