import { readCommandLine } from "../core/command-line.ts";
import { flagHelp } from "../core/flag-help.ts";
import { defaulted, type OptionTable, type ParsedOptions, text } from "../core/option.ts";
import { suggestion } from "../core/suggestion.ts";
import { sandboxTable } from "../options.ts";
import { askControlPlane, type ControlRequest, runningSandboxTable } from "./running-sandbox.ts";

export const keysTable = {
  environment: text("NAME", "live or test; create and rotate-secret need it", {}),
  webcode: { ...sandboxTable.webcode, help: "webcode of a new key" },
  allowIps: defaulted<readonly string[]>({
    flag: "allow-ip",
    placeholder: "ADDRESS",
    help: "an IP address or CIDR range that may use the key (default: every address); can be repeated",
    default: [],
    parse: (texts) => texts,
  }),
  ...runningSandboxTable,
} satisfies OptionTable;

type KeysOptions = ParsedOptions<typeof keysTable>;

const usage = `Manages the API keys and client secrets of a running sandbox.

Usage: avirato keys ACTION [options]

  create            make a key, with --environment, --webcode and --allow-ip
  list              show every active key, without its value
  edit-ips ID       replace the allowed addresses by those of --allow-ip
  revoke ID         deactivate a key permanently
  regenerate ID     give a key a new value and keep its configuration
  rotate-secret     replace the client secret of --environment

${flagHelp(keysTable)}

Examples:
  avirato keys create --environment test --allow-ip 127.0.0.1
  avirato keys list
  avirato keys rotate-secret --environment live`;

/**
 * Runs `avirato keys`: sends one action to a running sandbox and prints the response as JSON.
 *
 * @throws {Error} when an option is invalid or the sandbox responds with an error.
 */
export async function runKeys(args: string[]): Promise<void> {
  const parsed = readCommandLine(keysTable, usage, args, { allowPositionals: true });
  if (!parsed) return;
  const { options, positionals } = parsed;
  const [action = "", id] = positionals;
  const result = await askControlPlane(options, requestFor(action, id, options));
  console.log(JSON.stringify(result, null, 2));
}

function requestFor(
  action: string,
  id: string | undefined,
  { environment, webcode, allowIps: allowedIps }: KeysOptions,
): ControlRequest {
  const key = `/api-keys/${encodeURIComponent(id ?? "")}`;
  const secret = `/client-secrets/${encodeURIComponent(environment ?? "")}/rotate`;
  const requests: Record<string, ControlRequest & { needs?: "id" | "environment" }> = {
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
  if (!request) {
    const names = Object.keys(requests);
    throw new Error(
      `${action || "No action"}: choose one of ${names.join(", ")}.${suggestion(action, names)}`,
    );
  }
  if (request.needs === "id" && !id)
    throw new Error(`${action} needs the ID of a key; avirato keys list shows them.`);
  if (request.needs === "environment" && !environment)
    throw new Error(`${action} needs --environment live or test.`);
  return request;
}
