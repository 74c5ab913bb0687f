import { describe, expect, it } from "vitest";
import { type ClientOptions, createLiveClient, createTestClient } from "../../src/index.ts";

/** A client whose requests are only recorded. The tests pass what TypeScript would refuse, as a JavaScript program can. */
function recording(options: object = {}) {
  const sent: Request[] = [];
  const fetch = async (request: Request) => {
    sent.push(request);
    return Response.json({ success: true, data: [] });
  };
  const client = createTestClient({ apiKey: "any_key", fetch, ...options } as ClientOptions);
  return {
    client: client as unknown as Record<"GET" | "POST", (...given: unknown[]) => Promise<unknown>>,
    sent,
  };
}

const secret = "s3cret_password";
const named = (name: string, message = "must be") =>
  expect.objectContaining({
    name: "TypeError",
    message: expect.stringMatching(new RegExp(`^${name} ${message}(?!.*${secret})`)),
  });
const create = (options: object) => () =>
  createTestClient({ apiKey: "any_key", ...options } as ClientOptions);

describe("a client refuses the base URL", () => {
  it.each([
    "http://127.0.0.1:4020?webcode=SHOP01",
    "http://127.0.0.1:4020/?",
    "http://127.0.0.1:4020#live",
    `http://user:${secret}@127.0.0.1:4020`,
    `http://${secret}@127.0.0.1:4020`,
    "https://aviratopayments.com/external/v1",
    "https://aviratopayments.com/external/v1/test/",
    "https://gateway.example/avirato",
    "http://127.0.0.1:4020\\external",
    "127.0.0.1:4020",
    "localhost:4020",
    "//127.0.0.1:4020",
    "ftp://shop.example",
    "file:///tmp/api",
    "http://127.0.0.1:99999",
    "http://",
    "",
    null,
    42,
    {},
  ])("%j with a TypeError that names baseUrl and shows no password", (baseUrl) => {
    expect(create({ baseUrl })).toThrow(named("baseUrl"));
  });
});

describe("a client accepts the base URL", () => {
  it.each([
    ["HTTP://127.0.0.1:4020", "http://127.0.0.1:4020"],
    ["HTTPS://API.Example", "https://api.example"],
    [" http://127.0.0.1:4020 ", "http://127.0.0.1:4020"],
    ["http://127.0.0.1:4020\n", "http://127.0.0.1:4020"],
    ["https://shop.example:443//", "https://shop.example"],
    ["http://[::1]:4020/", "http://[::1]:4020"],
    [new URL("http://127.0.0.1:4020"), "http://127.0.0.1:4020"],
    [undefined, "https://aviratopayments.com"],
  ])("%j as %s", async (baseUrl, origin) => {
    const { client, sent } = recording({ baseUrl });
    await client.GET("/pos/terminals", { params: { query: { webcode: "SHOP01" } } });
    expect(sent[0]?.url).toBe(`${origin}/external/v1/test/pos/terminals?webcode=SHOP01`);
  });
});

describe("a client refuses the option", () => {
  it.each<[string, object]>([
    ["baseURL", { baseURL: "http://127.0.0.1:4020" }],
    ["timeout", { timeout: 1_000 }],
    ["retries", { retries: "2" }],
    ["retries", { retries: -1 }],
    ["retries", { retries: Number.NaN }],
    ["retries", { retries: 1.5 }],
    ["retries", { retries: Number.POSITIVE_INFINITY }],
    ["retries", { retries: null }],
    ["timeoutMs", { timeoutMs: "5000" }],
    ["timeoutMs", { timeoutMs: null }],
    ["timeoutMs", { timeoutMs: 0 }],
    ["timeoutMs", { timeoutMs: Number.NaN }],
    ["timeoutMs", { timeoutMs: Number.POSITIVE_INFINITY }],
    ["timeoutMs", { timeoutMs: 2 ** 31 }],
    ["fetch", { fetch: "https://proxy.example" }],
    ["fetch", { fetch: null }],
    ["apiKey", { apiKey: undefined }],
    ["apiKey", { apiKey: Promise.resolve(secret) }],
    ["apiKey", { apiKey: { value: secret } }],
    ["apiKey", { apiKey: `${secret}\n` }],
    ["apiKey", { apiKey: `${secret}\n${secret}` }],
    ["apiKey", { apiKey: `${secret}\0` }],
    ["apiKey", { apiKey: `€${secret}` }],
    ["apiKey", { apiKey: 12_345 }],
  ])("%s of %j", (name, options) => {
    expect(create(options)).toThrow(named(name));
  });

  it("apiKey of the other environment without showing it", () => {
    expect(create({ apiKey: `avp_live_${secret}` })).toThrow(named("apiKey", "must be a key of test"));
    expect(() => createLiveClient({ apiKey: `avp_test_${secret}` })).toThrow(
      named("apiKey", "must be a key of live"),
    );
  });

  it("that is unknown, and names the known ones", () => {
    expect(create({ baseURL: "http://127.0.0.1:4020" })).toThrow(
      "baseURL must be one of fetch, retries, timeoutMs, apiKey, baseUrl.",
    );
  });
});

