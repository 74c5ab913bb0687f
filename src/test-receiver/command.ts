import { styleText } from "node:util";
import { readCommandLine } from "../sandbox/core/command-line.ts";
import { flagHelp } from "../sandbox/core/flag-help.ts";
import { type OptionTable, text } from "../sandbox/core/option.ts";
import { receiverProblem, webcodeProblem } from "../sandbox/core/option-checks.ts";
import { type StepResult, testReceiver } from "./test-receiver.ts";

export const testReceiverTable = {
  url: text("URL", "where your receiver listens", { problem: receiverProblem }),
  secret: text("SECRET", "the client secret that your receiver verifies with", {
    secret: true,
    environment: "AVIRATO_TEST_SECRET",
  }),
  webcode: text("CODE", "the webcode of the events", { default: "SHOP01", problem: webcodeProblem }),
  customReference: text("TEXT", "the custom reference of the payments, for a receiver that looks orders up", {
    default: "AVIRATO-TEST",
  }),
} satisfies OptionTable;

const usage = `Sends genuine, forged, stale, repeated and reordered webhooks to your receiver, and checks that it accepts and refuses
the right ones.

Usage: avirato test-receiver --url URL --secret-file FILE [options]

${flagHelp(testReceiverTable)}

The payments of the events do not exist. Run it against a receiver of a test environment.

Exit code: 0 when every response is right, 1 when one is wrong, 2 when the options are invalid or nothing responds.

Examples:
  avirato test-receiver --url http://127.0.0.1:3000/webhooks --secret-file test.secret
  avirato test-receiver --url https://shop.example/webhooks --secret-file test.secret --custom-reference ORDER-1`;

/**
 * Runs `avirato test-receiver` and prints a line for each webhook. The exit code says whether the receiver is right.
 *
 * @throws {Error} when the options are invalid or nothing responds at the URL.
 */
export async function runTestReceiver(args: string[]): Promise<void> {
  process.exitCode = 2;
  const parsed = readCommandLine(testReceiverTable, usage, args);
  if (!parsed) {
    process.exitCode = 0;
    return;
  }
  const { url, secret, ...subject } = parsed.options;
  if (!url) throw new Error(`The URL of the receiver is missing; pass --url.\n\n${usage}`);
  if (!secret) {
    const remedy = "pass --secret-file or set AVIRATO_TEST_SECRET";
    throw new Error(`The client secret is missing; ${remedy}.\n\n${usage}`);
  }
  const results = await testReceiver({ url, secret, ...subject });
  if (!results)
    throw new Error(`Nothing responds at ${new URL(url).host}; start your receiver and check --url.`);
  const wrong = results.filter(({ right }) => !right);
  console.log(results.map(line).join("\n"));
  console.log(`\n${results.length - wrong.length} right, ${wrong.length} wrong`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
}

function line({ name, what, expected, right, statusCode, remedy }: StepResult): string {
  const [sign, colour] = right ? (["✔", "green"] as const) : (["✖", "red"] as const);
  const mark = styleText(colour, sign, { stream: process.stdout, validateStream: true });
  const must = right ? `${expected}s` : `must ${expected}`;
  const result = statusCode === undefined ? "no response in time" : `responded with ${statusCode}`;
  return `${mark} ${name.padEnd(15)}  ${must} ${what}: ${result}${right ? "" : `\n    ${remedy}`}`;
}
