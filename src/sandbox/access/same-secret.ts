import { timingSafeEqual } from "node:crypto";

/** Whether two secrets are equal. The duration reveals at most the length of the secret. */
export function isSameSecret(given: string, secret: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(secret)];
  return one.length === other.length && timingSafeEqual(one, other);
}
