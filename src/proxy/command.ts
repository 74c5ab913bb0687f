import { openSync, writeFileSync, writeSync } from "node:fs";
import { evidenceText } from "../contract/evidence.ts";
import { listen, portProblem, requireFreePort } from "../http/listen.ts";
import { readCommandLine } from "../sandbox/core/command-line.ts";
import { onEnd } from "../sandbox/core/ending.ts";
import { flagHelp } from "../sandbox/core/flag-help.ts";
import { defaulted, type OptionTable, text, wholeNumber } from "../sandbox/core/option.ts";
import { serverProblem } from "../sandbox/core/option-checks.ts";
import { createProxy } from "./proxy.ts";

export const proxyTable = {
  upstream: text("URL", "the server behind the proxy, without a path", {
    environment: "AVIRATO_SERVER",
    problem: serverProblem,
  }),
  port: wholeNumber("N", "port to listen on; 0 picks a free one", { default: 4030, problem: portProblem }),
  host: text("ADDRESS", "address to listen on", { default: "127.0.0.1" }),
  log: text("FILE", "append the violations to this file, not to the output", {}),
  evidence: text("FILE", "file for evidence about the server, written when the proxy stops", {}),
  allowLive: defaulted<boolean>({
    help: "also forward requests to the Live routes; they move money",
    default: false,
    parse: () => true,
  }),
} satisfies OptionTable;

const usage = `Forwards requests from an application to a server, and checks each request and response against the contract.

Usage: avirato proxy --upstream URL [options]

${flagHelp(proxyTable)}

Each violation is one line of JSON with the time, the operation, the place and the rule. Values are never written down.

Examples:
  avirato proxy --upstream http://127.0.0.1:4020
  avirato proxy --upstream https://aviratopayments.com --log violations.jsonl --evidence evidence.json`;

/**
 * Runs `avirato proxy`: resolves once it listens. When it is told to end, it writes the evidence.
 *
 * @throws {Error} when an option is invalid, a file cannot be written, the port is in use, or Prism is not installed.
 */
export async function runProxy(args: string[]): Promise<void> {
  const parsed = readCommandLine(proxyTable, usage, args);
  if (!parsed) return;
  const { upstream, port, host, log, evidence, allowLive } = parsed.options;
  if (!upstream) throw new Error(`The server is missing; pass --upstream or set AVIRATO_SERVER.\n\n${usage}`);
  const write =
    log === undefined ? (line: string) => void process.stdout.write(line) : appender("--log", log);
  if (evidence !== undefined) appender("--evidence", evidence);
  await requireFreePort({ port, host });
  const proxy = await createProxy({ upstream, allowLive, write });
  const { url, close } = await listen(proxy.listener, { port, host });
  onEnd(async () => {
    // The evidence includes the requests that were under way.
    await close();
    if (evidence === undefined) return;
    try {
      writeFileSync(evidence, evidenceText(proxy.evidence()));
    } catch (error) {
      console.error(unwritable("--evidence", evidence, error));
      process.exitCode = 1;
    }
  });
  console.log(`Proxy at ${url} for ${upstream}\nStop it with Ctrl+C.`);
}

/**
 * Opens a file at the start, so that a wrong path is found before any traffic.
 *
 * @throws {Error} when the file cannot be opened.
 */
function appender(flag: string, path: string): (line: string) => void {
  try {
    const file = openSync(path, "a", 0o600);
    return (line) => void writeSync(file, line);
  } catch (error) {
    throw new Error(unwritable(flag, path, error));
  }
}

const unwritable = (flag: string, path: string, error: unknown): string =>
  `${flag}: ${path} cannot be written (${(error as NodeJS.ErrnoException).code}); choose another file.`;
