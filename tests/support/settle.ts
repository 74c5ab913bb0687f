import { setImmediate } from "node:timers/promises";

/**
 * Lets everything that waits for the store and for a signature, which another thread makes, come to its end. No fake
 * timer fires, as it would under `expect.poll`.
 */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) {
    await crypto.subtle.digest("SHA-256", new Uint8Array(1));
    await setImmediate();
  }
}
