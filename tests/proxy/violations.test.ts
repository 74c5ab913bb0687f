// tier: integration
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { apiErrors } from "../../generated/errors.ts";
import { amount, sessionBody, webcode } from "../support/sandbox.ts";
import { type Change, type Proxied, startProxied } from "./proxied.ts";

let proxied: Proxied;
beforeAll(async () => {
  proxied = await startProxied();
});
afterAll(() => proxied.close());
beforeEach(() => {
  proxied.change = undefined;
  proxied.takeLines();
});

/** Sends a request to the proxy with the key of Test. Responses need not be JSON. */
async function send(
  method: "GET" | "POST",
  route: string,
  body?: object,
  headers: Record<string, string> = {},
) {
  const response = await fetch(`${proxied.url}/external/v1/test${route}`, {
    method,
    headers: {
      "X-API-KEY": "my_test_key",
      ...(body && { "Content-Type": "application/json" }),
      ...headers,
    },
    body: body ? JSON.stringify(body) : null,
  });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

const create = () => send("POST", "/payment/session", sessionBody);
const terminals = () => send("GET", `/pos/terminals?webcode=${webcode}`);
const unknownSession = () => send("GET", `/payment/session/unknown?webcode=${webcode}`);
const twoSessions = () => send("GET", `/payment/sessions?webcode=${webcode}`);

// biome-ignore lint/suspicious/noExplicitAny: responses of every shape are changed
const json = (change: (value: any) => unknown): Change => {
  return (response, text) => {
    const value = JSON.parse(text);
    const changed = change(value);
    return Response.json(changed === undefined ? value : changed, { status: response.status });
  };
};
const status =
  (code: number): Change =>
  (_, text) =>
    new Response(text, { status: code, headers: { "Content-Type": "application/json" } });
const body =
  (text: string | null, type = "application/json"): Change =>
  (response) =>
    new Response(text, { status: response.status, headers: { "Content-Type": type } });

/** Violations in responses: what the server changes, the request, and what the proxy must write. */
const violations: [what: string, change: Change, request: () => Promise<unknown>, expected: object[]][] = [
  [
    "a status that is not documented",
    status(418),
    create,
    [
      { operation: "createTestSession", place: "response.status", rule: "undocumented" },
      { operation: "createTestSession", place: "response.body.success", rule: "enum" },
      { operation: "createTestSession", place: "response.body.error.code", rule: "enum" },
      { operation: "createTestSession", place: "response.body.error.statusCode", rule: "enum" },
      { operation: "createTestSession", place: "response.body.error.message", rule: "type" },
      { operation: "createTestSession", place: "response.body.error.traceId", rule: "type" },
    ],
  ],
  [
    "another media type",
    (_, text) => new Response(text, { status: 201, headers: { "Content-Type": "text/html" } }),
    create,
    [{ operation: "createTestSession", place: "response.headers.content-type", rule: "media-type" }],
  ],
  [
    "malformed JSON",
    body('{"success":true,'),
    terminals,
    [{ operation: "listTestTerminals", place: "response.body", rule: "json" }],
  ],
  [
    "an empty body",
    body(null),
    terminals,
    [{ operation: "listTestTerminals", place: "response.body", rule: "json" }],
  ],
  [
    "a body that is a list",
    body("[]"),
    terminals,
    [{ operation: "listTestTerminals", place: "response.body", rule: "type" }],
  ],
  [
    "a success that says it is none",
    json((value) => {
      value.success = false;
    }),
    create,
    [{ operation: "createTestSession", place: "response.body.success", rule: "enum" }],
  ],
  [
    "no success member",
    json(({ success: _, ...rest }) => rest),
    create,
    [{ operation: "createTestSession", place: "response.body.success", rule: "required" }],
  ],
  [
    "no data",
    json(({ data: _, ...rest }) => rest),
    terminals,
    [{ operation: "listTestTerminals", place: "response.body.data", rule: "required" }],
  ],
  [
    "a missing field",
    json((value) => {
      delete value.data.sessionId;
    }),
    create,
    [{ operation: "createTestSession", place: "response.body.data.sessionId", rule: "required" }],
  ],
  [
    "text in place of a number",
    json((value) => {
      value.data.amount.value = "10000";
    }),
    create,
    [{ operation: "createTestSession", place: "response.body.data.amount.value", rule: "type" }],
  ],
  [
    "an amount of nothing",
    json((value) => {
      value.data.amount.value = 0;
    }),
    create,
    [{ operation: "createTestSession", place: "response.body.data.amount.value", rule: "minimum" }],
  ],
  [
    "another status of a new session",
    json((value) => {
      value.data.status = "done";
    }),
    create,
    [{ operation: "createTestSession", place: "response.body.data.status", rule: "enum" }],
  ],
  [
    "a date in another form",
    json((value) => {
      value.data.createdAt = "2026-06-28T10:30:00Z";
    }),
    create,
    [{ operation: "createTestSession", place: "response.body.data.createdAt", rule: "pattern" }],
  ],
  [
    "an empty identifier",
    json((value) => {
      value.data.sessionId = "";
    }),
    create,
    [{ operation: "createTestSession", place: "response.body.data.sessionId", rule: "minLength" }],
  ],
  [
    "null in place of text",
    json((value) => {
      value.data.paymentUrl = null;
    }),
    create,
    [{ operation: "createTestSession", place: "response.body.data.paymentUrl", rule: "type" }],
  ],
  [
    "an object in place of a list",
    json((value) => {
      value.data = {};
    }),
    terminals,
    [{ operation: "listTestTerminals", place: "response.body.data", rule: "type" }],
  ],
  [
    "an entry of a list without a field",
    json((value) => {
      delete value.data[1].poiId;
    }),
    terminals,
    [{ operation: "listTestTerminals", place: "response.body.data.1.poiId", rule: "required" }],
  ],
  [
    "an unknown error code",
    json((value) => {
      value.error.code = 99999;
    }),
    unknownSession,
    [{ operation: "getTestSession", place: "response.body.error.code", rule: "unknown-code" }],
  ],
  [
    "an error without a traceId",
    json((value) => {
      delete value.error.traceId;
    }),
    unknownSession,
    [{ operation: "getTestSession", place: "response.body.error.traceId", rule: "required" }],
  ],
  [
    "an error that names another status",
    json((value) => {
      value.error.statusCode = 400;
    }),
    unknownSession,
    [{ operation: "getTestSession", place: "response.body.error.statusCode", rule: "enum" }],
  ],
  [
    "an error without its envelope",
    body('{"message":"not found"}'),
    unknownSession,
    [
      { operation: "getTestSession", place: "response.body.success", rule: "required" },
      { operation: "getTestSession", place: "response.body.error", rule: "required" },
    ],
  ],
  [
    "a pagination without its limit",
    json((value) => {
      delete value.data.pagination.limit;
    }),
    twoSessions,
    [{ operation: "listTestSessions", place: "response.body.data.pagination.limit", rule: "required" }],
  ],
  [
    "an error of an overloaded server with a code of another status",
    (() => {
      const error = { message: "Busy.", code: 10429, statusCode: 503, traceId: "0" };
      return () => Response.json({ success: false, error }, { status: 503, headers: { "Retry-After": "1" } });
    })(),
    terminals,
    [{ operation: "listTestTerminals", place: "response.body.error.code", rule: "enum" }],
  ],
  [
    "an overloaded server that does not say when to try again",
    (() => {
      const error = { message: "Busy.", code: 10503, statusCode: 503, traceId: "0" };
      return () => Response.json({ success: false, error }, { status: 503 });
    })(),
    terminals,
    [{ operation: "listTestTerminals", place: "response.headers.retry-after", rule: "required" }],
  ],
  [
    "an unknown error code of a status that no operation lists",
    (() => {
      const error = { message: "Too slow.", code: 123456, statusCode: 408, traceId: "0" };
      return () => Response.json({ success: false, error }, { status: 408 });
    })(),
    terminals,
    [{ operation: "listTestTerminals", place: "response.body.error.code", rule: "unknown-code" }],
  ],
];

describe("the proxy", () => {
  it.each(violations)("reports %s with operation, place and rule", async (_, change, request, expected) => {
    proxied.change = change;
    await request();
    expect(proxied.takeLines()).toEqual(expected);
  });

  it("reports each of the violations when all of them come in one run", async () => {
    expect(violations.length).toBeGreaterThanOrEqual(20);
    for (const [, change, request] of violations) {
      proxied.change = change;
      await request();
    }
    expect(proxied.takeLines()).toEqual(violations.flatMap(([, , , expected]) => expected));
  });

  it("reports nothing about a sandbox that keeps the contract", async () => {
    expect((await create()).status).toBe(201);
    await terminals();
    await unknownSession();
    await twoSessions();
    expect(
      (await send("POST", "/pos/payment", { webcode, poiId: "V400m-TEST-000001", amount: amount(500) }))
        .status,
    ).toBe(201);
    expect(proxied.takeLines()).toEqual([]);
  });

  it("forwards request and response unchanged", async () => {
    const direct = await proxied.sandbox.fetch(
      new Request(`http://127.0.0.1/external/v1/test/pos/terminals?webcode=${webcode}`, {
        headers: { "X-API-KEY": "my_test_key" },
      }),
    );
    const { status: code, text, headers } = await terminals();
    expect([code, text]).toEqual([direct.status, await direct.text()]);
    expect(headers.get("content-type")).toBe(direct.headers.get("content-type"));
  });
});

describe("the proxy reports of a request", () => {
  it.each([
    [
      "a missing field",
      { ...sessionBody, urlOk: undefined },
      { place: "request.body.urlOk", rule: "required" },
    ],
    [
      "an unknown field",
      { ...sessionBody, colour: "red" },
      { place: "request.body.colour", rule: "additionalProperties" },
    ],
    [
      "an invalid value",
      { ...sessionBody, amount: amount(0) },
      { place: "request.body.amount.value", rule: "minimum" },
    ],
  ])("%s", async (_, fields, expected) => {
    expect((await send("POST", "/payment/session", fields)).status).toBe(400);
    expect(proxied.takeLines()).toEqual([{ operation: "createTestSession", ...expected }]);
  });

  it("an invalid value beside an unknown field whose name begins with that of its field", async () => {
    await send("POST", "/payment/session", {
      ...sessionBody,
      urlOk: "https://shop.example/ok?data=1",
      urlOkay: "",
    });
    expect(
      proxied
        .takeLines()
        .map(({ place }) => place)
        .toSorted(),
    ).toEqual(["request.body.urlOk", "request.body.urlOkay"]);
  });

  it("a missing API key, another content type, malformed JSON and an unknown parameter", async () => {
    await fetch(`${proxied.url}/external/v1/test/payment/session`, {
      method: "POST",
      headers: { "Content-Type": "text/plain" },
      body: "{",
    });
    await send("GET", `/pos/terminals?webcode=${webcode}&colour=red`);
    expect(proxied.takeLines()).toEqual([
      { operation: "createTestSession", place: "request.headers.x-api-key", rule: "required" },
      { operation: "createTestSession", place: "request.headers.content-type", rule: "media-type" },
      { operation: "createTestSession", place: "request.body", rule: "json" },
      { operation: "listTestTerminals", place: "request.query.colour", rule: "unknown" },
    ]);
  });

  it.each([
    "application/json, application/json",
    "application/json;;",
    "application/json; charset",
    'application/json; charset="',
    "json",
    "/",
    ";",
    ",",
    "*/*",
  ])("an invalid field beside the media type %j, of the request and of the response", async (type) => {
    proxied.change = (_, text) => new Response(text, { status: 400, headers: { "Content-Type": type } });
    await fetch(`${proxied.url}/external/v1/test/payment/session`, {
      method: "POST",
      headers: { "X-API-KEY": "my_test_key", "Content-Type": type },
      body: JSON.stringify({ ...sessionBody, urlOk: undefined }),
    });
    const lines = proxied.takeLines();
    expect(lines).toContainEqual({
      operation: "createTestSession",
      place: "request.body.urlOk",
      rule: "required",
    });
    expect(lines.filter(({ rule }) => rule === "not-checked")).toEqual([]);
  });

  it("a route outside the contract, without its path", async () => {
    expect((await send("GET", "/payment/orders/4111111111111111")).status).toBe(404);
    expect(proxied.takeLines()).toEqual([{ operation: null, place: "request.path", rule: "unknown-route" }]);
  });

  it("that the server accepted it although it is invalid", async () => {
    proxied.change = () =>
      proxied.sandbox.fetch(
        new Request("http://127.0.0.1/external/v1/test/payment/session", {
          method: "POST",
          headers: { "X-API-KEY": "my_test_key", "Content-Type": "application/json" },
          body: JSON.stringify(sessionBody),
        }),
      );
    await send("POST", "/payment/session", { ...sessionBody, colour: "red" });
    expect(proxied.takeLines()).toContainEqual({
      operation: "createTestSession",
      place: "response.status",
      rule: "invalid-request-accepted",
    });
  });
});

it.each([
  [200, true],
  [299, true],
  [300, false],
  [400, false],
])("a response with %i to an invalid request accepts it: %j", async (statusCode, accepts) => {
  proxied.change = status(statusCode);
  await send("POST", "/payment/session", { ...sessionBody, colour: "red" });
  const rules = proxied.takeLines().map(({ rule }) => rule);
  expect(rules.includes("invalid-request-accepted")).toBe(accepts);
});

describe("the proxy reports of a repeated idempotency key", () => {
  const post = (key: string, fields: object = {}) =>
    send("POST", "/payment/session", { ...sessionBody, ...fields }, { "Idempotency-Key": key });
  const charge = (key: string) =>
    send(
      "POST",
      "/pos/payment",
      { webcode, poiId: "V400m-TEST-000001", amount: amount(500) },
      { "Idempotency-Key": key },
    );

  it("nothing, when the replay is right, also with the members in another order", async () => {
    await post("right-1");
    await post("right-1");
    const { amount: own, ...rest } = sessionBody;
    await send("POST", "/payment/session", { ...rest, amount: own }, { "Idempotency-Key": "right-1" });
    await post("right-1", { description: "another" });
    await charge("right-1");
    expect(proxied.takeLines()).toEqual([]);
  });

  it("a replay with another body or status", async () => {
    await post("replay-1");
    proxied.change = json((value) => {
      value.data.sessionId = "SHOP01-EXT-2";
    });
    await post("replay-1");
    proxied.change = status(409);
    await post("replay-1");
    const lines = proxied.takeLines();
    expect(lines).toContainEqual({
      operation: "createTestSession",
      place: "response.body",
      rule: "idempotency.replay",
    });
    expect(lines).toContainEqual({
      operation: "createTestSession",
      place: "response.status",
      rule: "idempotency.replay",
    });
  });

  it("another body or another endpoint that the server accepts, and a conflict with the message of the other", async () => {
    const { text } = await post("conflict-1");
    proxied.change = () =>
      new Response(text, { status: 201, headers: { "Content-Type": "application/json" } });
    await post("conflict-1", { description: "another" });
    proxied.change = json((value) => {
      value.error.message = apiErrors.differentBody.message;
    });
    await charge("conflict-1");
    expect(proxied.takeLines()).toEqual([
      { operation: "createTestSession", place: "response.status", rule: "idempotency.different-body" },
      {
        operation: "createTestPosPayment",
        place: "response.body.error.message",
        rule: "idempotency.different-endpoint",
      },
    ]);
  });

  it("nothing, when a check before the record refuses the request", async () => {
    await post("refused-1");
    const refused = await send("POST", "/payment/session", sessionBody, {
      "Idempotency-Key": "refused-1",
      "X-API-KEY": "no_key",
    });
    expect(refused.status).toBe(403);
    expect(proxied.takeLines()).toEqual([]);
  });
});

it("a value that fits none of several schemas is reported by what is wrong with it, not by the choice", async () => {
  proxied.change = json((value) => {
    value.error.code = "10404";
  });
  await unknownSession();
  const lines = proxied.takeLines();
  expect(lines).toContainEqual(expect.objectContaining({ place: "response.body.error.code", rule: "type" }));
  expect(lines.map(({ rule }) => rule)).not.toContain("anyOf");
});
