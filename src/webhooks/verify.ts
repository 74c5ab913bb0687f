import {
  eventCodes,
  webhookSignatureHeader,
  webhookTimestampHeader,
  webhookToleranceSeconds,
} from "../../generated/constants.ts";
import type { KnownWebhookEvent, WebhookEvent } from "../../generated/types.ts";
import { secretList } from "../contract/client-secret.ts";
import { WebhookError } from "./error.ts";
import { hmacKey, signedBytes } from "./signature.ts";

export { WebhookError };

/** A webhook as it arrived, and the secret to verify it with. */
export interface WebhookRequest {
  /**
   * The raw body, as text or bytes. A body that was parsed and serialized again does not match the signature. The bytes
   * of any view count, such as those of a `Buffer` or a `DataView`.
   */
  body: string | ArrayBuffer | ArrayBufferView;
  headers: Headers | Record<string, string | string[] | undefined>;
  /** The client secret of the environment. After a rotation, the new and the old one. */
  secret: string | readonly string[];
  /** How far the time stamp may be from `now`, in the past or the future, seconds. By default 300. */
  toleranceSeconds?: number | undefined;
  /** The current time. By default that of the machine. */
  now?: Date | undefined;
}

/**
 * Verifies the signature of a webhook and returns its event. The signature is the HMAC-SHA256 of time stamp, full stop
 * and raw body, with the client secret of the environment (guide: Client Secret).
 *
 * @throws {WebhookError} when the webhook is not genuine or cannot be read. Its `code` names the reason.
 * @throws {TypeError} when there is no secret, or a secret is empty or has white space at its ends, such as the line
 *   break of a file.
 * @example
 * const event = await verifyWebhook({ body: await request.text(), headers: request.headers, secret });
 * if (isKnownEvent(event) && event.event_code === "AUTHORISATION") await settle(event.data.customReference);
 */
export async function verifyWebhook(request: WebhookRequest): Promise<WebhookEvent> {
  const { headers, secret, toleranceSeconds = webhookToleranceSeconds, now = new Date() } = request;
  const keys = await Promise.all(secretList(secret).map(hmacKey));
  const { timestamp, signature } = parseSignature(headers);
  const body = bytesOf(request.body);
  const distance = Math.abs(Math.floor(now.getTime() / 1000) - Number(timestamp));
  // Not `distance > toleranceSeconds`: a tolerance of NaN would accept every webhook.
  if (!(distance <= toleranceSeconds)) {
    throw new WebhookError(
      "outside_tolerance",
      `The time stamp is more than ${toleranceSeconds} seconds from now.`,
    );
  }
  const signed = signedBytes(timestamp, body);
  // All keys are tried, and each comparison takes constant time, so that the duration shows nothing about a key.
  const verdicts = await Promise.all(keys.map((key) => crypto.subtle.verify("HMAC", key, signature, signed)));
  if (!verdicts.includes(true)) {
    // JSON begins with a brace. AWS Lambda passes a binary body on as base64.
    const isBase64 = /^[\w+/]+=*$/.test(new TextDecoder().decode(body));
    const hint = isBase64 ? " The body is base64: decode it first." : "";
    throw new WebhookError("wrong_signature", `The signature does not match the client secret.${hint}`);
  }
  try {
    const event = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
    if (event.event_code) return event;
  } catch {
    // The error below says the same.
  }
  throw new WebhookError(
    "malformed_body",
    "The signature is right, but the body is no JSON object with an event_code.",
  );
}

/**
 * Whether this version knows the code of an event, and with it the form of its data. The list of codes is open: respond
 * with 2xx to any other event and ignore it.
 *
 * @example
 * if (isKnownEvent(event) && event.event_code === "REFUND_FAILED") alert(event.data.failureReason);
 */
export const isKnownEvent = (event: WebhookEvent): event is KnownWebhookEvent =>
  eventCodes.some((code) => code === event.event_code);

const signatureFormat = /^t=(?<timestamp>[0-9]{1,12}),v1=(?<hex>[0-9a-f]{64})$/;

function parseSignature(headers: WebhookRequest["headers"]) {
  const { timestamp, hex } = signatureFormat.exec(readHeader(headers, webhookSignatureHeader))?.groups ?? {};
  if (readHeader(headers, webhookTimestampHeader) !== timestamp || !hex) {
    throw new WebhookError(
      "malformed_signature",
      `${webhookSignatureHeader} must be t={timestamp},v1={64 hexadecimal digits} with the time stamp of ${webhookTimestampHeader}.`,
    );
  }
  const byteAt = (_: unknown, index: number) => Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16);
  return { timestamp, signature: Uint8Array.from({ length: hex.length / 2 }, byteAt) };
}

function readHeader(headers: WebhookRequest["headers"], name: string): string {
  // Not `instanceof`: a framework or a test runner may have its own class `Headers`.
  const value =
    typeof headers["get"] === "function"
      ? (headers as Headers).get(name)
      : Object.entries(headers).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  if (value === null || value === undefined)
    throw new WebhookError("missing_header", `The header ${name} is missing.`);
  return String(value);
}

/** Some frameworks parse the body. The signature of the parsed value cannot be verified. */
function bytesOf(body: WebhookRequest["body"]): Uint8Array {
  if (typeof body === "string") return new TextEncoder().encode(body);
  if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
  // Not `instanceof`: a test runner may have its own class `ArrayBuffer`.
  if (Object.prototype.toString.call(body) === "[object ArrayBuffer]") return new Uint8Array(body);
  throw new WebhookError(
    "parsed_body",
    "body must be the raw text or bytes of the request, not a parsed value.",
  );
}
