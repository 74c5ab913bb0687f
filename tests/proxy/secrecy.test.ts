import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { afterAll, beforeAll, expect, it } from "vitest";
import schema from "../../openapi/evidence/format-1.schema.json" with { type: "json" };
import { evidenceText } from "../../src/contract/evidence.ts";
import { amount, sessionBody, webcode } from "../support/sandbox.ts";
import { type Proxied, startProxied } from "./proxied.ts";

/** Texts that must not be written down: keys of any form, personal data, and values of fields. */
const canaries = {
  apiKey: "my_test_key",
  wrongKey: "plainkey",
  idempotencyKey: "order-CANARY-idem-payment",
  customReference: "CANARY reference/Ana+Ñ",
  description: "CANARY ana@example.com",
  url: "https://canary.example/ok?token=CANARYtoken",
  session: "CANARY-EXT-1719500000",
  card: "4111111111111111",
  message: "CANARY message of the server",
  traceId: "CANARY0123456789abcdef",
  cookie: "CANARYcookie=1",
  secret: "avs_9f8Kd72mQpLx04Rt9f8Kd72mQpLx04Rt",
};

let proxied: Proxied;
beforeAll(async () => {
  proxied = await startProxied();
});
afterAll(() => proxied.close());

/** A canary in plain text, percent-encoded, as JSON, in base64 at each offset and as hexadecimal digits. */
function formsOf(canary: string): string[] {
  const base64 = [0, 1, 2].map((offset) =>
    Buffer.from("\0".repeat(offset) + canary)
      .toString("base64")
      .slice([0, 2, 3][offset], -4),
  );
  const everyByte = [...Buffer.from(canary)].map((byte) => `%${byte.toString(16)}`).join("");
  const escapes = [...canary]
    .map((each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
  return [
    canary,
    encodeURIComponent(canary),
    everyByte,
    JSON.stringify(canary).slice(1, -1),
    escapes,
    ...base64,
    ...base64.map((text) => text.replaceAll("+", "-").replaceAll("/", "_")),
    Buffer.from(canary).toString("hex"),
  ];
}

it("no key, secret, personal data or value is in the log or the evidence, in any encoding", async () => {
  const { apiKey, wrongKey, customReference, description, url, session, card, message, traceId, secret } =
    canaries;
  const texts = Object.values(canaries);
  const asNames = Object.fromEntries(texts.flatMap(formsOf).map((form) => [form, form]));
  const change: Proxied["change"] = (response) => {
    const error = { message, code: 99999, statusCode: "CANARY", traceId, ...asNames };
    const headers = {
      "Set-Cookie": canaries.cookie,
      "X-Canary": message,
      "Content-Type": "application/json",
    };
    return new Response(
      JSON.stringify({ success: "CANARY", error, data: { [secret]: asNames }, ...asNames }),
      {
        status: response.status,
        headers,
      },
    );
  };
  const base = `${proxied.url}/external/v1/test`;
  const own = { ...sessionBody, customReference, description, urlOk: url, ...asNames };
  const post = (key: string, body: string) =>
    fetch(`${base}/payment/session`, {
      method: "POST",
      headers: {
        "X-API-KEY": key,
        "Content-Type": "application/json",
        "Idempotency-Key": canaries.idempotencyKey,
        Cookie: canaries.cookie,
      },
      body,
    });
  // The proxy knows a key by its form, or once it has been sent.
  const keys = [apiKey, wrongKey, secret];
  for (const key of keys) await post(key, "{}");
  proxied.change = change;
  for (const key of keys) {
    await post(key, JSON.stringify(own));
    await post(key, `{"${message}`);
  }
  const query = new URLSearchParams({
    webcode,
    [apiKey]: wrongKey,
    [secret]: card,
    "ana@example.com": message,
  });
  for (const route of [
    `/payment/session/${session}?${query}`,
    `/pos/terminals?${query}`,
    `/${secret}/${card}?${query}`,
  ])
    await fetch(base + route, { headers: { "X-API-KEY": apiKey } });
  await fetch(`${proxied.url}/external/v1/payment/session/${session}`, { headers: { "X-API-KEY": apiKey } });

  const evidence = proxied.proxy.evidence();
  const written = proxied.written() + evidenceText(evidence);
  expect(written).toContain("response.body.error.code");
  expect(written.split("\n").length).toBeGreaterThan(100);
  expect(texts.flatMap(formsOf).filter((form) => written.includes(form))).toEqual([]);
  expect(written).not.toMatch(/canary/i);

  const ajv = new Ajv2020();
  formats.default(ajv);
  expect(ajv.validate(schema, evidence), ajv.errorsText()).toBe(true);
});

it("a request of a customer leaves nothing but operation, place and rule", async () => {
  proxied.change = undefined;
  proxied.takeLines();
  await proxied.test.post("/payment/session", {
    ...sessionBody,
    amount: amount(-5),
    customerEmail: "ana@example.com",
  });
  const [line, ...others] = proxied.takeLines();
  expect(line).toEqual({
    operation: "createTestSession",
    place: "request.body.customerEmail",
    rule: "additionalProperties",
  });
  expect(others).toEqual([
    { operation: "createTestSession", place: "request.body.amount.value", rule: "minimum" },
  ]);
});
