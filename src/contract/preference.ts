/** Which documented response a `Prefer` header asks for. */
export interface Preference {
  readonly code?: string;
  readonly example?: string;
  /** Whether to make a response from the schema, in place of an example. */
  readonly dynamic: boolean;
}

/**
 * Reads `Prefer: code=409, example=differentBody, dynamic=true`. Every other preference has a meaning of its own
 * (RFC 7240) and is ignored with its parameters. Of a preference that is repeated the first one counts.
 *
 * @returns `undefined` when the header asks for none of the three.
 * @example
 * readPreference("code=404"); // { code: "404", dynamic: false }
 * readPreference("return=minimal"); // undefined
 */
export function readPreference(header: string | null): Preference | undefined {
  if (header === null) return undefined;
  const own = new Map<string, string>();
  for (const preference of splitOutsideQuotes(header, ",")) {
    if (!beginsOwn.test(preference)) continue;
    const parts = splitOutsideQuotes(preference, ";").map(nameAndValue);
    for (const [name, value] of parts) if (isOwn(name) && !own.has(name)) own.set(name, value);
  }
  const { code, example, dynamic } = Object.fromEntries(own);
  if (code === undefined && example === undefined && dynamic !== "true") return undefined;
  return {
    ...(code === undefined ? {} : { code }),
    ...(example === undefined ? {} : { example }),
    dynamic: dynamic === "true",
  };
}

/** There can be thousands of other preferences, which need not be taken apart. */
const beginsOwn = /^\s*(?:code|example|dynamic)\s*(?:[=;]|$)/i;

const isOwn = (name: string | undefined): boolean =>
  name === "code" || name === "example" || name === "dynamic";

function nameAndValue(text: string): [name: string, value: string] {
  const [name = "", value = ""] = text.split("=", 2);
  return [name.trim().toLowerCase(), value.replaceAll('"', "").trim()];
}

/** A regular expression for this would backtrack over unclosed quotes in quadratic time. */
function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let inQuotes = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '"') inQuotes = !inQuotes;
    else if (inQuotes && character === "\\") index += 1;
    else if (!inQuotes && character === separator) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return [...parts, text.slice(start)];
}
