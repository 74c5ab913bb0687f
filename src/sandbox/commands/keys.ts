import { parseArgs } from "node:util";
import { adminTokenFlags, adminTokenOf } from "../access/admin-token.ts";

export const keysUsage = `Manages the API keys and client secrets of a running sandbox.

Usage: avirato keys ACTION [options]

  create --environment live|test [--webcode SHOP01] [--allow-ip ADDRESS]...
  list
  edit-ips ID [--allow-ip ADDRESS]...      without --allow-ip every address is allowed
  revoke ID                                for good
  regenerate ID                            a new value, the same configuration
  rotate-secret --environment live|test

  --server URL              the sandbox (default http://127.0.0.1:4020)
  --admin-token TOKEN       when the sandbox asks for one
  --admin-token-file FILE   the same, from a file
  --help                    show this text

Examples:
  avirato keys create --environment test --allow-ip 127.0.0.1
  avirato keys list
  avirato keys rotate-secret --environment live`;

const flags = {
  environment: { type: "string" },
  webcode: { type: "string", default: "SHOP01" },
  "allow-ip": { type: "string", multiple: true, default: [] as string[] },
  server: { type: "string", default: "http://127.0.0.1:4020" },
  ...adminTokenFlags,
  help: { type: "boolean", default: false },
} as const;

interface Request {
  method: string;
  path: string;
  body?: unknown;
}

/** Carries out one action on a running sandbox and prints its answer as JSON. */
export async function runKeys(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options: flags, allowPositionals: true });
  if (values.help) return console.log(keysUsage);
  const [action = "", id] = positionals;
  const { method, path, body } = requestFor(action, id, values);
  const adminToken = adminTokenOf(values);
  const response = await fetch(new URL(`/_sandbox${path}`, values.server), {
    method,
    headers: {
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      ...(adminToken ? { Authorization: `Bearer ${adminToken}` } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new Error(
      `No sandbox answers at ${values.server}; start one with avirato sandbox, or name it by --server.`,
    );
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error.message);
  console.log(JSON.stringify(answer, null, 2));
}

function requestFor(
  action: string,
  id: string | undefined,
  {
    environment,
    webcode,
    "allow-ip": allowedIps,
  }: { environment?: string; webcode: string; "allow-ip": string[] },
): Request {
  const key = `/api-keys/${encodeURIComponent(id ?? "")}`;
  const secret = `/client-secrets/${encodeURIComponent(environment ?? "")}/rotate`;
  const requests: Record<string, Request & { needs?: "id" | "environment" }> = {
    create: {
      method: "POST",
      path: "/api-keys",
      body: { environment, webcode, allowedIps },
      needs: "environment",
    },
    list: { method: "GET", path: "/api-keys" },
    "edit-ips": { method: "PATCH", path: key, body: { allowedIps }, needs: "id" },
    revoke: { method: "POST", path: `${key}/revoke`, needs: "id" },
    regenerate: { method: "POST", path: `${key}/regenerate`, needs: "id" },
    "rotate-secret": { method: "POST", path: secret, needs: "environment" },
  };
  const request = Object.hasOwn(requests, action) ? requests[action] : undefined;
  if (!request)
    throw new Error(`${action || "No action"}: choose one of ${Object.keys(requests).join(", ")}.`);
  if (request.needs === "id" && !id)
    throw new Error(`${action} needs the ID of a key; avirato keys list shows them.`);
  if (request.needs === "environment" && !environment)
    throw new Error(`${action} needs --environment live or test.`);
  return request;
}
