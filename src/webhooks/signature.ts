import { webhookSignatureHeader, webhookTimestampHeader } from "../../generated/constants.ts";
import { secretBytes } from "../contract/client-secret.ts";

const algorithm = { name: "HMAC", hash: "SHA-256" };
const encoder = new TextEncoder();

/**
 * Imports a client secret as an HMAC key.
 *
 * @throws {TypeError} when the secret is empty or has white space at its ends.
 */
export async function hmacKey(secret: string): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", secretBytes(secret), algorithm, false, ["sign", "verify"]);
}

/** The bytes that are signed: the time stamp, a full stop and the raw body. */
export function signedBytes(timestamp: string, body: string | Uint8Array): Uint8Array<ArrayBuffer> {
  const prefix = encoder.encode(`${timestamp}.`);
  const bytes = typeof body === "string" ? encoder.encode(body) : body;
  const signed = new Uint8Array(prefix.length + bytes.length);
  signed.set(prefix);
  signed.set(bytes, prefix.length);
  return signed;
}

/**
 * Returns the two headers that sign a webhook (guide: Client Secret).
 *
 * @param body the body, exactly as it is sent
 * @param now milliseconds since 1970
 * @throws {TypeError} when the secret is empty.
 */
export async function signatureHeaders(
  secret: string,
  body: string,
  now: number,
): Promise<Record<string, string>> {
  const timestamp = String(Math.floor(now / 1000));
  const signature = await crypto.subtle.sign("HMAC", await hmacKey(secret), signedBytes(timestamp, body));
  const hex = Array.from(new Uint8Array(signature), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return { [webhookTimestampHeader]: timestamp, [webhookSignatureHeader]: `t=${timestamp},v1=${hex}` };
}
