import { maxBodyBytes } from "../../../generated/constants.ts";
import { ApiError } from "../../contract/api-error.ts";
import { bodyBudget } from "../../http/body-budget.ts";
import { fetchListener } from "../../http/fetch-listener.ts";
import { listen } from "../../http/listen.ts";
import { readBytes } from "../../http/read-body.ts";

/** A webhook that arrived. */
export interface ReceivedWebhook {
  path: string;
  headers: Headers;
  body: string;
}

/** Receives the server's webhooks on this machine. */
export interface WebhookReceiver {
  /**
   * Resolves with the nth webhook that matches, counted from 1, whether it arrives before or after the call.
   * `undefined` when it does not arrive within 3 seconds.
   */
  next(matches: (webhook: ReceivedWebhook) => boolean, nth?: number): Promise<ReceivedWebhook | undefined>;
  /** The webhooks that have arrived and match, oldest first. */
  all(matches: (webhook: ReceivedWebhook) => boolean): ReceivedWebhook[];
  /** Makes the response to each webhook. By default an empty 200. Checks may replace it. */
  respond: (webhook: ReceivedWebhook) => Response;
  close(): Promise<void>;
}

/** How long `next` waits for a webhook, milliseconds. */
const timeoutMs = 3_000;

/**
 * Starts a receiver on this port of 127.0.0.1.
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
