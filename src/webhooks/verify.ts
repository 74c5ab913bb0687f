import {
  eventCodes,
  webhookSignatureHeader,
  webhookTimestampHeader,
  webhookToleranceSeconds,
} from "../../generated/constants.ts";
import type { KnownWebhookEvent, WebhookEvent } from "../../generated/types.ts";
import { hmacKey, signedBytes } from "./signature.ts";

/** A webhook as it arrived, and the secret to verify it with. */
export interface WebhookRequest {
  /** The raw body, as text or bytes. A body that was parsed and serialized again does not match the signature. */
  body: string | Uint8Array;
  headers: Headers | Record<string, string | string[] | undefined>;
  /** The client secret of the environment. After a rotation, the new and the old one. */
  secret: string | readonly string[];
  /** How far the time stamp may be from `now`, in the past or the future, seconds. By default 300. */
  toleranceSeconds?: number;
  /** The current time. By default that of the machine. */
  now?: Date;
}

/** Thrown for a webhook that is not genuine or cannot be read. Respond with 400. `code` names the reason. */
export class WebhookError extends Error {
  override readonly name = "WebhookError";
  readonly code: "malformed_signature" | "outside_tolerance" | "wrong_signature" | "malformed_body";

  constructor(code: WebhookError["code"], message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Verifies the signature of a webhook and returns its event. The signature is the HMAC-SHA256 of time stamp, full stop
 * and raw body, with the client secret of the environment (guide: Client Secret).
 *
 * @throws {WebhookError} `malformed_signature` when a header is missing or malformed, `outside_tolerance` when the time
 *   stamp is too old or too new, `wrong_signature` when no secret matches, `malformed_body` when the body is not JSON.
 * @throws {TypeError} when there is no secret, a secret is empty, or `body` is a parsed value.
 * @example
 * const event = await verifyWebhook({ body: await request.text(), headers: request.headers, secret });
 * if (isKnownEvent(event) && event.event_code === "AUTHORISATION") await settle(event.data.customReference);
 */
export async function verifyWebhook(request: WebhookRequest): Promise<WebhookEvent> {
  const { body, headers, secret, toleranceSeconds = webhookToleranceSeconds, now = new Date() } = request;
  // Some frameworks parse the body. The signature of the parsed object cannot be verified.
  if (typeof body !== "string" && !ArrayBuffer.isView(body)) {
    throw new TypeError("body must be the raw text or bytes of the request, not a parsed value.");
  }
  const secrets = [secret].flat();
  if (secrets.length === 0)
    throw new TypeError("secret is an empty list; pass the client secret of the environment.");
  const { timestamp, signature } = parseSignature(headers);
  const distance = Math.abs(Math.floor(now.getTime() / 1000) - Number(timestamp));
  // Not `distance > toleranceSeconds`: a tolerance of NaN would accept every webhook.
  if (!(distance <= toleranceSeconds)) {
    throw new WebhookError(
      "outside_tolerance",
      `The time stamp is more than ${toleranceSeconds} seconds from now.`,
    );
  }
  const signed = signedBytes(timestamp, body);
  const keys = await Promise.all(secrets.map(hmacKey));
  // All keys are tried, and each comparison takes constant time, so that the duration shows nothing about a key.
  const verdicts = await Promise.all(keys.map((key) => crypto.subtle.verify("HMAC", key, signature, signed)));
  if (!verdicts.includes(true))
    throw new WebhookError("wrong_signature", "The signature does not match the client secret.");
  return parseEvent(body);
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
  if (!hex || readHeader(headers, webhookTimestampHeader) !== timestamp) {
    throw new WebhookError(
      "malformed_signature",
      `${webhookSignatureHeader} must be t={timestamp},v1={64 hexadecimal digits} with the time stamp of ${webhookTimestampHeader}.`,
    );
  }
  const byteAt = (_: unknown, index: number) => Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16);
  return { timestamp, signature: Uint8Array.from({ length: hex.length / 2 }, byteAt) };
}

/** The text of a header. For a missing one it is `null` or `undefined` as text, which is no valid signature. */
function readHeader(headers: WebhookRequest["headers"], name: string): string {
  // Not `instanceof`: a framework or a test runner may have its own class `Headers`.
  if (typeof headers["get"] === "function") return String((headers as Headers).get(name));
  const entry = Object.entries(headers).find(([key]) => key.toLowerCase() === name.toLowerCase());
  return String(entry?.[1]);
}

function parseEvent(body: string | Uint8Array): WebhookEvent {
  try {
    return JSON.parse(
      typeof body === "string" ? body : new TextDecoder("utf-8", { fatal: true }).decode(body),
    );
  } catch {
    throw new WebhookError("malformed_body", "The signature is right, but the body is not JSON.");
  }
}
