import { parseArgs } from "node:util";
import { serverLimits } from "../../../generated/constants.ts";
import { adminTokenFlags, adminTokenOf } from "../access/admin-token.ts";
import type { SandboxOptions } from "../options.ts";
import { createSandbox, type Sandbox } from "../sandbox.ts";

export const sandboxUsage = `Runs the API with memory: keys, sessions, payments, idempotency and webhooks.

Usage: avirato sandbox [options]

  --port N                  port to listen on (default 4020; 0 picks a free one)
  --host ADDRESS            address to listen on (default 127.0.0.1; any other needs --admin-token)
  --data FILE               keep everything in this file (default :memory:), or in a PostgreSQL database, by its
                            URL, that several sandboxes may share; AVIRATO_VAULT_KEY then holds the key that
                            seals client secrets, and PGPASSWORD may hold the password
  --webcode CODE            webcode of the first keys (default SHOP01)
  --test-key KEY            value of a Test key, any text (default: one is made)
  --live-key KEY            value of a Live key, any text (default: one is made)
  --webhook-url URL         where the events of both environments go
  --allow-webhook-host HOST a host beyond this machine that webhooks may go to; can be repeated
  --trust-proxy HOPS        how many proxies in front add to X-Forwarded-For (default 0)
  --public-url URL          where callers reach it, when a proxy or a container is between
  --max-requests N          requests that may be under way at once (default ${serverLimits.requestsUnderWay})
  --admin-token TOKEN       what the control plane asks for as Authorization: Bearer
  --admin-token-file FILE   the same, from a file, where other users of the machine cannot read it
  --log-requests            print a line of JSON for every request, and no key or secret at the start
  --strict                  refuse to send an answer that the contract does not document
  --help                    show this text

Examples:
  avirato sandbox
  avirato sandbox --data sandbox.db --webhook-url http://127.0.0.1:3000/webhooks
  avirato sandbox --data postgres://sandbox@db.example:5432/sandbox
  avirato sandbox --port 0 --test-key my_test_key`;

/** The flags of the sandbox; the same for `avirato sandbox` and `npm start`. */
export const sandboxFlags = {
  port: { type: "string", default: "4020" },
  host: { type: "string", default: "127.0.0.1" },
  data: { type: "string", default: ":memory:" },
  webcode: { type: "string", default: "SHOP01" },
  "test-key": { type: "string" },
  "live-key": { type: "string" },
  "webhook-url": { type: "string" },
  "allow-webhook-host": { type: "string", multiple: true },
  "trust-proxy": { type: "string", default: "0" },
  "public-url": { type: "string" },
  "max-requests": { type: "string", default: String(serverLimits.requestsUnderWay) },
  ...adminTokenFlags,
  "log-requests": { type: "boolean", default: false },
  strict: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

export type SandboxFlags = ReturnType<typeof parseArgs<{ options: typeof sandboxFlags }>>["values"];

/** The options that the flags stand for. */
export function sandboxOptions(flags: SandboxFlags): SandboxOptions {
  const trustProxy = Number(flags["trust-proxy"]);
  if (!Number.isInteger(trustProxy) || trustProxy < 0) {
    throw new Error(`--trust-proxy must be a whole number, not ${flags["trust-proxy"]}.`);
  }
  if (!/^[A-Za-z0-9_-]{1,32}$/.test(flags.webcode)) {
    throw new Error(
      `--webcode must be 1 to 32 letters, digits, hyphens or underscores, not ${flags.webcode}.`,
    );
  }
  const vaultKey = process.env["AVIRATO_VAULT_KEY"];
  const maxRequests = Number(flags["max-requests"]);
  if (!Number.isInteger(maxRequests) || maxRequests < 1) {
    throw new Error(`--max-requests must be a whole number above 0, not ${flags["max-requests"]}.`);
  }
  const adminToken = adminTokenOf(flags);
  return {
    data: flags.data,
    ...(vaultKey === undefined ? {} : { vaultKey }),
    webcode: flags.webcode,
    trustProxy,
    maxRequests,
    strict: flags.strict,
    ...(flags["test-key"] === undefined ? {} : { testKey: flags["test-key"] }),
    ...(flags["live-key"] === undefined ? {} : { liveKey: flags["live-key"] }),
    ...(flags["webhook-url"] === undefined ? {} : { webhookUrl: flags["webhook-url"] }),
    ...(flags["allow-webhook-host"] === undefined ? {} : { allowWebhookHosts: flags["allow-webhook-host"] }),
    ...(flags["public-url"] === undefined ? {} : { publicUrl: publicUrlOf(flags["public-url"]) }),
    ...(adminToken === undefined ? {} : { adminToken }),
    ...(flags["log-requests"] ? { logRequests: (lines) => void process.stdout.write(lines) } : {}),
  };
}

/** Without the slash at its end, because paths are put behind it. */
function publicUrlOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !["http:", "https:"].includes(url.protocol) || url.href !== `${url.origin}/`) {
    throw new Error(`--public-url must be like https://sandbox.example, without a path, not ${text}.`);
  }
  return url.origin;
}

/** Starts a sandbox as the command line says and returns once it listens. */
export async function runSandbox(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: sandboxFlags });
  if (values.help) return console.log(sandboxUsage);
  const sandbox = await createSandbox(sandboxOptions(values));
  const { url } = await listenOrClose(sandbox, values);
  stopOnSignal(sandbox);
  // What collects the lines must not collect keys and secrets with them.
  if (values["log-requests"]) console.log(JSON.stringify({ time: new Date(), event: "listening", url }));
  else
    console.log(`Sandbox at ${url}\n\n${introduction(sandbox, url, values.webcode)}\n\nStop it with Ctrl+C.`);
}

/** A sandbox that cannot listen must not keep the process alive. */
export async function listenOrClose(sandbox: Sandbox, { port, host }: { port: string; host: string }) {
  try {
    return await sandbox.listen({ port, host });
  } catch (error) {
    await sandbox.close();
    throw error;
  }
}

/** Requests under way are answered and everything is written before the process ends. */
export function stopOnSignal(sandbox: Sandbox): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void sandbox.close());
}

/** The keys and secrets, shown once, and a first request to paste. */
export function introduction({ keys, secrets }: Sandbox, url: string, webcode: string): string {
  const shown = (key: string) => key || "(made before; only its digest is kept)";
  return `                Live                                                Test
Key             ${shown(keys.live).padEnd(50)}  ${shown(keys.test)}
Client secret   ${secrets.live.padEnd(50)}  ${secrets.test}

  curl -X POST ${url}/external/v1/test/payment/session \\
    -H "X-API-KEY: ${keys.test || "your_test_key"}" \\
    -H "Content-Type: application/json" \\
    -H "Idempotency-Key: order-12345-payment" \\
    -d '{ "webcode": "${webcode}", "amount": { "value": 10000, "currency": "EUR" },
          "urlOk": "https://shop.example/ok", "urlKo": "https://shop.example/ko" }'`;
}
