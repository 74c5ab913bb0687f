import { environments } from "../../../generated/constants.ts";
import { flagHelp } from "../core/flag-help.ts";
import { parseFlags } from "../core/flags.ts";
import { writeToStderr } from "../core/outputs.ts";
import { listenTable, sandboxTable } from "../options.ts";
import { createSandbox, type Sandbox } from "../sandbox.ts";

/** The options of `avirato sandbox` and of `npm start`. */
export const sandboxCommandTable = { ...listenTable, ...sandboxTable };

const usage = `Runs a sandbox of the API, which stores keys, sessions, payments, idempotency records and webhooks.

Usage: avirato sandbox [options]

${flagHelp(sandboxCommandTable)}

Examples:
  avirato sandbox
  avirato sandbox --data sandbox.db --webhook-url http://127.0.0.1:3000/webhooks
  avirato sandbox --data postgres://sandbox@db.example:5432/sandbox
  avirato sandbox --port 0 --test-key my_test_key`;

/** Runs `avirato sandbox`: starts a sandbox and resolves once it listens. */
export async function runSandbox(args: string[]): Promise<void> {
  const parsed = parseFlags(sandboxCommandTable, args);
  if (!parsed) return console.log(usage);
  const { port, host, ...options } = parsed.options;
  const sandbox = await createSandbox({ ...options, audit: writeToStderr });
  const { url } = await listenOrClose(sandbox, { port, host });
  stopOnSignal(sandbox);
  // Keys and secrets must not get into the program that collects the log lines.
  if (options.logRequests) console.log(JSON.stringify({ time: new Date(), event: "listening", url }));
  else
    console.log(
      `Sandbox at ${url}\n\n${introduction(sandbox, url, options.webcode)}\n\nStop it with Ctrl+C.`,
    );
}

/** Closes the sandbox when it cannot listen, so that the process ends. */
export async function listenOrClose(sandbox: Sandbox, address: { port: number; host: string }) {
  try {
    return await sandbox.listen(address);
  } catch (error) {
    await sandbox.close();
    throw error;
  }
}

/** Closes the sandbox on SIGINT and SIGTERM, so that requests under way finish before the process ends. */
export function stopOnSignal(sandbox: Sandbox): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void sandbox.close());
}

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
          "urlOk": "https://shop.example/ok", "urlKo": "https://shop.example/ko" }'`;
}
