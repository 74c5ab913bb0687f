import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { secretFlags, secretOf } from "../http/secret-flags.ts";
import { junitReport } from "./report/junit.ts";
import { textReport } from "./report/text.ts";
import { type VerifyOptions, verify } from "./verify.ts";

export const verifyUsage = `Checks any server against the guide and the contract's assumptions, clause by clause.

Usage: avirato verify --server URL --test-key-file FILE [options]

  --server URL         URL of the server, without /external/v1
  --test-key KEY       an API key of its Test environment
  --webcode CODE       the webcode of the keys (default SHOP01)
  --test-secret SECRET the client secret of Test, for webhooks and the redirect
  --live-key KEY       an API key of Live; it is sent to the Test routes, which must refuse it
  --allow-live         also send requests to the Live routes; this opens sessions, and charges or refunds nothing
  --webhook-port PORT  receive webhooks on this port of 127.0.0.1; configure the server to send them there
  --sandbox            the server is a sandbox: use its control plane to pay, create keys and advance its clock
  --admin-token TOKEN  the token of the sandbox's control plane, if it has one
  --json               print the report as JSON
  --junit FILE         also write the report as JUnit XML
  --help               show this text

Other users of the machine can read a command line. Pass a key, secret or token in a file instead, for example
--test-key-file FILE, or in the environment: AVIRATO_SERVER, AVIRATO_TEST_KEY, AVIRATO_LIVE_KEY, AVIRATO_TEST_SECRET,
AVIRATO_ADMIN_TOKEN.

Each clause is confirmed, refuted or skipped. Exit code: 0 when no clause is refuted, 1 when one is, 2 when the options
are invalid or the server does not respond.

Examples:
  avirato verify --server http://127.0.0.1:4020 --test-key my_test_key --sandbox
  avirato verify --server https://aviratopayments.com --test-key-file test.key --webcode SHOP01 --junit report.xml`;

const flags = {
  server: { type: "string" },
  ...secretFlags("test-key"),
  webcode: { type: "string", default: "SHOP01" },
  ...secretFlags("test-secret"),
  ...secretFlags("live-key"),
  "allow-live": { type: "boolean", default: false },
  "webhook-port": { type: "string" },
  sandbox: { type: "boolean", default: false },
  ...secretFlags("admin-token"),
  json: { type: "boolean", default: false },
  junit: { type: "string" },
  help: { type: "boolean", default: false },
} as const;

/**
 * Runs `avirato verify`: checks a server and prints the report. The exit code says whether a clause was refuted.
 *
 * @throws {Error} when the options are invalid or the server does not respond.
 */
export async function runVerify(args: string[]): Promise<void> {
  process.exitCode = 2;
  const { values } = parseArgs({ args, options: flags });
  if (values.help) {
    process.exitCode = 0;
    return console.log(verifyUsage);
  }
  const report = await verify(optionsFrom(values));
  if (values.junit !== undefined) await writeFile(values.junit, junitReport(report));
  console.log(values.json ? JSON.stringify(report, null, 2) : textReport(report));
  process.exitCode = report.findings.some(({ verdict }) => verdict === "refuted") ? 1 : 0;
}

function optionsFrom(
  values: ReturnType<typeof parseArgs<{ options: typeof flags }>>["values"],
): VerifyOptions {
  const testKey = secretOf(values, "test-key", "AVIRATO_TEST_KEY");
  const server = serverFrom(values.server ?? process.env["AVIRATO_SERVER"]);
  if (!testKey) {
    const remedy = "pass --test-key-file or set AVIRATO_TEST_KEY";
    throw new Error(`An API key of Test is missing; ${remedy}.\n\n${verifyUsage}`);
  }
  return {
    server,
    testKey,
    webcode: values.webcode,
    sandbox: values.sandbox,
    testSecret: secretOf(values, "test-secret", "AVIRATO_TEST_SECRET"),
    liveKey: secretOf(values, "live-key", "AVIRATO_LIVE_KEY"),
    allowLive: values["allow-live"],
    adminToken: secretOf(values, "admin-token", "AVIRATO_ADMIN_TOKEN"),
    webhookPort: values["webhook-port"],
    ...(process.stderr.isTTY ? { onProgress: showProgress } : {}),
  };
}

function serverFrom(text = ""): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    const form = "an http or https URL without user name and password";
    throw new Error(`--server or AVIRATO_SERVER must be ${form}.\n\n${verifyUsage}`);
  }
  return text;
}

/** One line that is overwritten. */
const showProgress = (id: string, done: number, all: number): void => {
  process.stderr.write(`\r\x1b[K${done + 1 < all ? `${done + 1}/${all} ${id}` : ""}`);
};
