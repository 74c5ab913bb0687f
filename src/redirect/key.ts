/**
 * Derives the encryption key from a client secret: its SHA-256.
 *
 * @throws {TypeError} when the secret is empty, or has white space at its ends, such as the line break of a file.
 */
export async function redirectKey(secret: string): Promise<Uint8Array> {
  if (!secret) throw new TypeError("The client secret is empty; pass the one of the environment.");
  if (secret !== secret.trim()) throw new TypeError("The client secret has white space at an end; trim it.");
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(secret)));
}
