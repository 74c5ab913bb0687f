import { timingSafeEqual } from "node:crypto";

/** Whether a caller knows a secret. The time that it takes tells at most how long the secret is. */
export function isSameSecret(given: string, secret: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(secret)];
  return one.length === other.length && timingSafeEqual(one, other);
}
