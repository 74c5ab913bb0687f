import { createRedactor, type Redact } from "../contract/redact.ts";
import { looksSecret } from "../contract/secret-like.ts";

/** Decides which names of fields may be written down. */
export interface Names {
  /** Hides every name that contains this key. */
  keepSecret(secret: string): void;
  /** A place such as `response.body.data.0.colour`, with `…` for each name that may be a secret or personal data. */
  place(parts: readonly string[]): string;
}

/**
 * A field name made of whole words, such as `firmwareVersion` or `customer_email`. Encoded text seldom matches, because it
 * mixes single capital letters and digits. Personal data seldom matches, because it contains spaces, `@` or long numbers.
 */
const plainName = /^[A-Za-z][a-z]+\d{0,2}(?:(?:_[A-Za-z]|[A-Z])[a-z]+\d{0,2})*$/;
const longestName = 40;
/** How many parts of a place are written down. */
const longestPlace = 9;

/**
 * @param known names of the contract, which may always be written down
 * @param mostSecrets how many keys are remembered, the newest
 */
export function createNames(known: ReadonlySet<string>, mostSecrets = 1_000): Names {
  // One redactor for each key: to make one for all keys anew with every key would take seconds after some hundred keys.
  const secrets = new Map<string, Redact>();
  const isRedacted = (part: string): boolean => secrets.values().some((redact) => redact(part) !== part);
  const shown = (part: string): string => {
    if (known.has(part) || /^\d{1,4}$/.test(part)) return part;
    const isPlain = part.length <= longestName && plainName.test(part);
    return isPlain && !looksSecret(part) && !isRedacted(part) ? part : "…";
  };
  return {
    keepSecret(secret) {
      if (secrets.has(secret)) return;
      const [oldest] = secrets.keys();
      if (secrets.size >= mostSecrets && oldest !== undefined) secrets.delete(oldest);
      secrets.set(secret, createRedactor([secret]));
    },
    place: (parts) =>
      [...parts.slice(0, longestPlace).map(shown), ...(parts.length > longestPlace ? ["…"] : [])].join("."),
  };
}
