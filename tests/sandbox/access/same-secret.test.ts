import { expect, it } from "vitest";
import { isSameSecret } from "../../../src/sandbox/access/same-secret.ts";

it.each([
  ["a-secret", "a-secret", true],
  ["ä€𝄞", "ä€𝄞", true],
  ["", "", true],
  ["a-secreT", "a-secret", false],
  ["A-secret", "a-secret", false],
  ["a-secre", "a-secret", false],
  ["a-secret ", "a-secret", false],
  ["", "a-secret", false],
  // As many characters, but not as many bytes.
  ["ä", "a", false],
  // The lower byte of U+0161 is that of the letter.
  ["š", "a", false],
])("comparing %j with the secret %j gives %s", (given, secret, same) => {
  expect(isSameSecret(given, secret)).toBe(same);
});
