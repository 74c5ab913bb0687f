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
 * A field name made of whole words: `firmwareVersion`, `customer_email`. Most encoded texts do not match, because they
 * have single capital letters or digits in between. Most personal data does not match, because it has other characters.
 */
const plainName = /^[A-Za-z][a-z]+\d{0,2}(?:(?:_[A-Za-z]|[A-Z])[a-z]+\d{0,2})*$/;
const longestName = 40;
/** How many parts of a place are written down, and how many keys are remembered. */
const [longestPlace, mostSecrets] = [9, 1_000];

/** @param known names of the contract, which may always be written down */
export function createNames(known: ReadonlySet<string>): Names {
  const secrets = new Set<string>();
  let redact: Redact = (text) => text;
  const shown = (part: string): string => {
    if (known.has(part) || /^\d{1,4}$/.test(part)) return part;
    const isPlain = part.length <= longestName && plainName.test(part);
    return isPlain && !looksSecret(part) && redact(part) === part ? part : "…";
  };
  return {
    keepSecret(secret) {
      if (secrets.has(secret)) return;
      const [oldest] = secrets;
      if (secrets.size >= mostSecrets && oldest !== undefined) secrets.delete(oldest);
      secrets.add(secret);
      redact = createRedactor(secrets);
    },
    place: (parts) =>
      [...parts.slice(0, longestPlace).map(shown), ...(parts.length > longestPlace ? ["…"] : [])].join("."),
  };
}
