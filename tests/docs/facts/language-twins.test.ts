import { describe, expect, it } from "vitest";
import {
  apiKeyHeader,
  idempotencyKeyHeader,
  redirectEncryption,
  webhookSignatureHeader,
  webhookTimestampHeader,
} from "../../../generated/constants.ts";
import { apiErrors } from "../../../generated/errors.ts";
import { clientTimeoutSeconds } from "../../../generated/operations.ts";
import { code, example, files, type Language, languages, source } from "./twins.ts";

// The tests of the tier `languages` run the examples, where their languages are installed. These compare what no run
// shows: each language states the values of the contract and of its twins.

describe.each(languages)("the client in %s", (language) => {
  const client = code("client", language);

  it("has the timeout, the retries and the first backoff of the TypeScript client", () => {
    const forms: Record<Language, RegExp> = {
      go: /(\d+) \* time\.Second, (\d+), (\d+) \* time\.Millisecond\}/,
      java: /Duration\.ofSeconds\((\d+)\), (\d+), Duration\.ofMillis\((\d+)\)\)/,
      php: /\$timeout = (\d+),\s+private int \$retries = (\d+),\s+private float \$pause = ([\d.]+),/,
      python: /timeout=(\d+), retries=(\d+), pause=([\d.]+)\)/,
    };
    const [timeout, retries, pause = 0] = forms[language].exec(client)?.slice(1).map(Number) ?? [];
    const options = source("src", "client", "options.ts");
    expect(options).toContain("By default 2.");
    expect(options).toContain("By default 30,000, and");
    const [, firstBackoff] = /firstBackoffMs = (\d+);/.exec(source("src", "client", "retry.ts")) ?? [];
    expect([timeout, retries, pause < 1 ? pause * 1000 : pause]).toEqual([30, 2, Number(firstBackoff)]);
  });

  it("sends the headers of the contract and the webcode, and follows no redirect", () => {
    for (const text of [apiKeyHeader, idempotencyKeyHeader, "application/json"])
      expect(client).toContain(text);
    expect(client).toMatch(/\{"webcode": |\["webcode" => |"webcode": self|\?webcode=/);
    const follows: Record<Language, RegExp> = {
      go: /CheckRedirect: (?!stay\})|return nil \}\n.*CheckRedirect/,
      java: /followRedirects/,
      php: /CURLOPT_FOLLOWLOCATION/,
      python: /build_opener\((?!NoRedirects\))/,
    };
    expect(client).not.toMatch(follows[language]);
  });
});

it("the example of a proxy follows no redirect, which could send the key to another host", () => {
  expect(example("proxy.ts")).toMatch(/redirect: "manual"/);
});

