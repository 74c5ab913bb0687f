import { crc32 } from "node:zlib";
import { type Environment, environments } from "../../../generated/constants.ts";

/** Returns random bytes. Tests pass their own function to get the same identifiers each time. */
export type Random = (size: number) => Uint8Array;

/** Takes bytes from a pool, because each call of the system's generator is slow. Large amounts come from the system. */
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

/** Random characters without bias: bytes from 248 on, the largest multiple of 62, are drawn again. */
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
 * An identifier such as `SHOP01-EXT-` and digits, of which the first thirteen are milliseconds since 1970. Identifiers
 * increase with time, so that a database index grows only at its end, which is much faster than writes at random places.
 */
export function identifier(
  webcode: string,
  kind: "EXT" | "PXT" | "POS" | "MOD",
  now: number,
  random: Random,
): string {
  return `${webcode}-${kind}-${now}${randomDigits(random, 9)}`;
}

/** The time in an identifier that was made here, milliseconds since 1970; `undefined` for any other. */
export function timeIn(identifier: string): number | undefined {
  const [, time] = /-(?:EXT|PXT|POS|MOD)-(\d{13})\d{9}$/.exec(identifier) ?? [];
  return time === undefined ? undefined : Number(time);
}

/** `avp_test_`, 32 random characters, and a checksum with which a mistyped key can be recognised. */
export function apiKey(environment: Environment, random: Random): string {
  const text = environments[environment].keyPrefix + randomText(random, 32);
  return text + crc32(text).toString(16).padStart(8, "0");
}

export const clientSecret = (random: Random): string => `${secretPrefix}${randomText(random, 40)}`;

const secretPrefix = "avs_";
const prefixes = [secretPrefix, ...Object.values(environments).map(({ keyPrefix }) => keyPrefix)];
const madeSecret = new RegExp(`(${prefixes.join("|")})[A-Za-z0-9]+`, "g");

/** Masks the keys and client secrets in a text that have the form of those made here. Their prefixes stay. */
export const maskMadeSecrets = (text: string): string => text.replaceAll(madeSecret, "$1***");
export const eventId = (random: Random): string => `evt_${randomText(random, 26)}`;
export const faultId = (random: Random): string => `flt_${randomText(random, 16)}`;
export const keyId = (random: Random): string => `key_${randomText(random, 16)}`;

/** The number of characters of a page token that encode the session's position. Nine can encode every safe integer. */
const positionLength = 9;

/** A token of 22 characters: the position, by which the session is found, and 13 random characters (77 bits). */
export function pageToken(position: number, random: Random): string {
  let text = "";
  for (let rest = position; text.length < positionLength; rest = Math.floor(rest / 62)) {
    text = base62[rest % 62] + text;
  }
  return text + randomText(random, 13);
}

/** The position in a page token. For any other text the result is meaningless. */
export function positionOf(token: string): number {
  let position = 0;
  for (const character of token.slice(0, positionLength))
    position = position * 62 + base62.indexOf(character);
  return position;
}
