/** Encrypts client secrets, which the store must not contain in plain text. */
export interface Vault {
  seal(secret: string): string;
  /** Decrypts a value. @throws {Error} when it was sealed with another key. */
  open(sealed: string): string;
}
