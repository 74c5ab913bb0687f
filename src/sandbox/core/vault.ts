/** Encrypts what the store must not contain in plain text, and hashes what it only has to recognise. */
export interface Vault {
  seal(secret: string): string;
  /** Decrypts a value. @throws {Error} when it was sealed with another key. */
  open(sealed: string): string;
  /** A hash that nobody can compute without the vault's key. */
  hash(text: string): string;
}
