import { crc32 } from "node:zlib";
import { type Environment, environments } from "../../../generated/constants.ts";

/** Random bytes; injected, so that a test can have the same identifiers twice. */
export type Random = (size: number) => Uint8Array;

/** Drawn from a pool: asking the system costs far more than the bytes. Large amounts come from the system. */
export const cryptoRandom: Random = (size) => {
  if (size > pool.length) return crypto.getRandomValues(new Uint8Array(size));
  if (drawn + size > pool.length) {
    crypto.getRandomValues(pool);
    drawn = 0;
  }
  drawn += size;
  return pool.slice(drawn - size, drawn);
};

const pool = new Uint8Array(4096);
let drawn = pool.length;

const base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** Characters without bias: bytes beyond the last whole multiple of 62 are drawn again. */
function randomText(random: Random, length: number): string {
  let text = "";
  while (text.length < length) {
    for (const byte of random(length)) if (byte < 248 && text.length < length) text += base62[byte % 62];
  }
  return text;
}

function randomDigits(random: Random, length: number): string {
  let text = "";
  while (text.length < length) {
    for (const byte of random(length)) if (byte < 250 && text.length < length) text += byte % 10;
  }
  return text;
}

/**
 * Identifiers of one kind: `SHOP01-EXT-` and digits, of which the first thirteen are Unix milliseconds. They rise
 * with time, so an index of them grows at its end alone, which costs a fraction of writing all over it.
 */
export function identifier(
  webcode: string,
  kind: "EXT" | "PXT" | "POS" | "MOD",
  now: number,
  random: Random,
): string {
  return `${webcode}-${kind}-${now}${randomDigits(random, 9)}`;
}

/** `avp_test_`, 32 random characters, and a checksum that tells a mistyped key from an unknown one. */
export function apiKey(environment: Environment, random: Random): string {
  const text = environments[environment].keyPrefix + randomText(random, 32);
  return text + crc32(text).toString(16).padStart(8, "0");
}

export const clientSecret = (random: Random): string => `avs_${randomText(random, 40)}`;
export const eventId = (random: Random): string => `evt_${randomText(random, 26)}`;
export const keyId = (random: Random): string => `key_${randomText(random, 16)}`;

/** How many characters of a page token are the session's position; nine hold every one that is an exact number. */
const positionLength = 9;

/** 22 characters: the session's position, so that it can be found by it, and 13 that nobody can guess (77 bits). */
export function pageToken(position: number, random: Random): string {
  let text = "";
  for (let rest = position; text.length < positionLength; rest = Math.floor(rest / 62)) {
    text = base62[rest % 62] + text;
  }
  return text + randomText(random, 13);
}

/** The position that a page token names; of another text any number. */
export function positionOf(token: string): number {
  let position = 0;
  for (const character of token.slice(0, positionLength))
    position = position * 62 + base62.indexOf(character);
  return position;
}
