import { environments } from "../../generated/constants.ts";

/** Makes a text safe to print. The result is cut after `maxLength` characters, by default 2,000. */
export type Redact = (text: string, maxLength?: number) => string;

/**
 * Makes a function that prepares untrusted text for printing: it masks these secrets, escapes control characters and
 * cuts long text, in this order. Cutting first could leave all but one character of a secret in the text.
 *
 * A secret is found in plain text, percent-encoded, JSON-escaped, as XML entities, as hexadecimal digits and in
 * base64. The first half of a secret is masked too, and so are its first six characters at the end of a text.
 *
 * @example
 * const redact = createRedactor(["avp_test_abc123"]);
 * redact("\u001b[2JThe key avp_test_abc123 is unknown."); // "\\u001b[2JThe key avp_test_*** is unknown."
 */
export function createRedactor(secrets: Iterable<string>): Redact {
  const longestFirst = [...new Set(secrets)].filter(Boolean).sort((a, b) => b.length - a.length);
  const masks = longestFirst.flatMap((secret) =>
    formsOf(secret).map((form) => ({ start: startOf(form), pattern: patternOf(form), mask: maskOf(secret) })),
  );
  return (text, maxLength = 2_000) => {
    const masked = masks.reduce(
      (result, { start, pattern, mask }) => (start.test(result) ? result.replace(pattern, mask) : result),
      text,
    );
    const escaped = masked.replace(unprintable, escapeOf);
    return escaped.length > maxLength ? `${escaped.slice(0, maxLength)}… (cut)` : escaped;
  };
}

/**
 * Copies a JSON value and applies `redact` to every string in it. Names of members stay as they are.
 *
 * @example
 * redactAll({ message: "Unknown key avp_test_abc123" }, createRedactor(["avp_test_abc123"]));
 */
export function redactAll<Value>(value: Value, redact: Redact): Value {
  if (typeof value === "string") return redact(value) as Value;
  if (Array.isArray(value)) return value.map((entry) => redactAll(entry, redact)) as Value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, own]) => [name, redactAll(own, redact)]),
  ) as Value;
}

/** Control characters, invisible characters that reorder text, halves of surrogate pairs, line separators. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029]/gu;

/** What JSON writes after the backslash. */
const shortEscapes: Record<string, string> = { "\n": "n", "\r": "r", "\t": "t" };

function escapeOf(character: string): string {
  if (character in shortEscapes) return `\\${shortEscapes[character]}`;
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}

/** Keeps the prefix of a key, which only tells its environment: `avp_test_***`. */
function maskOf(secret: string): string {
  const prefixes = Object.values(environments).map(({ keyPrefix }) => keyPrefix);
  return `${prefixes.find((prefix) => secret.startsWith(prefix)) ?? ""}***`;
}

const encoder = new TextEncoder();

/** The encodings in which a secret is masked. Each is a list of regular expressions, one for each character. */
function formsOf(secret: string): string[][] {
  const bytes = encoder.encode(secret);
  const base64 = [0, 1, 2].map((offset) => base64Of(bytes, offset));
  return [
    // Backslashes in a row are one part: one by one, the first would take those of the next.
    Array.from(secret.matchAll(/\\+|[^\\]/gu), ([part]) =>
      part.startsWith("\\") ? `${encodingsOf("\\")}{1,${part.length}}` : encodingsOf(part),
    ),
    Array.from(bytes, hexOf),
    ...base64
      .filter((text) => text.length >= shortestMatch)
      .map((text) => Array.from(text, (character) => either(base64Characters(character)))),
  ];
}

/** Part of a secret is masked from this many characters on. Shorter parts are found in ordinary text too. */
const shortestMatch = 6;

/** Matches where `patternOf` may match. It takes a tenth of the time to compile, and most texts have no such place. */
const startOf = (form: string[]): RegExp => new RegExp(form.slice(0, shortestMatch).join(""), "u");

/**
 * Matches a whole secret; or its first half and as many of the characters after it as follow. At the end of a text,
 * which may have been cut, the first few characters are enough.
 */
function patternOf(form: string[]): RegExp {
  const beginning = (length: number) => {
    const rest = form.slice(length).reduceRight((following, each) => `(?:${each}${following})?`, "");
    return form.slice(0, length).join("") + rest;
  };
  const half = Math.min(form.length, Math.max(shortestMatch, Math.ceil(form.length / 2)));
  const start = Math.min(form.length, shortestMatch);
  return new RegExp(`${form.join("")}|${beginning(half)}|${beginning(start)}$`, "gu");
}

const either = (alternatives: string[]): string => `(?:${alternatives.join("|")})`;
const hex = (value: number, digits: number): string =>
  value
    .toString(16)
    .padStart(digits, "0")
    .replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
const hexOf = (byte: number): string => hex(byte, 2);

const entities: Record<string, string> = { "&": "amp", "<": "lt", ">": "gt", '"': "quot", "'": "apos" };

/**
 * Matches a character escaped in a URL (also more than once), in XML or in JSON, or in plain text. Plain text comes
 * last, because `%` and `&` begin their own escapes.
 */
function encodingsOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return either([
    Array.from(encoder.encode(character), (byte) => `%(?:25){0,4}${hexOf(byte)}`).join(""),
    units.map((unit) => `\\\\{1,8}u${hex(unit, 4)}`).join(""),
    `&#(?:0*${code}|[xX]0*${hex(code, 1)});`,
    ...(character in shortEscapes ? [`\\\\{1,8}${shortEscapes[character]}`] : []),
    ...(character === " " ? ["\\+"] : []),
    ...(character in entities ? [`&${entities[character]};`] : []),
    `\\\\{0,8}\\u{${code.toString(16)}}`,
  ]);
}

/** Matches a base64 character in both alphabets: the standard one and the one for URLs. */
const base64Characters = (character: string): string[] =>
  character === "+" || character === "/"
    ? [character, character === "+" ? "-" : "_"].map(encodingsOf)
    : [encodingsOf(character)];

/** The base64 characters that encode these bytes and no others, when `offset` other bytes precede them. */
function base64Of(bytes: Uint8Array, offset: number): string {
  const text = btoa("\0".repeat(offset) + Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return text.slice([0, 2, 3][offset], Math.floor(((offset + bytes.length) * 8) / 6));
}
