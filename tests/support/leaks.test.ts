import { describe, expect, it } from "vitest";
import { apiKey, clientSecret, cryptoRandom } from "../../src/sandbox/core/identifiers.ts";
import { Leaks, madeSecretsIn } from "./leaks.ts";

const secrets = [apiKey("test", cryptoRandom), apiKey("live", cryptoRandom), clientSecret(cryptoRandom)];
const percent = (text: string) =>
  Array.from(text, (one) => `%${one.charCodeAt(0).toString(16).padStart(2, "0")}`).join("");
const unicode = (text: string) =>
  Array.from(text, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
const encodings: Record<string, (secret: string) => string> = {
  "plain text": (secret) => `{"key":"${secret}"}`,
  "percent encoding": percent,
  "the escapes of JSON": unicode,
  "hexadecimal digits": (secret) => `a${Buffer.from(secret).toString("hex")}`,
  "base64 at the first place": (secret) => Buffer.from(`${secret}:`).toString("base64"),
  "base64 at the second place": (secret) => Buffer.from(`u${secret}`).toString("base64"),
  "base64 at the third place": (secret) => Buffer.from(`us${secret}`).toString("base64"),
  "base64url in a longer run": (secret) => `Basic-${Buffer.from(`user:${secret}`).toString("base64url")}`,
};

describe.each(Object.entries(encodings))("a secret in %s", (_, encode) => {
  it.each(secrets)("is found", (secret) => {
    expect([...madeSecretsIn(encode(secret))]).toEqual([secret]);
  });
});

it("only secrets that were made count, and each place is reported once, without the secret", () => {
  const [made = "", other = ""] = secrets;
  const leaks = new Leaks();
  leaks.made(made);
  leaks.check("a log", other);
  leaks.check("a page", `<p>${made}</p>`);
  expect(leaks.take()).toEqual(["a page: 1 secrets"]);
  expect(leaks.take()).toEqual([]);
});

it("a command shows the secrets that it makes, but not in its log, and then nothing shows them", () => {
  const [made = ""] = secrets;
  const leaks = new Leaks();
  leaks.readOutput("avirato", `Test key: ${made}`);
  leaks.readOutput("avirato", `{"keys":{"test":"${made}"}}`);
  expect(leaks.take()).toEqual([]);
  leaks.readOutput("avirato", `{"event":"request","path":"/?key=${encodeURIComponent(made)}"}`);
  leaks.check("a file", made);
  expect(leaks.take()).toEqual(["the log of avirato: 1 secrets", "a file: 1 secrets"]);
});
