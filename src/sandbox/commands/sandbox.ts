import { environments } from "../../../generated/constants.ts";
import { requireFreePort } from "../../http/listen.ts";
import { readCommandLine } from "../core/command-line.ts";
import { onEnd } from "../core/ending.ts";
import { flagHelp } from "../core/flag-help.ts";
import { defaulted, type ParsedOptions } from "../core/option.ts";
import { writeToStderr } from "../core/outputs.ts";
import { listenTable, requireAdminToken, type SandboxOptions, sandboxTable } from "../options.ts";
import { createSandbox, type Sandbox } from "../sandbox.ts";

/** The options of `npm start`, which `avirato sandbox` has too. */
export const sandboxCommandTable = { ...listenTable, ...sandboxTable };

export const sandboxWithJsonTable = {
  ...sandboxCommandTable,
  json: defaulted<boolean>({
    help: "print one line of JSON with url, keys and secrets at the start; null for what was made before",
    default: false,
    parse: () => true,
  }),
};

const usage = `Runs a sandbox of the API, which stores keys, sessions, payments, idempotency records and webhooks.

Usage: avirato sandbox [options] [-- COMMAND]

With a COMMAND, the sandbox runs it and stops when it ends, with the same exit code. COMMAND finds AVIRATO_SERVER,
AVIRATO_TEST_KEY, AVIRATO_LIVE_KEY, AVIRATO_TEST_SECRET and AVIRATO_LIVE_SECRET in its environment.

${flagHelp(sandboxWithJsonTable)}

Examples:
  avirato sandbox
  avirato sandbox --data sandbox.db --webhook-url http://127.0.0.1:3000/webhooks
  avirato sandbox --data postgres://sandbox@db.example:5432/sandbox
  avirato sandbox --port 0 --test-key my_test_key
  avirato sandbox --port 0 -- npm test`;

/**
 * Runs `avirato sandbox`: starts a sandbox and resolves once it listens. With a command, it resolves when that has ended
 * and the sandbox is closed.
 *
 * @throws {Error} when an option is invalid, or the command cannot be started.
 */
export async function runSandbox(args: string[]): Promise<void> {
  const separator = args.indexOf("--");
  const command = separator < 0 ? undefined : args.slice(separator + 1);
  const parsed = readCommandLine(sandboxWithJsonTable, usage, command ? args.slice(0, separator) : args);
  if (!parsed) return;
  const { port, host, json, ...options } = parsed.options;
  if (command?.length === 0) throw new Error("-- needs a command to run, as in avirato sandbox -- npm test.");
  if (json && options.logRequests)
    throw new Error(
      "--json prints keys and secrets, and --log-requests keeps them out of the log; give one of them.",
    );
  await requireAddress(parsed.options);
  const sandbox = await createAuditedSandbox(options);
  const { url } = await listenOrClose(sandbox, { port, host });
  if (command) {
    const { keysWithTest, runWith } = await import("./with-command.ts");
    const { keys, revoke } = await keysWithTest(sandbox, options.webcode);
    const started = { url, keys, secrets: sandbox.secrets };
    try {
      if (json) printJson(started);
      process.exitCode = await runWith(started, command);
    } finally {
      await revoke();
      await sandbox.close();
    }
    return;
  }
  stopOnSignal(sandbox);
  if (json) return printJson({ ...sandbox, url });
  // Keys and secrets must not get into the program that collects the log lines.
  if (options.logRequests) console.log(JSON.stringify({ time: new Date(), event: "listening", url }));
  else
    console.log(
      `Sandbox at ${url}\n\n${introduction(sandbox, url, options.webcode)}\n\nStop it with Ctrl+C.`,
    );
}

/**
 * Checks the address before a sandbox is made: a new store shows its keys and secrets once, and a failure would lose them.
 *
 * @throws {Error} when the sandbox may not or cannot listen there.
 */
export async function requireAddress(options: ParsedOptions<typeof sandboxCommandTable>): Promise<void> {
  requireAdminToken(options, options.host);
  await requireFreePort(options);
}

/** Creates the sandbox of a command, with the demo shop and with the lines of the audit on stderr. */
export const createAuditedSandbox = (options: SandboxOptions): Promise<Sandbox> =>
  createSandbox({ ...options, demoShop: true, audit: writeToStderr });

/** Closes the sandbox when it cannot listen, so that the process ends. */
export async function listenOrClose(sandbox: Sandbox, address: { port: number; host: string }) {
  try {
    return await sandbox.listen(address);
  } catch (error) {
    await sandbox.close();
    throw error;
  }
}

function printJson({ url, keys, secrets }: Pick<Sandbox, "keys" | "secrets"> & { url: string }): void {
  const orNull = ({ live, test }: Sandbox["keys"]) => ({ live: live || null, test: test || null });
  console.log(JSON.stringify({ url, keys: orNull(keys), secrets: orNull(secrets) }));
}

/** Closes the sandbox when the process is told to end, so that requests under way finish before. */
export const stopOnSignal = (sandbox: Sandbox): void => onEnd(() => void sandbox.close());

/** The text that is printed at the start: the keys and secrets that are known, and a first request to paste. */
export function introduction({ keys, secrets }: Sandbox, url: string, webcode: string): string {
  const key = (value: string) => value || "(made before; only its digest is kept)";
  const secret = (value: string) => value || "(made before; rotate it to see a new one)";
  return `                Live (simulated)                                    Test
Key             ${key(keys.live).padEnd(50)}  ${key(keys.test)}
Client secret   ${secret(secrets.live).padEnd(50)}  ${secret(secrets.test)}

  curl -X POST ${url}${environments.test.routes}/payment/session \\
    -H "X-API-KEY: ${keys.test || "your_test_key"}" \\
    -H "Content-Type: application/json" \\
    -H "Idempotency-Key: order-12345-payment" \\
    -d '{ "webcode": "${webcode}", "amount": { "value": 10000, "currency": "EUR" },
          "urlOk": "${url}/shop/ok", "urlKo": "${url}/shop/ko" }'

Open the paymentUrl of the response and pay. The demo shop shows what your shop gets.`;
}