describe("a client accepts the option", () => {
  it.each<object>([
    { timeoutMs: 0.5 },
    { timeoutMs: 2 ** 31 - 1 },
    { retries: 0 },
    { apiKey: "a key with spaces" },
    { apiKey: "k" },
    { retries: undefined, timeoutMs: undefined, fetch: undefined },
  ])("%j", (options) => {
    expect(create(options)).not.toThrow();
  });
});

const sessions = (query: unknown): [string, string, object] => [
  "GET",
  "/payment/sessions",
  { params: { query } },
];
const session = (path: unknown): [string, string, object] => [
  "GET",
  "/payment/session/{sessionId}",
  { params: { path, query: { webcode: "SHOP01" } } },
];
const cancelBody = { webcode: "SHOP01", paymentReference: "P1" };
const cancel = (init: object): [string, string, object] => [
  "POST",
  "/payment/cancel",
  { body: cancelBody, ...init },
];
const keyed = (key: unknown) => cancel({ params: { header: { "Idempotency-Key": key } } });

describe("a call rejects before it sends anything, with a TypeError that names", () => {
  it.each<[string, [string, string, object]]>([
    // A value that vanishes from a query leaves a list of everything.
    ["createdFrom", sessions({ webcode: "SHOP01", createdFrom: new Date() })],
    ["createdTo", sessions({ webcode: "SHOP01", createdTo: new Date(Number.NaN) })],
    ["customReference", sessions({ webcode: "SHOP01", customReference: null })],
    ["customReference", sessions({ webcode: "SHOP01", customReference: [] })],
    ["customReference", sessions({ webcode: "SHOP01", customReference: {} })],
    ["customReference", sessions({ webcode: "SHOP01", customReference: new Map([["a", "b"]]) })],
    ["status", sessions({ webcode: "SHOP01", status: ["pending", "completed"] })],
    ["status", sessions({ webcode: "SHOP01", status: new String("pending") })],
    ["page", sessions({ webcode: "SHOP01", page: Number.NaN })],
    ["limit", sessions({ webcode: "SHOP01", limit: Number.POSITIVE_INFINITY })],
    ["limit", sessions({ webcode: "SHOP01", limit: 10n })],
    ["webcode", sessions({ webcode: Promise.resolve("SHOP01") })],
    ["webcode", sessions({ webcode: () => "SHOP01" })],
    ["webcode", sessions({ webcode: Symbol("SHOP01") })],
    ["query", sessions(new URLSearchParams({ webcode: "SHOP01" }))],
    ["query", sessions("webcode=SHOP01")],
    ["query", sessions([["webcode", "SHOP01"]])],
    ["query", sessions(null)],
    ["status", ["GET", "/payment/sessions", { params: { query: { webcode: "SHOP01" }, status: "pending" } }]],
    ["query", ["GET", "/payment/sessions", { query: { webcode: "SHOP01" } }]],
    ["params", ["GET", "/payment/sessions", { params: new Map() }]],
    // Other values lead to another route.
    ["sessionId", session({ sessionId: ".." })],
    ["sessionId", session({ sessionId: "." })],
    ["sessionId", session({ sessionId: "" })],
    ["sessionId", session({ sessionId: " " })],
    ["sessionId", session({})],
    ["sessionId", session(undefined)],
    ["sessionId", session({ sessionId: null })],
    ["sessionId", session({ sessionId: ["S1"] })],
    ["sessionId", session({ sessionId: {} })],
    ["sessionId", session({ sessionId: 1 })],
    ["sessionId", session({ sessionId: "S1\ud800" })],
    ["sessionId", session({ sessionID: "S1" })],
    ["path", ["GET", "/payment/session/S1", {}]],
    ["path", ["GET", "/pos/terminals?webcode=SHOP01", {}]],
    ["path", ["GET", "pos/terminals", {}]],
    ["path", ["GET", "/../payment/sessions", {}]],
    ["path", ["GET", "/payment/refund", {}]],
    ["path", ["GET", "https://shop.example/", {}]],
    ["path", ["POST", "/external/v1/payment/cancel", { body: cancelBody }]],
    // Every order would share one of these keys, or a retry would have another one than the first request.
    ["Idempotency-Key", keyed({})],
    ["Idempotency-Key", keyed(Promise.resolve("order-1"))],
    ["Idempotency-Key", keyed(["order-1", "order-2"])],
    ["Idempotency-Key", keyed(Number.NaN)],
    ["Idempotency-Key", keyed(true)],
    ["Idempotency-Key", keyed(1)],
    ["Idempotency-Key", keyed(undefined)],
    ["Idempotency-Key", keyed(null)],
    ["Idempotency-Key", keyed("")],
    ["Idempotency-Key", keyed(" order-1")],
    ["Idempotency-Key", keyed("order-1\n")],
    ["Idempotency-Key", keyed("order\r\nX-Other: 1")],
    ["Idempotency-Key", keyed("pédido-1")],
    ["idempotency-key", cancel({ headers: { "idempotency-key": undefined } })],
    ["headers", cancel({ headers: [["Idempotency-Key", "order-1"]] })],
    ["headers", cancel({ headers: new Map([["Idempotency-Key", "order-1"]]) })],
    ["header", cancel({ params: { header: [["Idempotency-Key", "order-1"]] } })],
    ["idempotencyKey", cancel({ idempotencyKey: "order-1" })],
    // Serialized twice, or as another content type.
    ["body", cancel({ body: JSON.stringify(cancelBody) })],
    ["body", cancel({ body: new URLSearchParams(cancelBody) })],
    ["body", cancel({ body: new FormData() })],
    ["body", cancel({ body: [cancelBody] })],
    ["body", cancel({ body: null })],
    ["body", ["POST", "/payment/cancel", {}]],
    // These would send the API key elsewhere, or return something else than the types say.
    ["baseUrl", cancel({ baseUrl: "https://shop.example" })],
    ["redirect", cancel({ redirect: "follow" })],
    ["parseAs", cancel({ parseAs: "stream" })],
    ["querySerializer", cancel({ querySerializer: () => "" })],
    ["method", cancel({ method: "PUT" })],
    ["retries", cancel({ retries: -1 })],
    ["timeoutMs", cancel({ timeoutMs: 0 })],
    ["fetch", cancel({ fetch: "GET" })],
    ["signal", cancel({ signal: new AbortController() })],
    ["signal", cancel({ signal: 5_000 })],
  ])("%s (%#)", async (name, [method, path, init]) => {
    const { client, sent } = recording();
    await expect(client[method as "GET"](path, init)).rejects.toEqual(named(name));
    expect(sent).toEqual([]);
  });

  it("body when a GET has one", async () => {
    const { client, sent } = recording();
    const call = client.GET("/pos/terminals", { params: { query: { webcode: "SHOP01" } }, body: {} });
    await expect(call).rejects.toEqual(named("body"));
    expect(sent).toEqual([]);
  });
});

