import { describe, expect, it } from "vitest";
import {
  redirectEncryption,
  webhookSignatureHeader,
  webhookTimestampHeader,
} from "../../../generated/constants.ts";
import { code, type Language, languages, source } from "./twins.ts";

// What the examples in other languages trust: data of the redirect and webhooks, by the same conditions in each language.

describe.each(languages)("the data of the redirect in %s", (language) => {
  const redirect = code("redirect", language);
  /** Each condition on the claims as Go spells it, with the code of the error after it. */
  const conditions = () => {
    const forms: Record<Language, RegExp> = {
      go: /case (.*):\s+return Claims\{\}, Err(\w+)/g,
      java: /if \((.*)\) \{\s+throw new NotTrusted\("(\w+)"\)/g,
      php: /if \((.*)\) \{\s+throw new RedirectError\("(\w+)"\)/g,
      python: /if (.*):\s+raise RedirectError\("(\w+)"\)/g,
    };
    const spelledAlike = (condition: string) =>
      condition
        .replace(/^!(\w+)\.equals\(textOf\(claims\.get\("(\w+)"\)\)\)$/, "$2 != $1")
        .replace(/^!claims\.has\("exp"\) \|\| /, "")
        .replace(
          /\(\$claims\["(\w+)"\] \?\? \w+\)|claims\.get\("(\w+)"(?:, 0)?\)(?:\.getAsLong\(\))?/,
          "$1$2",
        )
        .replace(/claims\.(?:ExpiresAt|Audience)/, (name) => (name.endsWith("At") ? "exp" : "aud"))
        .replace(
          /Instant\.now\(\)\.getEpochSecond\(\)|time\.Now\(\)\.Unix\(\)|time\.time\(\)|time\(\)/,
          "now",
        )
        .replace("!==", "!=")
        .replaceAll(/\$|claims\.|_/g, "")
        .toLowerCase();
    return Array.from(redirect.matchAll(forms[language]), ([, condition = "", error = ""]) => [
      spelledAlike(condition),
      error.replaceAll(/(?<=[a-z])(?=[A-Z])/g, "_").toLowerCase(),
    ]).filter(([condition = ""]) => /^(?:aud|exp|sessionid)/.test(condition));
  };

  it("is refused for another audience, after its expiry and for another session, in this order", () => {
    expect(conditions()).toEqual([
      ["aud != audience", "wrong_audience"],
      ["exp <= now", "expired"],
      ["sessionid != sessionid", "other_session"],
    ]);
  });

  it("has the algorithms of the contract, and each code of an error that the package has", () => {
    const { alg, enc } = redirectEncryption;
    for (const text of [alg, enc]) expect(redirect).toContain(`"${text}"`);
    const [, declared = ""] = /readonly code:([^;]+);/.exec(source("src", "redirect", "error.ts")) ?? [];
    const codes = Array.from(declared.matchAll(/"(\w+)"/g), ([, name = ""]) => name);
    expect(codes.length).toBeGreaterThan(4);
    for (const name of codes) expect(redirect).toContain(`"${name}"`);
    expect(redirect.toLowerCase()).toMatch(/sha-?_?256/);
    // One wrong algorithm is enough, and so is a nonce or a tag of another length: 12 and 16 bytes.
    expect(redirect).toMatch(/!==? "dir" \|\| |!"dir"\.equals\(.*\)\) \|\| !|\) != \("dir", "A256GCM"\)/);
    expect(redirect).toMatch(/len\(nonce\) != 12 \|\| len\(tag\) != 16|\{16\}.*\{22\}/);
  });
});

describe.each(languages)("the webhooks in %s", (language) => {
  const webhook = code("webhook", language);

  it("have the form of the signature, sign the time stamp, a full stop and the body, and compare in constant time", () => {
    expect(webhook).toContain("t=([0-9]{1,12}),v1=([0-9a-f]{64})");
    expect(webhook).toMatch(
      /mac\.Write\(\[\]byte\(timestamp \+ "\."\)\)\s+mac\.Write\(body\)|mac\.update\(\(timestamp \+ "\."\)[^;]*;\s+genuine = [^;]*mac\.doFinal\(body\)|"\$timestamp\.\$body"|timestamp\.encode\(\) \+ b"\." \+ body/,
    );
    expect(webhook).toMatch(/hmac\.Equal\(|MessageDigest\.isEqual\(|hash_equals\(|compare_digest\(/);
    // Any of the secrets may have signed.
    expect(webhook).toMatch(/\|\| \$?genuine\b|if not any\(/);
  });

  it("arrive with the headers of the contract", () => {
    const receiver = code("receiver", language).toUpperCase().replaceAll("_", "-");
    for (const header of [webhookTimestampHeader, webhookSignatureHeader])
      expect(receiver).toContain(header.toUpperCase());
    expect(receiver).toContain("CLIENT-SECRET");
    expect(receiver).toMatch(/\b204\b|STATUSNOCONTENT/);
  });
});
