import { adminAccess } from "../../../generated/control-plane.ts";
import type { TimeSource } from "../core/clock.ts";

const { loginSeconds, loginsKept } = adminAccess;

/** The logins to the dashboard. They are in memory only, so they end with the sandbox. */
export interface Logins {
  /** Begins a login; returns its random name, for the cookie. */
  begin(): string;
  isOpen(name: string): boolean;
  end(name: string): void;
}

/** @param time the machine's: a login must not end because the sandbox's clock is advanced */
export function logins(time: TimeSource): Logins {
  /** When each ends, milliseconds since 1970; the oldest login is first. */
  const ends = new Map<string, number>();
  return {
    begin() {
      const name = crypto.randomUUID();
      ends.set(name, time.now() + loginSeconds * 1000);
      const [oldest] = ends.keys();
      if (ends.size > loginsKept && oldest !== undefined) ends.delete(oldest);
      return name;
    },
    isOpen: (name) => time.now() < (ends.get(name) ?? 0),
    end: (name) => void ends.delete(name),
  };
}
