import { crc32 } from "node:zlib";
import { type Environment, environments } from "../../generated/facts.ts";

/** Random bytes; injected, so that a test can have the same identifiers twice. */
export type Random = (size: number) => Uint8Array;

export const cryptoRandom: Random = (size) => crypto.getRandomValues(new Uint8Array(size));

const base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** Characters without bias: bytes beyond the last whole multiple of 62 are drawn again. */
function randomText(random: Random, length: number): string {
  let text = "";
  while (text.length < length) {
    for (const byte of random(length)) if (byte < 248 && text.length < length) text += base62[byte % 62];
  }
  return text;
}

const randomDigits = (random: Random, length: number): string =>
  Array.from(random(length * 2), (byte) => (byte < 250 ? byte % 10 : ""))
    .join("")
    .slice(0, length)
    .padEnd(length, "0");

/** Identifiers of one kind: `SHOP01-EXT-` and digits, of which the first ten are Unix seconds. */
export function identifier(
  webcode: string,
  kind: "EXT" | "PXT" | "POS" | "MOD",
  now: number,
  random: Random,
): string {
  return `${webcode}-${kind}-${Math.floor(now / 1000)}${randomDigits(random, 12)}`;
}

/** `avp_test_`, 32 random characters, and a checksum that tells a mistyped key from an unknown one. */
export function apiKey(environment: Environment, random: Random): string {
  const text = environments[environment].keyPrefix + randomText(random, 32);
  return text + crc32(text).toString(16).padStart(8, "0");
}

export const clientSecret = (random: Random): string => `avs_${randomText(random, 40)}`;
export const pageToken = (random: Random): string => randomText(random, 22);
export const eventId = (random: Random): string => `evt_${randomText(random, 26)}`;
export const keyId = (random: Random): string => `key_${randomText(random, 16)}`;
