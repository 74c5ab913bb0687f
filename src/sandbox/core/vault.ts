/** Encrypts client secrets and hashes API keys, neither of which the store may contain in plain text. */
export interface Vault {
  seal(secret: string): string;
  /** Decrypts a value. @throws {Error} when it was sealed with another key. */
  open(sealed: string): string;
  /** A hash that nobody can compute without the vault's key. */
  hash(text: string): string;
}
