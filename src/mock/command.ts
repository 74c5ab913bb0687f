import { parseArgs } from "node:util";
import { environments } from "../../generated/constants.ts";
import { fetchListener } from "../http/fetch-listener.ts";
import { listen } from "../http/listen.ts";
import { createMock } from "./mock.ts";

const usage = `Serves the contract's examples, and stores nothing.

Usage: avirato mock [options]

  --port N        port to listen on; 0 picks a free one (default 4010)
  --host ADDRESS  address to listen on (default 127.0.0.1)
  --help          show this text

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
  const { values } = parseArgs({
    args,
    options: {
      port: { type: "string", default: "4010" },
      host: { type: "string", default: "127.0.0.1" },
      help: { type: "boolean" },
    },
  });
  if (values.help) return console.log(usage);

  const mock = await createMock();
  const { url } = await listen(fetchListener(mock.fetch), { port: values.port, host: values.host });
  console.log(`Mock of the contract at ${url}

  curl "${url}${environments.test.routes}/pos/terminals?webcode=SHOP01" -H "X-API-KEY: any_key"

Stop it with Ctrl+C.`);
}
