import type { Sandbox } from "../../../src/sandbox/sandbox.ts";
import type { Check } from "../../../src/verify/check/check.ts";
import { contextOf, resourcesOf } from "../../../src/verify/check/resources.ts";
import { Refuted } from "../../../src/verify/check/verdict.ts";
import type { JsonResponse } from "../../../src/verify/server/exchange.ts";
import { Server } from "../../../src/verify/server/server.ts";
import type { ReceivedWebhook, WebhookReceiver } from "../../../src/verify/server/webhook-receiver.ts";

export interface SentRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
}

/** Everything that a check sent and got, in its order. */
export interface Recording {
  requests: SentRequest[];
  responses: JsonResponse[];
  webhooks: ReceivedWebhook[];
  /** The claims of each redirect that the check decrypted. */
  claims: object[];
}

/** What a check does its requests, webhooks and redirects with. */
export interface Inputs {
  send(server: Server, request: SentRequest): Promise<JsonResponse>;
  webhooks: WebhookReceiver;
  openClaims(open: () => Promise<object>): Promise<object>;
}

/** The server whose `send` does what the inputs say. */
class ServerWithInputs extends Server {
  static inputs: Inputs;
  override send(method: string, path: string, headers: Record<string, string>, body?: string) {
    return ServerWithInputs.inputs.send(this, { method, path, headers, body });
  }
  really({ method, path, headers, body }: SentRequest): Promise<JsonResponse> {
    return super.send(method, path, headers, body);
  }
}

export const openClaims = (open: () => Promise<object>) => ServerWithInputs.inputs.openClaims(open);

/** Runs a check. @throws whatever it throws, unless it confirms its clause */
async function run(check: Check, { keys, secrets, fetch }: Sandbox, inputs: Inputs): Promise<void> {
  ServerWithInputs.inputs = inputs;
  const server = new ServerWithInputs({
    server: "http://server.example",
    webcode: "SHOP01",
    testKey: keys.test,
    liveKey: keys.live,
    testSecret: secrets.test,
    allowLive: true,
    sandbox: true,
    fetch,
  });
  await check.verify(contextOf(server, resourcesOf(server, inputs.webhooks)));
}

const receiverOf = (next: WebhookReceiver["next"], all: WebhookReceiver["all"]): WebhookReceiver => ({
  next,
  all,
  respond: () => new Response(),
  close: async () => {},
});

/**
 * Runs a check against a sandbox and records it.
 *
 * @param receive is called with the receiver that gets the sandbox's webhooks
 */
export async function record(
  check: Check,
  sandbox: Sandbox,
  receive: (deliver: (webhook: ReceivedWebhook) => Response) => void,
): Promise<Recording> {
  const recording: Recording = { requests: [], responses: [], webhooks: [], claims: [] };
  const webhooks = receiverOf(
    async (matches, nth = 1) => {
      await sandbox.settled();
      return recording.webhooks.filter(matches)[nth - 1];
    },
    (matches) => recording.webhooks.filter(matches),
  );
  receive((webhook) => {
    recording.webhooks.push(webhook);
    return webhooks.respond(webhook);
  });
  await run(check, sandbox, {
    async send(server, request) {
      const index = recording.requests.push(request) - 1;
      const response = await (server as ServerWithInputs).really(request);
      recording.responses[index] = response;
      return response;
    },
    webhooks,
    async openClaims(open) {
      const claims = await open();
      recording.claims.push(claims);
      return claims;
    },
  });
  return recording;
}

/** Runs a check that gets what a recording has; resolves with why it does not confirm its clause. */
export async function problemWith(
  check: Check,
  sandbox: Sandbox,
  { responses, webhooks, claims }: Recording,
): Promise<string | undefined> {
  let [sent, opened] = [0, 0];
  try {
    await run(check, sandbox, {
      // A check that polls asks more often when it does not get what it waits for.
      send: async () => (responses[sent++] ?? responses.at(-1)) as JsonResponse,
      webhooks: receiverOf(
        async (matches, nth = 1) => webhooks.filter(matches)[nth - 1],
        (matches) => webhooks.filter(matches),
      ),
      openClaims: async () => claims[opened++] ?? {},
    });
    return undefined;
  } catch (error) {
    return error instanceof Refuted ? error.message : String(error);
  }
}
