/** Seals what the store must give back but not hold in clear: client secrets. */
export interface Vault {
  seal(secret: string): string;
  /** @throws {Error} when it was sealed with another key. */
  open(sealed: string): string;
}
