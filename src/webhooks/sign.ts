import type { WebhookEvent } from "../../generated/types.ts";
import { signatureHeaders } from "./signature.ts";

/** A webhook as the API sends it. */
export interface SignedWebhook {
  body: string;
  headers: Record<string, string>;
}

/**
 * Signs an event as the API does, for tests of your receiver (guide: Client Secret).
 *
 * @param secret the client secret that the receiver verifies it with
 * @param options.now the time stamp; by default the current time of the machine
 * @throws {TypeError} when the secret is empty or has white space at its ends.
 * @example
 * const { body, headers } = await signWebhook(webhookFixture("AUTHORISATION"), secret);
 * await fetch("http://127.0.0.1:3000/webhooks", { method: "POST", body, headers });
 */
export async function signWebhook(
  event: WebhookEvent,
  secret: string,
  { now = new Date() }: { now?: Date | undefined } = {},
): Promise<SignedWebhook> {
  const body = JSON.stringify(event);
  const headers = await signatureHeaders(secret, body, now.getTime());
  return { body, headers: { "Content-Type": "application/json", ...headers } };
}
