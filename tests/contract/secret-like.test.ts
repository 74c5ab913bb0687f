import { expect, it } from "vitest";
import { environments } from "../../generated/constants.ts";
import { looksSecret } from "../../src/contract/secret-like.ts";

const uuid = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
const prefixes = ["avs_", ...Object.values(environments).map(({ keyPrefix }) => keyPrefix)];

it.each([
  ...prefixes.map((prefix) => [`${prefix}abcde`, `${prefix}abcd`]),
  ["123456789012", "12345678901"],
  ["abcdefghijklmno1", "abcdefghijklmn1"],
  ["1bcdefghijklmnop", "abcdefghijklmnop"],
  ["_+/=%bcdefghijk1", "_+/=%.bcdefghijk1"],
  ["ABCDEFGHIJKLMN12", "ABCDEFGHIJKLM-12"],
  [uuid, uuid.slice(1)],
  [uuid.toUpperCase(), uuid.replaceAll("-", "_")],
])("%s looks like a secret, also within a text, and %s does not", (secret, other) => {
  expect([looksSecret(secret), looksSecret(` ${secret} `), looksSecret(other)]).toEqual([true, true, false]);
});
