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

/** Everything that a check sent and got, in order. */
export interface Recording {
  requests: SentRequest[];
  responses: JsonResponse[];
  webhooks: ReceivedWebhook[];
  /** The claims of each redirect that the check decrypted. */
  claims: object[];
}

/** How a check sends requests, receives webhooks and decrypts redirects. */
interface Transport {
  send(request: SentRequest, sendToSandbox: () => Promise<JsonResponse>): Promise<JsonResponse>;
  webhooks: WebhookReceiver;
  /** Called for each webhook of the sandbox, before the receiver responds. */
  received?(webhook: ReceivedWebhook): void;
  openClaims(open: () => Promise<object>): Promise<object>;
}

/** Of the check that runs: one runs at a time. */
let transport: Transport;

/** A server whose `send` goes through the transport. */
class RecordedServer extends Server {
  override send(method: string, path: string, headers: Record<string, string>, body?: string) {
    return transport.send({ method, path, headers, body }, () => super.send(method, path, headers, body));
  }
}

export const openClaims = (open: () => Promise<object>) => transport.openClaims(open);
/** Passes a webhook of the sandbox to the check. */
export function receive(webhook: ReceivedWebhook): Response {
  transport.received?.(webhook);
  return transport.webhooks.respond(webhook);
}

/** Runs a check. @throws what the check throws when it does not confirm its clause. */
async function run(check: Check, { keys, secrets, fetch }: Sandbox, through: Transport): Promise<void> {
  transport = through;
  const server = new RecordedServer({
    server: "http://server.example",
    webcode: "SHOP01",
    testKey: keys.test,
    liveKey: keys.live,
    testSecret: secrets.test,
    allowLive: true,
    sandbox: true,
    fetch,
  });
  await check.verify(contextOf(server, resourcesOf(server, through.webhooks)));
}

const receiverOf = (received: ReceivedWebhook[], wait: () => Promise<void>): WebhookReceiver => ({
  async next(matches, nth = 1) {
    await wait();
    return received.filter(matches)[nth - 1];
  },
  all: (matches) => received.filter(matches),
  respond: () => new Response(),
  close: async () => {},
});

/** Runs a check against a sandbox and records it. */
export async function record(check: Check, sandbox: Sandbox): Promise<Recording> {
  const recording: Recording = { requests: [], responses: [], webhooks: [], claims: [] };
  await run(check, sandbox, {
    async send(request, sendToSandbox) {
      const index = recording.requests.push(request) - 1;
      const response = await sendToSandbox();
      recording.responses[index] = response;
      return response;
    },
    webhooks: receiverOf(recording.webhooks, () => sandbox.settled()),
    received: (webhook) => recording.webhooks.push(webhook),
    async openClaims(open) {
      const claims = await open();
      recording.claims.push(claims);
      return claims;
    },
  });
  return recording;
}

/** Replays a recording to a check. Resolves with the reason when it does not confirm its clause, otherwise `undefined`. */
export async function problemWith(
  check: Check,
  sandbox: Sandbox,
  { requests, responses, webhooks, claims }: Recording,
): Promise<string | undefined> {
  const texts = requests.map((request) => JSON.stringify(request));
  let [sent, opened] = [0, 0];
  let last: string | undefined;
  try {
    await run(check, sandbox, {
      async send(request) {
        const text = JSON.stringify(request);
        // A check that polls asks again as long as it does not get what it waits for.
        const isPolledAgain = text === last && texts[sent] !== text;
        last = text;
        if (!isPolledAgain) sent += 1;
        return (responses[sent - 1] ?? responses.at(-1)) as JsonResponse;
      },
      webhooks: receiverOf(webhooks, async () => {}),
      openClaims: async () => claims[opened++] ?? {},
    });
    return undefined;
  } catch (error) {
    if (error instanceof Refuted) return error.message;
    throw new Error(`${check.id} does not refute its clause`, { cause: error });
  }
}
