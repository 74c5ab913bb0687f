import { webhookSignatureHeader, webhookTimestampHeader } from "../../generated/constants.ts";
import { signatureHeaders } from "../webhooks/signature.ts";

/** What the events are about. */
export interface Subject {
  /** The webcode of the events. */
  webcode: string;
  /** The custom reference of their payments, which the receiver may look up. */
  customReference: string;
}

/** A webhook that is ready to send. */
export interface Webhook {
  body: string;
  headers: Record<string, string>;
}

/** Returns an event as JSON text, with new identifiers unless they are given. */
export function eventText(
  eventCode: string,
  { webcode, customReference }: Subject,
  { eventId = newId("evt"), payment = newId("test") } = {},
): string {
  const amount = { value: 1000, currency: "EUR" };
  const common = { webcode, paymentReference: payment, amount, createdAt: "2026-06-28 10:35:22" };
  const data =
    eventCode === "AUTHORISATION"
      ? { ...common, paymentStatus: "AUTHORISED", customReference }
      : { ...common, modificationId: newId("mod"), status: "succeeded", paymentStatus: "REFUNDED" };
  return JSON.stringify({ event_code: eventCode, event_id: eventId, data });
}

/** An identifier that no other run has used. */
export const newId = (prefix: string): string => `${prefix}_${crypto.randomUUID().replaceAll("-", "")}`;

/** Signs a body as the API does. @param at the time stamp, milliseconds since 1970 */
export const signed = async (secret: string, body: string, at: number): Promise<Webhook> => ({
  body,
  headers: await signatureHeaders(secret, body, at),
});

/** Changes the signature header of a webhook. Removes both headers when `change` returns `undefined`. */
export function withSignature(
  { body, headers }: Webhook,
  change: (value: string) => string | undefined,
): Webhook {
  const signature = change(headers[webhookSignatureHeader] ?? "");
  return {
    body,
    headers: signature === undefined ? {} : { ...headers, [webhookSignatureHeader]: signature },
  };
}

/** Changes the time stamp header of a webhook. The signature stays the same. */
export const withTimestamp = ({ body, headers }: Webhook, at: number): Webhook => ({
  body,
  headers: { ...headers, [webhookTimestampHeader]: String(Math.floor(at / 1000)) },
});
