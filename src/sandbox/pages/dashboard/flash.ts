import type { TimeSource } from "../../core/clock.ts";

/** A new key or secret. */
export interface ShownSecret {
  label: string;
  /** The id of its element. */
  id: string;
  value: string;
}

/** What the page after a form says: what was done, or why it was not. */
export interface Flash {
  message: string;
  secrets?: readonly ShownSecret[];
  /** The form that failed, and what was entered. Left out when it succeeded. */
  form?: { action: string; values: Readonly<Record<string, string>> };
}

/** Messages that wait for one display each. They are in memory only, like the logins. */
export interface Flashes {
  /**
   * Keeps a message for the login that sent the form.
   *
   * @param owner the login; empty where the dashboard has none
   * @returns the id by which the next page takes it
   */
  put(flash: Flash, owner: string): string;
  /** The message, if it belongs to this login and nobody has taken it. */
  take(id: string, owner: string): Flash | undefined;
}

/** How long a message waits, milliseconds: a browser follows a redirect at once. */
export const flashLifetime = 120_000;
/** How many messages wait; the oldest is dropped first. */
const kept = 200;

/** @param time the machine's */
export function flashes(time: TimeSource): Flashes {
  /** In the order in which they end. */
  const waiting = new Map<string, { flash: Flash; owner: string; ends: number }>();

  function dropEnded(): void {
    for (const [id, { ends }] of waiting) {
      if (ends > time.now()) return;
      waiting.delete(id);
    }
  }

  return {
    put(flash, owner) {
      dropEnded();
      const id = crypto.randomUUID();
      waiting.set(id, { flash, owner, ends: time.now() + flashLifetime });
      const [oldest] = waiting.keys();
      if (waiting.size > kept && oldest !== undefined) waiting.delete(oldest);
      return id;
    },
    take(id, owner) {
      dropEnded();
      const found = waiting.get(id);
      if (found?.owner !== owner) return undefined;
      waiting.delete(id);
      return found.flash;
    },
  };
}
