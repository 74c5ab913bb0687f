/**
 * The bytes of a client secret.
 *
 * @throws {TypeError} when the secret is empty, because everybody knows that one, or has white space at its ends, because
 *   it would match nothing. Secrets that are read from files often end with a line break.
 */
export function secretBytes(secret: string): Uint8Array<ArrayBuffer> {
  if (!secret) throw new TypeError("The client secret is empty; pass the one of the environment.");
  if (secret !== secret.trim()) throw new TypeError("The client secret has white space at an end; trim it.");
  return new TextEncoder().encode(secret);
}

/**
 * One client secret or several as a list.
 *
 * @throws {TypeError} when the list is empty.
 */
export function secretList(secret: string | readonly string[]): string[] {
  const secrets = [secret].flat();
  if (secrets.length === 0)
    throw new TypeError("secret is an empty list; pass the client secret of the environment.");
  return secrets;
}
