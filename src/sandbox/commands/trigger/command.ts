import { environments, idempotencyKeyHeader } from "../../../../generated/constants.ts";
import { readCommandLine } from "../../core/command-line.ts";
import { apiKeyOfShell, curlCommand } from "../../core/curl.ts";
import { flagHelp } from "../../core/flag-help.ts";
import { defaulted, type OptionTable, type ParsedOptions } from "../../core/option.ts";
import { suggestion } from "../../core/suggestion.ts";
import { sandboxTable } from "../../options.ts";
import { askControlPlane, type ControlRequest, runningSandboxTable } from "../running-sandbox.ts";
import { learnPayment, sendUntilAnswered, untilProcessed } from "./api.ts";
import { events, type TriggeredEvent } from "./events.ts";

export const triggerTable = {
  ...runningSandboxTable,
  testKey: {
    ...sandboxTable.testKey,
    help: "a Test key of the sandbox (default: one is made, and revoked at the end)",
  },
  webcode: { ...sandboxTable.webcode, help: "webcode of the payment" },
  fault: defaulted<readonly string[]>({
    placeholder: "JSON",
    help: "a fault to add first, as POST /_sandbox/faults takes it; can be repeated",
    default: [],
    parse: (texts) => texts,
    problem: (texts) => (texts.every(isJson) ? undefined : "must be JSON"),
  }),
} satisfies OptionTable;

type TriggerOptions = ParsedOptions<typeof triggerTable>;

const usage = `Makes an event happen in Test on a running sandbox, and prints what it did.

Usage: avirato trigger EVENT [options]

${Object.entries(events)
  .map(([name, { help }]) => `  ${name.padEnd(20)}${help}`)
  .join("\n")}

${flagHelp(triggerTable)}

Examples:
  avirato trigger payment.authorised
  avirato trigger refund.failed --server http://127.0.0.1:4020
  avirato trigger pos.authorised --fault '{"operation":"createPosPayment","when":"after","effect":{"type":"disconnect"}}'`;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs `avirato trigger`: adds the faults, makes the event happen, waits until it is processed, and prints the
 * identifiers, the same as curl commands, and where to look.
 *
 * @throws {Error} when an option is invalid, or the sandbox refuses a request.
 */
export async function runTrigger(args: string[]): Promise<void> {
  const parsed = readCommandLine(triggerTable, usage, args, { allowPositionals: true });
  if (!parsed) return;
  const { options, positionals } = parsed;
  const [name = ""] = positionals;
  const event = Object.hasOwn(events, name) ? events[name] : undefined;
  if (!event) {
    const names = Object.keys(events);
    throw new Error(`${name || "No event"}: choose one of ${names.join(", ")}.${suggestion(name, names)}`);
  }
  const control = (request: ControlRequest) => askControlPlane(options, request);
  const made = options.testKey === undefined ? await makeKey(control, options.webcode) : undefined;
  const added: string[] = [];
  try {
    await trigger(event, options, options.testKey ?? made?.key ?? "", control, added);
  } catch (error) {
    // They would hit the next request that has nothing to do with this command.
    for (const id of added) await control({ method: "DELETE", path: `/faults/${id}` });
    throw error;
  } finally {
    if (made) await control({ method: "POST", path: `/api-keys/${made.id}/revoke` });
  }
}

type Control =
  ReturnType<typeof askControlPlane> extends infer Answer ? (request: ControlRequest) => Answer : never;

const makeKey = (control: Control, webcode: string): Promise<{ id: string; key: string }> =>
  control({ method: "POST", path: "/api-keys", body: { environment: "test", webcode } });

async function trigger(
  { faults = [], steps }: TriggeredEvent,
  { server, webcode, fault, adminToken }: TriggerOptions,
  key: string,
  control: Control,
  added: string[],
): Promise<void> {
  const known: Record<string, string> = { webcode };
  const shown: string[] = [];
  const controlHeader = adminToken ? "Authorization: Bearer $AVIRATO_ADMIN_TOKEN" : undefined;
  const post = { method: "POST" };
  for (const body of [...fault.map((text) => JSON.parse(text)), ...faults]) {
    const { href } = new URL("/_sandbox/faults", server);
    shown.push(curlCommand({ ...post, url: href, secretHeader: controlHeader, json: JSON.stringify(body) }));
    const { id, effect, operation } = await control({ method: "POST", path: "/faults", body });
    added.push(id);
    console.log(`fault ${id}: ${effect.type} on ${operation}`);
  }
  for (const step of steps) {
    const { path, body } = step(known);
    const url = new URL(path, server).href;
    const isApi = path.startsWith(environments.test.routes);
    // The printed command has the same one, so that running it repeats the request and never charges again.
    const idempotencyKey = crypto.randomUUID();
    const headers = isApi
      ? { secretHeader: apiKeyOfShell("test"), headers: [`${idempotencyKeyHeader}: ${idempotencyKey}`] }
      : { secretHeader: controlHeader };
    shown.push(curlCommand({ ...post, url, ...headers, json: JSON.stringify(body) }));
    const data = isApi
      ? await sendUntilAnswered(url, body, { key, idempotencyKey })
      : await control({ method: "POST", path: path.slice("/_sandbox".length), body });
    for (const [field, value] of Object.entries(data)) if (typeof value === "string") known[field] = value;
    if (known["sessionId"] && !isApi) await learnPayment(server, key, known);
  }
  if (known["modificationId"]) await untilProcessed(server, key, known);
  for (const field of identifiers) if (known[field]) console.log(`${field.padEnd(18)}${known[field]}`);
  await printDeliveries(control, known["paymentReference"] ?? "");
  console.log(`\nThe same with curl:\n\n${shown.join("\n\n")}\n`);
  console.log(
    `See ${new URL("/dashboard/test/webhooks", server)} and ${new URL("/dashboard/test/requests", server)}`,
  );
}

const identifiers = ["sessionId", "paymentReference", "modificationId", "status", "failureReason"];

async function printDeliveries(control: Control, paymentReference: string): Promise<void> {
  const { deliveries } = await control({ method: "GET", path: "/webhook-deliveries?environment=test" });
  const own = (deliveries as { id: string; eventCode: string; status: string; body: string }[]).filter(
    ({ body }) => JSON.parse(body).data.paymentReference === paymentReference,
  );
  for (const { id, eventCode, status } of own.reverse())
    console.log(`webhook           ${eventCode} ${id} ${status}`);
  if (own.length === 0)
    console.log("No webhook: set a URL for Test in the dashboard, or with --webhook-url.");
}
