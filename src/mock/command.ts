import { environments } from "../../generated/constants.ts";
import { fetchListener } from "../http/fetch-listener.ts";
import { listen, portProblem, requireFreePort } from "../http/listen.ts";
import { readCommandLine } from "../sandbox/core/command-line.ts";
import { onEnd } from "../sandbox/core/ending.ts";
import { flagHelp } from "../sandbox/core/flag-help.ts";
import { type OptionTable, text, wholeNumber } from "../sandbox/core/option.ts";
import { createMock } from "./mock.ts";

export const mockTable = {
  port: wholeNumber("N", "port to listen on; 0 picks a free one", { default: 4010, problem: portProblem }),
  host: text("ADDRESS", "address to listen on", { default: "127.0.0.1" }),
} satisfies OptionTable;

const usage = `Serves the contract's examples, and stores nothing.

Usage: avirato mock [options]

${flagHelp(mockTable)}

Any X-API-KEY is accepted. A Prefer header picks the response:
  Prefer: code=409, example=differentBody

Examples:
  avirato mock
  avirato mock --port 4011`;

/**
 * Runs `avirato mock`: starts the mock and resolves once it listens.
 *
 * @throws {Error} when an option is invalid, the port is in use, or Prism is not installed.
 */
export async function runMock(args: string[]): Promise<void> {
  const parsed = readCommandLine(mockTable, usage, args);
  if (!parsed) return;
  await requireFreePort(parsed.options);
  const mock = await createMock();
  const { url, close } = await listen(fetchListener(mock.fetch), parsed.options);
  onEnd(() => void close());
  console.log(`Mock of the contract at ${url}

  curl "${url}${environments.test.routes}/pos/terminals?webcode=SHOP01" -H "X-API-KEY: any_key"

Stop it with Ctrl+C.`);
}
