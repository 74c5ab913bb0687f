import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRedactor } from "../../src/contract/redact.ts";

/** Characters that an encoding writes in another way, beside those that none does. */
const characters = [
  "a",
  "Z",
  "7",
  "~",
  " ",
  "+",
  "/",
  "%",
  "\\",
  "&",
  "<",
  ">",
  '"',
  "'",
  "\n",
  "ñ",
  "€",
  "😀",
];
const secrets = fc
  .array(fc.constantFrom(...characters), { minLength: 12, maxLength: 40 })
  .map((parts) => parts.join(""));

const unitsOf = (text: string) => Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
const bytesOf = (text: string) => Array.from(Buffer.from(text));
const points = (text: string) => Array.from(text, (character) => character.codePointAt(0) ?? 0);
const percent = (text: string) => text.replaceAll("%", "%25");
const json = (text: string) => JSON.stringify(text).slice(1, -1);
const names: Record<string, string> = { "&": "amp", "<": "lt", ">": "gt", '"': "quot", "'": "apos" };

/** What writes a secret in another way, so that a reader can have it back. */
const forms: Record<string, (secret: string) => string> = {
  "as it is": (secret) => secret,
  "percent-encoded": encodeURIComponent,
  "percent-encoded five times": (secret) => percent(percent(percent(percent(encodeURIComponent(secret))))),
  "with every byte percent-encoded": (secret) =>
    bytesOf(secret)
      .map((byte) => `%${byte.toString(16).padStart(2, "0")}`)
      .join(""),
  "in the encoding of a form": (secret) => new URLSearchParams({ "": secret }).toString().slice(1),
  "JSON-escaped": json,
  "JSON-escaped three times": (secret) => json(json(json(secret))),
  "with every unit JSON-escaped": (secret) =>
    unitsOf(secret)
      .map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`)
      .join(""),
  "with the named entities of XML": (secret) =>
    secret.replaceAll(/[&<>"']/g, (character) => `&${names[character]};`),
  "with decimal entities": (secret) =>
    points(secret)
      .map((point) => `&#0${point};`)
      .join(""),
  "with hexadecimal entities": (secret) =>
    points(secret)
      .map((point) => `&#X0${point.toString(16).toUpperCase()};`)
      .join(""),
  "in hexadecimal digits": (secret) => Buffer.from(secret).toString("hex"),
  "in capital hexadecimal digits": (secret) => Buffer.from(secret).toString("hex").toUpperCase(),
};

/** A redactor is made for each secret, which takes milliseconds. */
const few = { numRuns: 40 };

describe("a secret of any characters", () => {
  it.each(Object.entries(forms))("is masked %s, and nothing beside it", (_, write) => {
    fc.assert(
      fc.property(secrets, (secret) => {
        expect(createRedactor([secret])(`[${write(secret)}]`)).toBe("[***]");
      }),
      few,
    );
  });

  it.each([0, 1, 2])("leaves none of its base64 when %i other bytes come before it", (before) => {
    fc.assert(
      fc.property(
        secrets,
        fc.constantFrom("base64", "base64url"),
        fc.boolean(),
        (secret, alphabet, inUrl) => {
          const bytes = Buffer.concat([Buffer.from(".".repeat(before)), Buffer.from(`${secret}..`)]);
          const text = bytes.toString(alphabet);
          const shown = createRedactor([secret])(inUrl ? encodeURIComponent(text) : text);
          // The first and the last character share their bits with a neighbour.
          expect(shown).toMatch(/^.{0,4}\*\*\*.{0,10}$/);
        },
      ),
    );
  });

  it("is masked to the cut in a text that ends after its first half", () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const characters = Array.from(secret);
        const most = characters.slice(0, Math.ceil(characters.length * 0.8)).join("");
        expect(createRedactor([secret])(`[${most}`)).toBe("[***");
      }),
      few,
    );
  });

  it("is not found in a text that has six of its characters only, unless the text ends there", () => {
    const redact = createRedactor(["client secret 42"]);
    expect(redact("client of the API")).toBe("client of the API");
    expect(redact("the client")).toBe("the ***");
    expect(redact("client secret 41")).toBe("***1");
  });

  it.each([
    ["abcdefghijklmn", 7],
    ["abcdefghijklmno", 8],
    ["abcdefghijk", 6],
  ])("%s is found in a text that has its first %i characters, and not with one less", (secret, half) => {
    const redact = createRedactor([secret]);
    expect(redact(`${secret.slice(0, half)}.`)).toBe("***.");
    expect(redact(`${secret.slice(0, half - 1)}.`)).toBe(`${secret.slice(0, half - 1)}.`);
  });

  it("of a few characters is masked as a whole only", () => {
    const redact = createRedactor(["abcd"]);
    expect([redact("abcd"), redact("abc"), redact("YWJjZA")]).toEqual(["***", "abc", "YWJjZA"]);
  });

  it("leaves a text of exactly the greatest length as it is", () => {
    expect(createRedactor(["abcd"])("x".repeat(2_000))).toBe("x".repeat(2_000));
  });
});
