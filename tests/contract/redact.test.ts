import { describe, expect, it } from "vitest";
import { createRedactor, redactAll } from "../../src/contract/redact.ts";

const key = 'avp_test_Zk3/9+ñ"8Qw7Lm2Xc5';
const secret = "client secret 42 of Test";
const redact = createRedactor([key, secret]);

describe("a redactor", () => {
  const json = JSON.stringify(key).slice(1, -1);
  it.each([
    ["as it is", key],
    ["percent-encoded", encodeURIComponent(key)],
    ["percent-encoded in lower case", lowerEscapes(encodeURIComponent(key))],
    ["percent-encoded twice", encodeURIComponent(encodeURIComponent(key))],
    ["with every byte percent-encoded", percent(key)],
    ["JSON-escaped", json],
    ["JSON-escaped twice", JSON.stringify(json).slice(1, -1)],
    ["with every character JSON-escaped", Array.from(key, (c) => `\\u${hex4(c)}`).join("")],
    ["with escaped slashes", key.replace("/", "\\/")],
    ["as XML text", key.replace('"', "&quot;")],
    ["as XML entities", Array.from(key, (c) => `&#x${c.charCodeAt(0).toString(16)};`).join("")],
    ["in hexadecimal digits", Buffer.from(key).toString("hex")],
    ["in base64", Buffer.from(key).toString("base64")],
    ["in base64 for URLs", Buffer.from(key).toString("base64url")],
    ["in the base64 of a longer text", Buffer.from(`u:${key}:rest`).toString("base64")],
    ["in the base64 of another longer text", Buffer.from(`user:${key}`).toString("base64")],
    ["in a form's encoding", new URLSearchParams({ k: key }).toString()],
  ])("masks a secret %s", (_, text) => {
    const shown = redact(`before ${text} after`);
    expect(shown).toMatch(/^before .*\*\*\*.* after$/);
    for (const part of [text, key.slice(9), "8Qw7", percent("8Qw7"), "OFF3N"])
      expect(shown).not.toContain(part);
  });

  it("masks a client secret completely, and a key except for the prefix of its environment", () => {
    expect(redact(`${secret}, ${key}.`)).toBe("***, avp_test_***.");
    expect(redact(new URLSearchParams({ secret }).toString())).toBe("secret=***");
  });

  it("masks the whole longer secret when it begins with another secret", () => {
    expect(createRedactor(["abcdefgh", "abcdefghijkl"])("abcdefghijkl abcdefgh")).toBe("*** ***");
  });

  it("masks a secret without its end", () => {
    expect(redact(`${key.slice(0, -1)} is unknown`)).toBe("avp_test_*** is unknown");
    for (let length = 10; length < key.length; length += 1)
      expect(redact(`it is ${key.slice(0, length)}`), `${length}`).toBe("it is avp_test_***");
  });

  it("cuts after masking, so that the cut leaves no part of a secret", () => {
    for (let before = 1_960; before <= 2_001; before += 1)
      expect(redact("x".repeat(before) + key)).not.toContain("Zk3");
    expect(redact("x".repeat(2_001))).toBe(`${"x".repeat(2_000)}… (cut)`);
    expect(redact("x".repeat(11), 10)).toBe(`${"x".repeat(10)}… (cut)`);
  });

  it.each([
    ["\u001b[2J\u001b]0;title\u0007", "\\u001b[2J\\u001b]0;title\\u0007"],
    ["a\r\n\tb", "a\\r\\n\\tb"],
    ["\u009b31m\u007f\0", "\\u009b31m\\u007f\\u0000"],
    ["\u202eevil\u2066", "\\u202eevil\\u2066"],
    ["a\u2028b\u2029", "a\\u2028b\\u2029"],
    ["\ud83d \ufffe", "\\ud83d \\ufffe"],
    ["\u{e0041}", "\\udb40\\udc41"],
    ['Café – 日本 😀 "<&', 'Café – 日本 😀 "<&'],
  ])("writes %j as %j", (text, shown) => {
    expect(redact(text)).toBe(shown);
  });

  it("does not change text when there is no secret or an empty one", () => {
    expect(createRedactor([])("avp_test_x")).toBe("avp_test_x");
    expect(createRedactor([""])("text")).toBe("text");
  });
});

describe("redactAll", () => {
  it("redacts every string of a value and changes nothing else", () => {
    const value = { a: key, b: [1, null, true, { c: `${key}\u001b` }], d: undefined };
    expect(redactAll(value, redact)).toEqual({
      a: "avp_test_***",
      b: [1, null, true, { c: "avp_test_***\\u001b" }],
      d: undefined,
    });
  });
});

function percent(text: string): string {
  return Array.from(Buffer.from(text), (byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
}
function lowerEscapes(text: string): string {
  return text.replace(/%../g, (encoded) => encoded.toLowerCase());
}
function hex4(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, "0");
}
