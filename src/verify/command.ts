import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { junit } from "./report/junit.ts";
import { table } from "./report/table.ts";
import { type VerifyOptions, verify } from "./verify.ts";

export const verifyUsage = `Holds any server against the guide and the contract's assumptions, clause by clause.

Usage: avirato verify --server URL --test-key KEY [options]

  --server URL         the server, without /external/v1
  --test-key KEY       an API key of its Test environment
  --webcode CODE       the webcode of the keys (default SHOP01)
  --test-secret SECRET client secret of Test, for webhooks and the redirect
  --live-key KEY       an API key of Live; it is sent to the Test routes, which must refuse it
  --allow-live         send to the Live routes too; sessions are opened there, nothing is charged or refunded
  --webhook-port PORT  receive webhooks on this port of 127.0.0.1, which the server must send them to
  --sandbox            the server is a sandbox: use its control plane to pay, make keys and advance its clock
  --admin-token TOKEN  when the sandbox asks for one
  --json               print the report as JSON
  --junit FILE         write the report as JUnit XML too
  --help               show this text

Each clause is confirmed, refuted or not observable. Exit code: 0 without a refuted clause, 1 with one or more,
2 when there was nothing to verify.

Examples:
  avirato verify --server http://127.0.0.1:4020 --test-key my_test_key --sandbox
  avirato verify --server https://aviratopayments.com --test-key "$TEST_KEY" --webcode SHOP01 --junit report.xml`;

const flags = {
  server: { type: "string" },
  "test-key": { type: "string" },
  webcode: { type: "string", default: "SHOP01" },
  "test-secret": { type: "string" },
  "live-key": { type: "string" },
  "allow-live": { type: "boolean", default: false },
  "webhook-port": { type: "string" },
  sandbox: { type: "boolean", default: false },
  "admin-token": { type: "string" },
  json: { type: "boolean", default: false },
  junit: { type: "string" },
  help: { type: "boolean", default: false },
} as const;

/** Verifies a server and prints what was found; the exit code says whether any clause was refuted. */
export async function runVerify(args: string[]): Promise<void> {
  process.exitCode = 2;
  const { values } = parseArgs({ args, options: flags });
  if (values.help) {
    process.exitCode = 0;
    return console.log(verifyUsage);
  }
  const report = await verify(optionsFrom(values));
  if (values.junit !== undefined) await writeFile(values.junit, junit(report));
  console.log(values.json ? JSON.stringify(report, null, 2) : table(report));
  process.exitCode = report.findings.some(({ verdict }) => verdict === "refuted") ? 1 : 0;
}

function optionsFrom(
  values: ReturnType<typeof parseArgs<{ options: typeof flags }>>["values"],
): VerifyOptions {
  const { server, webcode, sandbox } = values;
  const testKey = values["test-key"];
  if (!server || !URL.canParse(server))
    throw new Error(`--server must be the address of a server.\n\n${verifyUsage}`);
  if (!testKey) throw new Error(`--test-key must be an API key of Test.\n\n${verifyUsage}`);
  return {
    server,
    testKey,
    webcode,
    sandbox,
    testSecret: values["test-secret"],
    liveKey: values["live-key"],
    allowLive: values["allow-live"],
    adminToken: values["admin-token"],
    webhookPort: values["webhook-port"],
    ...(process.stderr.isTTY ? { onProgress: showProgress } : {}),
  };
}

/** One line that is written over, on a terminal only. */
const showProgress = (id: string, done: number, all: number): void => {
  process.stderr.write(`\r\x1b[K${done + 1 < all ? `${done + 1}/${all} ${id}` : ""}`);
};