describe("a call accepts", () => {
  it.each<[string, [string, string, object], string]>([
    [
      "undefined as left out",
      sessions({ webcode: "SHOP01", status: undefined }),
      "/payment/sessions?webcode=SHOP01",
    ],
    [
      "numbers and booleans",
      sessions({ webcode: "SHOP01", page: 2 }),
      "/payment/sessions?webcode=SHOP01&page=2",
    ],
    [
      "reserved characters in a query",
      sessions({ webcode: "SHOP01", customReference: "a&b=ñ #?" }),
      "/payment/sessions?webcode=SHOP01&customReference=a%26b%3D%C3%B1%20%23%3F",
    ],
    [
      "reserved characters in a path",
      session({ sessionId: "a/../b?c#d" }),
      "/payment/session/a%2F..%2Fb%3Fc%23d?webcode=SHOP01",
    ],
    [
      "an escaped dot in a path",
      session({ sessionId: "%2e%2e" }),
      "/payment/session/%252e%252e?webcode=SHOP01",
    ],
  ])("%s", async (_, [method, path, init], url) => {
    const { client, sent } = recording();
    await client[method as "GET"](path, init);
    expect(sent[0]?.url).toBe(`https://aviratopayments.com/external/v1/test${url}`);
  });

  it.each([
    ["a key in headers", { headers: { "idempotency-key": "order-1" } }],
    [
      "a key among other headers",
      { headers: { "X-Before": "a", "Idempotency-Key": "order-1", "X-After": "b" } },
    ],
    [
      "a key in params.header, which wins",
      { headers: { "Idempotency-Key": "order-0" }, params: { header: { "idempotency-key": "order-1" } } },
    ],
  ])("%s", async (_, init) => {
    const { client, sent } = recording();
    const result = await client.POST("/payment/cancel", { body: cancelBody, ...init });
    expect(sent[0]?.headers.get("Idempotency-Key")).toBe("order-1");
    expect(result).toMatchObject({ idempotencyKey: "order-1" });
  });
});
