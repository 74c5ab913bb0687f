import { webhookDelivery } from "../../../generated/constants.ts";
import { faultRules, type WebhookFault } from "../../../generated/control-plane.ts";
import { signatureHeaders } from "../../webhooks/signature.ts";
import { clientSecret, cryptoRandom } from "../core/identifiers.ts";
import type { Send } from "../core/outputs.ts";
import { untilAborted } from "../core/until-aborted.ts";

/** One request that tried to deliver an event: with the status of its response, or the error why there was none. */
export interface DeliveryAttempt {
  /** When it was sent, ISO 8601, by the clock of the sandbox. */
  at: string;
  statusCode?: number;
  error?: string;
  /** The injected fault that it met; `delay` and `reorder` had an effect before the attempt. */
  fault?: WebhookFault;
  milliseconds: number;
}

/** The longest error that is kept, characters. */
const longestError = 200;

/**
 * Signs an event, sends it once and gives the outcome. It always settles: the timeout covers the whole attempt, name
 * lookup included, and holds whether `send` settles or not.
 *
 * @param now milliseconds since 1970, by the clock of the sandbox
 * @param stopping aborts the attempt when the sandbox stops
 * @param fault the injected fault that it meets
 */
export async function attemptDelivery(
  send: Send,
  { url, body }: { url: string; body: string },
  secret: string,
  { now, stopping, fault }: { now: number; stopping: AbortSignal; fault: WebhookFault | undefined },
): Promise<DeliveryAttempt> {
  const started = performance.now();
  const timeout = AbortSignal.timeout(webhookDelivery.timeoutSeconds * 1000);
  const signal = AbortSignal.any([timeout, stopping]);
  const outcome = await untilAborted(signal, signAndSend(send, url, body, secret, signal, fault)).then(
    (statusCode) => ({ statusCode }),
    (error) => {
      if (timeout.aborted) return { error: `No response within ${webhookDelivery.timeoutSeconds} seconds.` };
      if (stopping.aborted) return { error: "The sandbox stopped." };
      return { error: errorText(error) };
    },
  );
  return {
    at: new Date(now).toISOString(),
    ...outcome,
    ...(fault ? { fault } : {}),
    milliseconds: Math.round(performance.now() - started),
  };
}

async function signAndSend(
  send: Send,
  url: string,
  body: string,
  secret: string,
  signal: AbortSignal,
  fault: WebhookFault | undefined,
): Promise<number> {
  const signed = fault === "wrong-signature" ? clientSecret(cryptoRandom) : secret;
  // Receivers compare the time stamp with their own clock, which the sandbox's clock may be far ahead of.
  const now = Date.now() - (fault === "stale-timestamp" ? faultRules.staleSeconds * 1000 : 0);
  return send(url, await signatureHeaders(signed, body, now), body, signal);
}

/** A connection that failed at several addresses has no message of its own. A receiver can throw any value. */
function errorText(error: unknown): string {
  const { message, code } = Object(error) as { message?: unknown; code?: unknown };
  const text = typeof error === "string" ? error : message || code;
  return String(text || "unknown error").slice(0, longestError);
}

/** Whether a receiver took an event in. */
export const isDelivered = ({ statusCode = 0 }: DeliveryAttempt): boolean =>
  statusCode >= 200 && statusCode < 300;
