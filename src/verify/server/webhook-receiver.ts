import { maxBodyBytes } from "../../../generated/constants.ts";
import { ApiError } from "../../contract/api-error.ts";
import { bodyBudget } from "../../http/body-budget.ts";
import { fetchListener } from "../../http/fetch-listener.ts";
import { listen } from "../../http/listen.ts";
import { readBytes } from "../../http/read-body.ts";

/** A webhook as it arrived. */
export interface ReceivedWebhook {
  path: string;
  headers: Headers;
  body: string;
}

/** An endpoint on this machine that the server sends its webhooks to. */
export interface WebhookReceiver {
  /** The nth webhook that matches, received before or after this; `undefined` when none arrives within 3 seconds. */
  next(matches: (webhook: ReceivedWebhook) => boolean, nth?: number): Promise<ReceivedWebhook | undefined>;
  /** All webhooks so far that match, in the order of their arrival. */
  all(matches: (webhook: ReceivedWebhook) => boolean): ReceivedWebhook[];
  /** Makes the response to a webhook; at first an empty 200. */
  respond: (webhook: ReceivedWebhook) => Response;
  close(): Promise<void>;
}

/** How long a webhook may take to arrive, milliseconds. */
const timeoutMs = 3_000;

/**
 * Starts a receiver on 127.0.0.1.
 *
 * @throws {Error} when the port is invalid or in use.
 */
export async function startReceiver(port: number | string): Promise<WebhookReceiver> {
  const received: ReceivedWebhook[] = [];
  const waiting = new Set<() => void>();
  const receiver: WebhookReceiver = {
    respond: () => new Response(),
    all: (matches) => received.filter(matches),
    next(matches, nth = 1) {
      return new Promise((resolve) => {
        const look = () => {
          const found = received.filter(matches)[nth - 1];
          if (found) settle(found);
        };
        const settle = (found?: ReceivedWebhook) => {
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found);
        };
        const timer = setTimeout(() => settle(), timeoutMs);
        waiting.add(look);
        look();
      });
    },
    close: () => server.close(),
  };
  const server = await listen(
    fetchListener(async (request) => {
      const hold = bodyBudget.hold();
      const bytes = await readBytes(request, maxBodyBytes, hold);
      hold.release();
      if (bytes instanceof ApiError) return new Response(null, { status: bytes.statusCode });
      const { pathname } = new URL(request.url);
      const webhook = { path: pathname, headers: request.headers, body: new TextDecoder().decode(bytes) };
      received.push(webhook);
      for (const look of waiting) look();
      return receiver.respond(webhook);
    }),
    { port, host: "127.0.0.1" },
  );
  return receiver;
}
