import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { hmacKey, signatureHeaders, signedBytes } from "../../src/webhooks/signature.ts";
import { isKnownEvent, verifyWebhook, WebhookError } from "../../src/webhooks/verify.ts";

const secret = "example_client_secret";
const body = '{"event_code":"AUTHORISATION","event_id":"evt_1","data":{}}';
const seconds = 1782642922;
const now = new Date(seconds * 1000);
const headers = await signatureHeaders(secret, body, now.getTime());
const verify = (changes: object = {}) => verifyWebhook({ body, headers, secret, now, ...changes });
const messages = {
  malformed_signature:
    "X-Avirato-Signature must be t={timestamp},v1={64 hexadecimal digits} with the time stamp of X-Avirato-Timestamp.",
  outside_tolerance: "The time stamp is more than 300 seconds from now.",
  wrong_signature: "The signature does not match the client secret.",
  malformed_body: "The signature is right, but the body is no JSON object with an event_code.",
  missing_header: "The header X-Avirato-Signature is missing.",
  parsed_body: "body must be the raw text or bytes of the request, not a parsed value.",
} satisfies Record<WebhookError["code"], string>;
const rejected = (code: WebhookError["code"]) =>
  expect.objectContaining({ name: "WebhookError", code, message: messages[code] });

describe("a signature", () => {
  it("equals that of OpenSSL", () => {
    const digest = createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex");
    expect(headers).toEqual({
      "X-Avirato-Timestamp": String(seconds),
      "X-Avirato-Signature": `t=${seconds},v1=${digest}`,
    });
  });

  it("uses a key that is not extractable", async () => {
    expect((await hmacKey(secret)).extractable).toBe(false);
  });
});

describe("a webhook with a valid signature", () => {
  it.each([
    ["text", { body }],
    ["bytes", { body: new TextEncoder().encode(body) }],
    ["a Buffer", { body: Buffer.from(body) }],
    ["an ArrayBuffer", { body: new TextEncoder().encode(body).buffer }],
    ["a view of a part of a buffer", { body: new Uint8Array(Buffer.from(`xx${body}`)).subarray(2) }],
    ["a DataView", { body: new DataView(new TextEncoder().encode(body).buffer) }],
    [
      "headers with one value in a list",
      { headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])) },
    ],
    ["Headers", { headers: new Headers(headers) }],
    ["a Headers class of a framework's own", { headers: { get: (name: string) => headers[name] ?? null } }],
    ["lower-case names", { headers: Object.fromEntries(new Headers(headers)) }],
    ["the new secret of two", { secret: ["another", secret] }],
    ["the old secret of two", { secret: [secret, "another"] }],
    ["a clock 300 seconds ahead", { now: new Date(now.getTime() + 300_000) }],
    ["a clock 300 seconds behind", { now: new Date(now.getTime() - 300_000) }],
  ])("is accepted with %s", async (_, changes) => {
    expect(await verify(changes)).toEqual(JSON.parse(body));
  });
});

