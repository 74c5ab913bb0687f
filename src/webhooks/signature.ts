/** The header that carries the time stamp, Unix seconds. */
export const timestampHeader = "X-Avirato-Timestamp";
/** The header that carries the time stamp and the signature. */
export const signatureHeader = "X-Avirato-Signature";

const encoder = new TextEncoder();

/**
 * The HMAC-SHA256 of time stamp, full stop and raw body under the client secret.
 *
 * @throws {TypeError} when the secret is empty.
 */
export async function hmac(
  secret: string,
  timestamp: string,
  body: string | Uint8Array,
): Promise<Uint8Array> {
  if (!secret) throw new TypeError("The client secret is empty; pass the one of the environment.");
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", encoder.encode(secret), algorithm, false, ["sign"]);
  const prefix = encoder.encode(`${timestamp}.`);
  const bytes = typeof body === "string" ? encoder.encode(body) : body;
  const signed = new Uint8Array(prefix.length + bytes.length);
  signed.set(prefix);
  signed.set(bytes, prefix.length);
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, signed));
}

/**
 * The two headers that sign a webhook, over exactly the bytes of its body.
 *
 * @param now milliseconds since 1970
 */
export async function signWebhook(
  secret: string,
  body: string,
  now: number,
): Promise<Record<string, string>> {
  const timestamp = String(Math.floor(now / 1000));
  const hex = Array.from(await hmac(secret, timestamp, body), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
  return { [timestampHeader]: timestamp, [signatureHeader]: `t=${timestamp},v1=${hex}` };
}
