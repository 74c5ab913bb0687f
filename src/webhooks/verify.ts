import type { WebhookEvent } from "../../generated/types.ts";
import { hmacKey, signatureHeader, signedBytes, timestampHeader } from "./signature.ts";

/** A webhook as it arrived, and what it is checked with. */
export interface WebhookRequest {
  /** The raw body: the bytes or text as they came, not parsed and printed again. */
  body: string | Uint8Array;
  headers: Headers | Record<string, string | string[] | undefined>;
  /** The client secret of the environment; several while it is being rotated. */
  secret: string | readonly string[];
  /** How far the time stamp may be from the present, either way, seconds. */
  toleranceSeconds?: number;
  /** The present moment; by default the machine's. */
  now?: Date;
}

/** Why a webhook was not accepted. */
export class WebhookError extends Error {
  override readonly name = "WebhookError";
  readonly code: "malformed_signature" | "outside_tolerance" | "wrong_signature" | "malformed_body";

  constructor(code: WebhookError["code"], message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Verifies a webhook and only then parses it.
 *
 * @throws {WebhookError} when signature or time stamp are malformed, too old, too new or not the secret's.
 * @throws {TypeError} when there is no secret, one is empty, or the body is not raw.
 */
export async function verifyWebhook(request: WebhookRequest): Promise<WebhookEvent> {
  const { body, headers, secret, toleranceSeconds = 300, now = new Date() } = request;
  // A framework that parses bodies hands on an object, which no signature can be computed of.
  if (typeof body !== "string" && !ArrayBuffer.isView(body)) {
    throw new TypeError("body must be the raw text or bytes as they came, not what was parsed from them.");
  }
  const secrets = [secret].flat();
  if (secrets.length === 0)
    throw new TypeError("There is no client secret; pass the one of the environment.");
  const { timestamp, signature } = parseSignature(headers);
  const distance = Math.abs(Math.floor(now.getTime() / 1000) - Number(timestamp));
  // So written, a tolerance that is no number lets nothing pass.
  if (!(distance <= toleranceSeconds)) {
    throw new WebhookError(
      "outside_tolerance",
      `The time stamp is more than ${toleranceSeconds} seconds away.`,
    );
  }
  const signed = signedBytes(timestamp, body);
  const keys = await Promise.all(secrets.map(hmacKey));
  // Every key is tried, and each comparison takes the same time whatever the signature.
  const verdicts = await Promise.all(keys.map((key) => crypto.subtle.verify("HMAC", key, signature, signed)));
  if (!verdicts.includes(true))
    throw new WebhookError("wrong_signature", "The signature is not the secret's.");
  return parseEvent(body);
}

const form = /^t=(?<timestamp>[0-9]{1,12}),v1=(?<hex>[0-9a-f]{64})$/;

function parseSignature(headers: WebhookRequest["headers"]) {
  const { timestamp, hex } = form.exec(readHeader(headers, signatureHeader))?.groups ?? {};
  if (!hex || readHeader(headers, timestampHeader) !== timestamp) {
    throw new WebhookError(
      "malformed_signature",
      `${signatureHeader} must be t={timestamp},v1={64 hexadecimal digits} with the time stamp of ${timestampHeader}.`,
    );
  }
  const byteAt = (_: unknown, index: number) => Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16);
  return { timestamp, signature: Uint8Array.from({ length: hex.length / 2 }, byteAt) };
}

/** The text of a header; one that is missing reads as a word that is neither a signature nor a time stamp. */
function readHeader(headers: WebhookRequest["headers"], name: string): string {
  // Not `instanceof`: a framework or a test runner may bring a class of its own.
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
    throw new WebhookError("malformed_body", "The body is genuine but no JSON.");
  }
}
