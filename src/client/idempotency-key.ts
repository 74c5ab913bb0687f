import { idempotencyKeyHeader, maximums } from "../../generated/constants.ts";

/**
 * Makes the idempotency key of a write from what it writes (guide: Idempotency). A program that is restarted makes the
 * same key again, so the write is executed once. Different arguments never make the same key.
 *
 * @param orderId your number of the order
 * @param operation what happens to the order, for example `refund`; two refunds of one order need two names
 * @param attempt counts from 1; the next number makes a new key, which can execute the write once more
 * @throws {TypeError} when an argument is empty or no text, when `attempt` is no integer from 1, and when the key is
 *   longer than 255 characters.
 * @example
 * idempotencyKey("12345", "refund", 1); // "12345:refund:1"
 */
export function idempotencyKey(orderId: string, operation: string, attempt: number): string {
  for (const [name, text] of Object.entries({ orderId, operation }))
    if (typeof text !== "string" || !text) throw new TypeError(`${name} must be text that is not empty.`);
  if (!Number.isSafeInteger(attempt) || attempt < 1)
    throw new TypeError("attempt must be an integer from 1.");
  // Escapes the colon too, so that the parts cannot be mixed up.
  const key = [orderId, operation].map(encodeURIComponent).concat(String(attempt)).join(":");
  const longest = maximums[idempotencyKeyHeader];
  if (key.length > longest)
    throw new TypeError(`orderId and operation must make a key of at most ${longest} characters.`);
  return key;
}
