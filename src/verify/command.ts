import { writeFile } from "node:fs/promises";
import { evidenceText } from "../contract/evidence.ts";
import { portProblem } from "../http/listen.ts";
import { readCommandLine } from "../sandbox/core/command-line.ts";
import { flagHelp } from "../sandbox/core/flag-help.ts";
import { defaulted, type OptionTable, optional, text, wholeNumber } from "../sandbox/core/option.ts";
import { serverProblem, webcodeProblem } from "../sandbox/core/option-checks.ts";
import { evidenceOf } from "./report/evidence.ts";
import { junitReport } from "./report/junit.ts";
import { textReport } from "./report/text.ts";
import { verify } from "./verify.ts";

const toggle = (help: string) => defaulted<boolean>({ help, default: false, parse: () => true });

export const verifyTable = {
  server: text("URL", "URL of the server, without /external/v1", {
    environment: "AVIRATO_SERVER",
    problem: serverProblem,
  }),
  testKey: text("KEY", "a Test API key of the server", {
    secret: true,
    environment: "AVIRATO_TEST_KEY",
  }),
  webcode: text("CODE", "the webcode of the keys", { default: "SHOP01", problem: webcodeProblem }),
  testSecret: text("SECRET", "the client secret of Test, for webhooks and the redirect", {
    secret: true,
    environment: "AVIRATO_TEST_SECRET",
  }),
  liveKey: text("KEY", "a Live API key; it is sent to the Test routes, which must reject it", {
    secret: true,
    environment: "AVIRATO_LIVE_KEY",
  }),
  allowLive: toggle(
    "also send requests to the Live routes; they create sessions, and neither charge nor refund",
  ),
  webhookPort: optional<number>(
    wholeNumber(
      "PORT",
      "receive webhooks on this port of 127.0.0.1; configure the server to send them there",
      {
        problem: portProblem,
      },
    ),
  ),
  sandbox: toggle("the server is a sandbox; use its control plane to pay, create keys and advance the clock"),
  adminToken: text("TOKEN", "the token of the sandbox's control plane, if it has one", {
    secret: true,
    environment: "AVIRATO_ADMIN_TOKEN",
  }),
  json: toggle("print the report as JSON"),
  junit: text("FILE", "also write the report as JUnit XML", {}),
  evidence: text("FILE", "also write the verdicts, without keys and texts, to hand in as evidence", {}),
} satisfies OptionTable;

export const verifyUsage = `Checks any server against the guide and the contract's assumptions, clause by clause.

Usage: avirato verify --server URL --test-key-file FILE [options]

${flagHelp(verifyTable)}

Pass keys and secrets in files or in the environment, because other users of the machine can read a command line.

Each clause is confirmed, refuted or skipped. Exit code: 0 when no clause is refuted, 1 when one is, 2 when the options
are invalid, the server does not respond, or it refuses the key.

Examples:
  avirato verify --server http://127.0.0.1:4020 --test-key my_test_key --sandbox
  avirato verify --server https://aviratopayments.com --test-key-file test.key --webcode SHOP01 --junit report.xml
  avirato verify --server https://aviratopayments.com --test-key-file test.key --evidence evidence.json`;

/**
 * Runs `avirato verify`: checks a server and prints the report. The exit code says whether a clause was refuted.
 *
 * @throws {Error} when the options are invalid, the server does not respond, or it refuses the key.
 */
export async function runVerify(args: string[]): Promise<void> {
  process.exitCode = 2;
  const parsed = readCommandLine(verifyTable, verifyUsage, args);
  if (!parsed) {
    process.exitCode = 0;
    return;
  }
  const { server, testKey, json, junit, evidence, ...options } = parsed.options;
  if (!server)
    throw new Error(`The server is missing; pass --server or set AVIRATO_SERVER.\n\n${verifyUsage}`);
  if (!testKey) {
    const remedy = "pass --test-key-file or set AVIRATO_TEST_KEY";
    throw new Error(`The Test API key is missing; ${remedy}.\n\n${verifyUsage}`);
  }
  const onProgress = process.stderr.isTTY ? { onProgress: showProgress } : {};
  const report = await verify({ server, testKey, ...options, ...onProgress });
  if (junit !== undefined) await writeFile(junit, junitReport(report));
  if (evidence !== undefined) await writeFile(evidence, evidenceText(evidenceOf(report, new Date())));
  console.log(json ? JSON.stringify(report, null, 2) : textReport(report));
  process.exitCode = report.findings.some(({ verdict }) => verdict === "refuted") ? 1 : 0;
}

/** Shows the progress on one line of the terminal, which each call overwrites. */
export const showProgress = (id: string, done: number, all: number): void => {
  process.stderr.write(`\r\x1b[K${done + 1 < all ? `${done + 1}/${all} ${id}` : ""}`);
};