it.each(languages)("the signature of webhooks is compared in constant time in %s", (language) => {
  expect(code("webhook", language)).toMatch(
    /hmac\.Equal\(|MessageDigest\.isEqual\(|hash_equals\(|compare_digest\(/,
  );
});

it.each(languages)(
  "the data of the redirect and webhooks have the names of the contract in %s",
  (language) => {
    const redirect = code("redirect", language);
    const [, declared = ""] = /readonly code:([^;]+);/.exec(source("src", "redirect", "error.ts")) ?? [];
    const codes = Array.from(declared.matchAll(/"(\w+)"/g), ([, name = ""]) => name);
    expect(codes.length).toBeGreaterThan(4);
    for (const name of [redirectEncryption.alg, redirectEncryption.enc, ...codes])
      expect(redirect).toContain(`"${name}"`);
    const receiver = code("receiver", language).toUpperCase().replaceAll("_", "-");
    for (const header of [webhookTimestampHeader, webhookSignatureHeader])
      expect(receiver).toContain(header.toUpperCase());
  },
);

describe.each(languages)("the shop in %s", (language) => {
  const shop = code("shop", language);

  it("takes its steps, and prints them, in the order of the others", () => {
    const steps = [
      "/payment/session",
      ...["created:", "sent again:", "changed order:", "/payment/cancel", "key of another operation:"],
      ...["paid:", "brings the data of another order:", "/pos/payment"],
    ];
    // A function that a language declares first may have the route.
    const places = steps.map((step) => shop.lastIndexOf(step));
    const printed = places.filter((_, index) => steps[index]?.endsWith(":"));
    expect(places).not.toContain(-1);
    expect(printed).toEqual(printed.toSorted((one, other) => one - other));
    expect(shop).toContain("charged: look at the receipt of the terminal before you charge again");
  });

  it("has the shop, the terminal, the amounts and the addresses of the others", () => {
    const valuesOf = (text: string) =>
      [
        ...new Set(text.match(/SHOP\d+|V400m-[\w-]+|https:\/\/shop\.example\/\w+|\b[1-9]\d{3}\b|\bEUR\b/g)),
      ].sort();
    expect(valuesOf(shop)).toEqual(valuesOf(code("shop", "python")));
    expect(valuesOf(shop)).toContain("SHOP01");
  });

  it("shows an order as paid only with data that can be trusted, and asks for the session when the data has expired", () => {
    expect(shop).toMatch(
      /errors\.Is\(err, avirato\.ErrExpired\)[\s\S]*?return found\.Status|!error\.getMessage\(\)\.equals\("expired"\)|getMessage\(\) !== "expired"|error\.code != "expired"/,
    );
    expect(shop).toContain('"not paid"');
    expect(shop).toContain('"test:SHOP01"');
  });
});

it("the comments of the examples name the statuses, codes and times of the contract", () => {
  const known = [
    ...Object.values(clientTimeoutSeconds),
    apiErrors.terminalTimeout.code,
    apiErrors.differentBody.statusCode,
    // What a receiver responds to a webhook that is not genuine, and examples.
    ...[400, 12345, 3000],
  ].map(String);
  const paths = [
    ...Object.values(files).flatMap((part) => Object.values(part)),
    "java/ApiException.java",
    "write-once.ts",
  ];
  const wrong = paths.flatMap((path) => {
    const comments =
      example(path).match(/\/\*\*[\s\S]*?\*\/|"""[\s\S]*?"""|^\s*(?:\/\/|#) .*$|\/\/ .*$/gm) ?? [];
    const numbers = comments.join("\n").match(/(?<![\w.:])\d{2,}(?![\w.:]\w|\w)/g) ?? [];
    return numbers.filter((number) => !known.includes(number)).map((number) => ({ path, number }));
  });
  expect(wrong).toEqual([]);
});

/** The environment variables that an example reads, in any of the languages. */
const variables = (text: string): string[] =>
  Array.from(
    text.matchAll(/(?:getenv|environ(?:\.get)?|Getenv)[([]"(\w+)"/g),
    ([, name = ""]) => name,
  ).sort();

it("the shops and the receivers in all languages read the same environment variables", () => {
  for (const language of languages) {
    const shop = variables(code("shop", language));
    expect(shop, language).toEqual(["AVIRATO_SERVER", "AVIRATO_TEST_KEY", "AVIRATO_TEST_SECRET"]);
    expect(variables(code("receiver", language)), language).toEqual(["CLIENT_SECRET"]);
  }
});

it("the receivers that limit a body have the same limit", () => {
  const limits = languages.flatMap((language) => code("receiver", language).match(/1 ?<< ?\d+/g) ?? []);
  expect(limits.map((limit) => limit.replaceAll(" ", ""))).toEqual(["1<<20", "1<<20"]);
});

it("the sample project of Jest has the presets that its page names", () => {
  const { babel } = JSON.parse(source("docs", "examples", "jest", "package.json"));
  for (const preset of babel.presets)
    expect(source("docs", "guides", "faults.md")).toContain(`Install \`jest\` and \`${preset}\``);
});

it("the response through a company's proxy keeps status, headers and body", () => {
  expect(source("docs", "examples", "proxy.ts")).toContain(`
  return new Response(await response.arrayBuffer(), {
    status: response.status,
    headers: Object.fromEntries(response.headers),
  });`);
});