describe("a webhook", () => {
  it.each([301, -301])("is rejected when its time stamp is %i seconds from now", async (distance) => {
    const then = new Date(now.getTime() + distance * 1000);
    await expect(verify({ now: then })).rejects.toEqual(rejected("outside_tolerance"));
  });

  it("is rejected after any change of a single bit of its body", async () => {
    const bytes = new TextEncoder().encode(body);
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = bytes.slice();
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      await expect(verify({ body: changed })).rejects.toEqual(rejected("wrong_signature"));
    }
  });

  it.each(["X-Avirato-Signature", "X-Avirato-Timestamp"])(
    "is rejected after any change of a single bit of %s",
    async (name) => {
      const bytes = new TextEncoder().encode(headers[name]);
      for (let bit = 0; bit < bytes.length * 8; bit += 1) {
        const changed = bytes.slice();
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const forged = { ...headers, [name]: String.fromCharCode(...changed) };
        await expect(verify({ headers: forged }), `bit ${bit}`).rejects.toThrow(WebhookError);
      }
    },
  );

  it.each([
    "",
    "v1=00",
    `t=${seconds}`,
    `t=${seconds}abc,v1=${"0".repeat(64)}`,
    `t=+${seconds},v1=${"0".repeat(64)}`,
    `t=${seconds},v1=${"0".repeat(63)}`,
    `t=${seconds},v1=${"0".repeat(65)}`,
    `t=${seconds},v1=${"A".repeat(64)}`,
    ` t=${seconds},v1=${"0".repeat(64)}`,
  ])("is rejected with the signature %j", async (signature) => {
    const changed = { ...headers, "X-Avirato-Signature": signature };
    await expect(verify({ headers: changed })).rejects.toEqual(rejected("malformed_signature"));
  });

  it.each([
    ["no header", {}, "X-Avirato-Signature"],
    ["no header in Headers", new Headers(), "X-Avirato-Signature"],
    ["no signature", { "X-Avirato-Timestamp": headers["X-Avirato-Timestamp"] }, "X-Avirato-Signature"],
    ["no time stamp", { "X-Avirato-Signature": headers["X-Avirato-Signature"] }, "X-Avirato-Timestamp"],
    ["an undefined time stamp", { ...headers, "X-Avirato-Timestamp": undefined }, "X-Avirato-Timestamp"],
  ])("is rejected with %s, and the message names the missing one", async (_, given, name) => {
    await expect(verify({ headers: given })).rejects.toMatchObject({
      name: "WebhookError",
      code: "missing_header",
      message: `The header ${name} is missing.`,
    });
  });

  it("may have a time stamp of twelve digits, and no longer one", async () => {
    const at = async (second: number) =>
      verify({ headers: await signatureHeaders(secret, body, second * 1000), now: new Date(second * 1000) });
    expect(await at(999_999_999_999)).toEqual(JSON.parse(body));
    await expect(at(1_000_000_000_000)).rejects.toEqual(rejected("malformed_signature"));
  });

  it("is rejected with two signatures", async () => {
    const given = { ...headers, "X-Avirato-Signature": Array(2).fill(headers["X-Avirato-Signature"]) };
    await expect(verify({ headers: given })).rejects.toEqual(rejected("malformed_signature"));
  });

  it("is rejected when its two time stamps differ", async () => {
    const changed = { ...headers, "X-Avirato-Timestamp": String(seconds + 1) };
    await expect(verify({ headers: changed })).rejects.toEqual(rejected("malformed_signature"));
  });

  it("is rejected with another secret, and with an empty one", async () => {
    await expect(verify({ secret: "another" })).rejects.toEqual(rejected("wrong_signature"));
    await expect(verify({ secret: "" })).rejects.toThrow(
      new TypeError("The client secret is empty; pass the one of the environment."),
    );
    await expect(verify({ secret: [secret, ""] })).rejects.toThrow(TypeError);
    await expect(verify({ secret: [] })).rejects.toThrow(
      new TypeError("secret is an empty list; pass the client secret of the environment."),
    );
  });

  it.each([Number.NaN, -1])("is rejected with the tolerance %d", async (toleranceSeconds) => {
    await expect(verify({ toleranceSeconds })).rejects.toMatchObject({ code: "outside_tolerance" });
  });

  it.each([
    ["an object", JSON.parse(body)],
    ["a list of bytes", [...Buffer.from(body)]],
    ["a Buffer that was turned into JSON", JSON.parse(JSON.stringify(Buffer.from(body)))],
    ["nothing", undefined],
    ["null", null],
  ])("is rejected with a message about body when the body is %s", async (_, parsed) => {
    await expect(verify({ body: parsed })).rejects.toEqual(rejected("parsed_body"));
  });

  // The last has a plus sign and a slash in base64.
  const base64 = [body, `${body} `, `${body}  `, '{"a":"~~~???>>>"}'].map((text) =>
    Buffer.from(text).toString("base64"),
  );
  it.each([...base64, Buffer.from(base64[0] ?? "")])(
    "is rejected with a message about base64 when the body is still encoded: %s",
    async (encoded) => {
      await expect(verify({ body: encoded })).rejects.toMatchObject({
        code: "wrong_signature",
        message: "The signature does not match the client secret. The body is base64: decode it first.",
      });
    },
  );

  it.each(['{"event_code":1', "event_code=AUTHORISATION"])(
    "is rejected without a message about base64 when the body is %s",
    async (given) => {
      await expect(verify({ body: given })).rejects.toEqual(rejected("wrong_signature"));
    },
  );

  it.each([`${secret}\n`, ` ${secret}`, `${secret}\r\n`])(
    "is rejected with a message about the secret when it is %j",
    async (given) => {
      const error = new TypeError("The client secret has white space at an end; trim it.");
      await expect(verify({ secret: given })).rejects.toThrow(error);
      await expect(verify({ secret: [secret, given] })).rejects.toThrow(error);
    },
  );

  it.each(["null", "42", '"text"', "[]", "{}"])(
    "is rejected when its signature is valid but it is %s",
    async (text) => {
      const signed = await signatureHeaders(secret, text, now.getTime());
      await expect(verify({ body: text, headers: signed })).rejects.toEqual(rejected("malformed_body"));
    },
  );

  it("is parsed only after its signature was verified", async () => {
    const text = "not JSON";
    const signed = await signatureHeaders(secret, text, now.getTime());
    await expect(verify({ body: text })).rejects.toEqual(rejected("wrong_signature"));
    await expect(verify({ body: text, headers: signed })).rejects.toEqual(rejected("malformed_body"));
  });

  it("is rejected when its signature is valid but its bytes are not UTF-8", async () => {
    const bytes = Buffer.from('{"event_code":"\xff"}', "latin1");
    const key = await hmacKey(secret);
    const signed = await crypto.subtle.sign("HMAC", key, signedBytes(String(seconds), bytes));
    const signature = `t=${seconds},v1=${Buffer.from(signed).toString("hex")}`;
    const genuine = { ...headers, "X-Avirato-Signature": signature };
    await expect(verify({ body: bytes, headers: genuine })).rejects.toEqual(rejected("malformed_body"));
  });
});

it("an event with a code that this version does not know is returned, and told from the known ones", async () => {
  const unknown = '{"event_code":"CHARGEBACK","data":{"webcode":"SHOP01"}}';
  const signed = await signatureHeaders(secret, unknown, now.getTime());
  const event = await verify({ body: unknown, headers: signed });
  expect(event).toEqual({ event_code: "CHARGEBACK", data: { webcode: "SHOP01" } });
  expect(isKnownEvent(event)).toBe(false);
  expect(isKnownEvent({ ...event, event_code: "REFUND_REVERSED" })).toBe(false);
  expect(isKnownEvent({ ...event, event_code: "REFUN" })).toBe(false);
  expect(isKnownEvent({ ...event, event_code: "REFUND_FAILED" })).toBe(true);
});
