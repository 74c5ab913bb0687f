import { secretBytes } from "../contract/client-secret.ts";

/**
 * Derives the encryption key from a client secret: its SHA-256.
 *
 * @throws {TypeError} when the secret is empty or has white space at its ends.
 */
export async function redirectKey(secret: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", secretBytes(secret)));
}
