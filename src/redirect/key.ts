/**
 * Derives the encryption key from a client secret: its SHA-256.
 *
 * @throws {TypeError} when the secret is empty.
 */
export async function redirectKey(secret: string): Promise<Uint8Array> {
  if (!secret) throw new TypeError("The client secret is empty; pass the one of the environment.");
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(secret)));
}
