import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { type Check, type Context, check, type Need } from "../check/check.ts";
import { unique } from "../check/fixtures.ts";
import { publicPages, Refuted } from "../check/verdict.ts";

const folder = fileURLToPath(new URL("../../../openapi/workflows/", import.meta.url));
const suffix = ".arazzo.yaml";

/** The timeout of one journey, milliseconds. */
const timeoutMs = 120_000;

/** Makes a check of every journey in openapi/workflows/. `redocly respect` runs the journey. */
export async function journeyChecks(): Promise<Check[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(suffix)).sort();
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(folder + file, "utf8");
      const name = file.slice(0, -suffix.length);
      return check({
        id: `journey.${name}`,
        source: publicPages,
        says: /^ {4}description: (.*)$/m.exec(text)?.[1] ?? name,
        needs: needsOf(text),
        verify: (context) => runJourney(file, context),
      });
    }),
  );
}

/** Reads from the text of a journey what it needs: some journeys pay a session, and one compares the environments. */
function needsOf(text: string): Need[] {
  return [
    "url",
    "journeyRunner",
    ...(text.includes("sourceDescriptions.controlPlane") ? (["openControlPlane"] as const) : []),
    ...(text.includes("inputs.liveApiKey") ? (["liveKey", "live"] as const) : []),
  ];
}

/** @throws {Refuted} with what Redocly CLI printed. */
async function runJourney(file: string, { server, url, journeyRunner }: Context<Need>): Promise<void> {
  const { testKey, liveKey = "", webcode } = server.options;
  const servers = ["contract", "controlPlane"].flatMap((source) => ["-S", `${source}=${url}`]);
  const inputs = { apiKey: testKey, liveApiKey: liveKey, idempotencyKey: unique(), webcode };
  const { code, output } = await run([journeyRunner, "respect", folder + file, ...servers], {
    REDOCLY_TELEMETRY: "off",
    // In the environment, because every user of the machine can read the arguments, and with them the keys.
    REDOCLY_CLI_RESPECT_INPUT: Object.entries(inputs)
      .map((entry) => entry.join("="))
      .join(","),
  });
  if (code !== 0) throw new Refuted("The journey failed.", { output: output.split("\n") });
}

function run(args: string[], env: Record<string, string>): Promise<{ code: number; output: string }> {
  const options = { env: { ...process.env, ...env }, timeout: timeoutMs };
  return new Promise((resolve) => {
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      resolve({ code: error ? 1 : 0, output: stripVTControlCharacters(stdout + stderr).trim() });
    });
  });
}
