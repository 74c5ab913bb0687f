// tier: integration
import { beforeEach, describe, expect, it } from "vitest";
import { createTestClient, type Middleware, type TestClient, unwrap } from "../../src/index.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";

let sandbox: Sandbox;
let client: TestClient;
/** The requests that reached `fetch`. */
let sent: Request[];
beforeEach(async () => {
  sandbox = await createSandbox({ strict: true });
  sent = [];
  const fetch = (request: Request) => {
    sent.push(request.clone());
    return sandbox.fetch(request);
  };
  client = createTestClient({ apiKey: sandbox.keys.test, fetch, retries: 0 });
  return () => sandbox.close();
});

const body = {
  webcode: "SHOP01",
  amount: { value: 10_000, currency: "EUR" },
  urlOk: "https://shop.example/ok",
  urlKo: "https://shop.example/ko",
};
const create = (options: object = {}) => client.POST("/payment/session", { body, ...options });
const terminals = () => client.GET("/pos/terminals", { params: { query: { webcode: "SHOP01" } } });
const rejection = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.fail("It did not reject."),
    (error) => error,
  );
const uuid = expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);

describe("the examples of openapi-fetch's documentation work:", () => {
  it("a middleware that sets a header, changes a status and wraps errors", async () => {
    const middleware: Middleware = {
      async onRequest({ request }) {
        request.headers.set("foo", "bar");
        return request;
      },
      async onResponse({ response }) {
        const { body, ...rest } = response;
        return new Response(body, { ...rest, status: 200 });
      },
      async onError({ error }) {
        return new Error("Oops, fetch failed", { cause: error });
      },
    };
    client.use(middleware);
    const result = await create();
    expect(sent[0]?.headers.get("foo")).toBe("bar");
    expect([result.response.status, unwrap(result).status]).toEqual([200, "pending"]);
    await sandbox.faults.add({ operation: "createSession", effect: { type: "disconnect" } });
    expect(await rejection(create())).toMatchObject({
      message: "Oops, fetch failed",
      cause: { name: "AviratoConnectionError", reason: "network" },
      idempotencyKey: uuid,
      operationId: "createTestSession",
    });
  });

  it("onRequest in the order of registration, and onResponse in the reverse order", async () => {
    const order: string[] = [];
    const named = (name: string): Middleware => ({
      onRequest: () => void order.push(`request ${name}`),
      onResponse: () => void order.push(`response ${name}`),
    });
    client.use(named("1"), named("2"));
    await create({ middleware: [named("3")] });
    expect(order).toEqual(["request 1", "request 2", "request 3", "response 3", "response 2", "response 1"]);
  });

  it("skipping by the path of the contract", async () => {
    const seen: string[] = [];
    client.use({
      onRequest({ schemaPath, params, id }) {
        if (schemaPath !== "/payment/session/{sessionId}") return undefined;
        seen.push(`${params.path?.["sessionId"]} ${id.length > 0}`);
        return undefined;
      },
    });
    await create();
    await client.GET("/payment/session/{sessionId}", {
      params: { path: { sessionId: "S1" }, query: { webcode: "SHOP01" } },
    });
    expect(seen).toEqual(["S1 true"]);
  });

  it("a cache that responds early", async () => {
    const cache = new Map<string, Response>();
    const keyOf = (request: Request) => `${request.method}:${request.url}`;
    client.use({
      onRequest({ request }) {
        return cache.get(keyOf(request))?.clone();
      },
      onResponse({ request, response }) {
        if (response.ok) cache.set(keyOf(request), response.clone());
      },
    });
    const first = unwrap(await terminals());
    expect(unwrap(await terminals())).toEqual(first);
    expect(unwrap(await terminals())).toEqual(first);
    expect(sent).toHaveLength(1);
  });

  it("throwing for a status, with the URL of a real response", async () => {
    const url = (await sandbox.listen({ port: 0 })).url;
    const overHttp = createTestClient({ apiKey: sandbox.keys.test, baseUrl: url });
    overHttp.use({
      onResponse({ response }) {
        if (!response.ok) throw new Error(`${response.url}: ${response.status} ${response.statusText}`);
      },
    });
    const cancel = { webcode: "SHOP01", paymentReference: "unknown" };
    expect(await rejection(overHttp.POST("/payment/cancel", { body: cancel }))).toMatchObject({
      message: `${url}/external/v1/test/payment/cancel: 404 Not Found`,
      idempotencyKey: uuid,
      operationId: "cancelTestPayment",
    });
  });

  it("onError that returns nothing and sees the key, so that the error is still thrown", async () => {
    const logged: unknown[] = [];
    // A copy, because the client may add to the error later.
    client.use({ onError: ({ error }) => void logged.push({ ...(error as object) }) });
    await sandbox.faults.add({ operation: "createSession", effect: { type: "disconnect" } });
    const { name, reason, operationId, idempotencyKey, attempts } = await rejection(create());
    expect([name, idempotencyKey]).toEqual(["AviratoConnectionError", uuid]);
    expect(logged).toEqual([{ name, reason, operationId, idempotencyKey, attempts }]);
  });

  it("onError that returns a response, so that the call goes on", async () => {
    client.use({ onError: () => Response.json({ message: "nothing to see" }) });
    await sandbox.faults.add({ operation: "createSession", effect: { type: "disconnect" } });
    expect(await create()).toMatchObject({ data: { message: "nothing to see" }, idempotencyKey: uuid });
  });

  it("ejecting", async () => {
    const middleware = { onRequest: () => expect.fail("It was ejected.") };
    client.use(middleware);
    client.eject(middleware);
    expect(unwrap(await create()).status).toBe("pending");
  });

  it("reading a clone of the response", async () => {
    const read: unknown[] = [];
    client.use({
      async onResponse({ response }) {
        read.push(await response.clone().json());
        return undefined;
      },
    });
    const { data } = await create();
    expect(read).toEqual([data]);
  });

  it("a header with a token that is fetched once", async () => {
    let token: string | undefined;
    let fetched = 0;
    client.use({
      async onRequest({ request }) {
        if (!token) {
          fetched += 1;
          token = await Promise.resolve("a_token");
        }
        request.headers.set("Authorization", `Bearer ${token}`);
        return request;
      },
    });
    await create();
    await create();
    expect(sent.map(({ headers }) => headers.get("Authorization"))).toEqual(Array(2).fill("Bearer a_token"));
    expect(fetched).toBe(1);
  });

  it("a header for some routes only", async () => {
    const without = ["/pos/"];
    client.use({
      onRequest({ schemaPath, request }) {
        if (without.some((start) => schemaPath.startsWith(start))) return undefined;
        request.headers.set("traceparent", "00-1");
        return request;
      },
    });
    await terminals();
    await create();
    expect(sent.map(({ headers }) => headers.get("traceparent"))).toEqual([null, "00-1"]);
  });
});

describe("middleware", () => {
  const uses: [string, Middleware][] = [
    ["response.clone()", { onResponse: async ({ response }) => void (await response.clone().text()) }],
    [
      "response.blob()",
      { onResponse: async ({ response }) => new Response(await response.blob(), response) },
    ],
    [
      "response.arrayBuffer()",
      { onResponse: async ({ response }) => new Response(await response.arrayBuffer(), response) },
    ],
    [
      "new Response(response.body, response)",
      { onResponse: ({ response }) => new Response(response.body, response) },
    ],
    ["request.clone()", { onRequest: async ({ request }) => void (await request.clone().json()) }],
    ["new Request(request)", { onRequest: ({ request }) => new Request(request) }],
    [
      "new Request(request, …)",
      {
        onRequest: ({ request }) =>
          new Request(request, { headers: { ...Object.fromEntries(request.headers), foo: "bar" } }),
      },
    ],
    [
      "another body",
      {
        onRequest: async ({ request }) =>
          new Request(request, {
            body: JSON.stringify({ ...((await request.clone().json()) as object), description: "x" }),
          }),
      },
    ],
  ];

  it.each(
    uses.flatMap(([name, middleware]) => [
      { of: "a client", name, middleware },
      { of: "one call", name, middleware },
    ]),
  )("of $of can use $name, also when the request is sent again", async ({ of, middleware }) => {
    if (of === "a client") client.use(middleware);
    await sandbox.faults.add({ operation: "createSession", when: "after", effect: { type: "truncate" } });
    const result = await create({ retries: 1, ...(of === "one call" && { middleware: [middleware] }) });
    expect(unwrap(result).status).toBe("pending");
    expect(sent.map(({ headers }) => headers.get("Idempotency-Key"))).toEqual(
      Array(2).fill(result.idempotencyKey),
    );
    expect(await sent[1]?.text()).toBe(await sent[0]?.text());
  });

  it("never sees the API key, which is sent all the same", async () => {
    const headers: [string, string][] = [];
    client.use({ onRequest: ({ request }) => void headers.push(...request.headers) });
    unwrap(await create());
    expect(headers.flat().join()).not.toContain(sandbox.keys.test);
    expect(sent[0]?.headers.get("X-API-KEY")).toBe(sandbox.keys.test);
  });

  it("can set the API key and the idempotency key", async () => {
    client.use({
      onRequest({ request }) {
        request.headers.set("X-API-KEY", "another_key");
        request.headers.set("Idempotency-Key", "order-7");
      },
    });
    const result = await create();
    expect(sent[0]?.headers.get("X-API-KEY")).toBe("another_key");
    expect(result).toMatchObject({ error: { error: { code: 11001 } }, idempotencyKey: "order-7" });
  });

  it("that makes a request without a key cannot make a write without one", async () => {
    client.use({
      onRequest: async ({ request }) =>
        new Request(request.url, {
          method: "POST",
          body: await request.text(),
          headers: { "Content-Type": "application/json" },
        }),
    });
    const result = await create();
    expect(unwrap(result).status).toBe("pending");
    expect(sent[0]?.headers.get("Idempotency-Key")).toBe(result.idempotencyKey);
  });

  it("cannot make the client follow a redirect, which would send the key to another server", async () => {
    client.use({ onRequest: ({ request }) => new Request(request, { redirect: "follow" }) });
    await create();
    expect(sent[0]?.redirect).toBe("manual");
  });

  it.each([
    ["an Error", new Error("after the charge")],
    ["a frozen Error", Object.freeze(new Error("after the charge"))],
    [
      "an Error without a setter",
      Object.defineProperty(new Error("after"), "operationId", { get: () => "" }),
    ],
    ["text", "after the charge"],
    ["undefined", undefined],
    [
      "an error with the key of another write",
      Object.assign(new Error("after"), { idempotencyKey: "another" }),
    ],
  ])("that throws %s after the charge loses neither the key nor the operation", async (_, thrown) => {
    client.use({
      onResponse() {
        throw thrown;
      },
    });
    const error = await rejection(create());
    expect(error).toMatchObject({
      idempotencyKey: sent[0]?.headers.get("Idempotency-Key"),
      operationId: "createTestSession",
    });
    if (error !== thrown) expect(error.cause).toBe(thrown);
  });

  it("that freezes the error of a lost response rejects with that very error", async () => {
    const frozen: unknown[] = [];
    client.use({ onError: ({ error }) => void frozen.push(Object.freeze(error)) });
    await sandbox.faults.add({ operation: "createSession", effect: { type: "disconnect" } });
    const error = await rejection(create());
    expect(frozen).toEqual([error]);
    expect(error).toBe(frozen[0]);
    expect(error).toMatchObject({ name: "AviratoConnectionError", idempotencyKey: uuid });
  });

  it("that throws an Error rejects with that very error", async () => {
    const thrown = new RangeError("after the charge");
    client.use({
      onResponse() {
        throw thrown;
      },
    });
    expect(await rejection(create())).toBe(thrown);
  });

  it("that throws an error which has the key already gets it back with the operation", async () => {
    let thrown: object | undefined;
    client.use({
      onResponse({ request }) {
        const idempotencyKey = request.headers.get("Idempotency-Key");
        thrown = Object.assign(new RangeError("after the charge"), { idempotencyKey });
        throw thrown;
      },
    });
    const error = await rejection(create());
    expect(error).toBe(thrown);
    expect(error).toMatchObject({ operationId: "createTestSession" });
  });

  it("that throws one object for two calls leaves it the key of the first, and the second gets an error of its own", async () => {
    const thrown = new RangeError("no more orders");
    client.use({
      onResponse() {
        throw thrown;
      },
    });
    const [first, second] = [await rejection(create()), await rejection(create())];
    expect(first).toBe(thrown);
    expect(second.cause).toBe(thrown);
    const keys = sent.map(({ headers }) => headers.get("Idempotency-Key"));
    expect([first.idempotencyKey, second.idempotencyKey]).toEqual(keys);
  });

  it("gets a proxy's response as an error that names it", async () => {
    const errors: unknown[] = [];
    client.use({ onError: ({ error }) => void errors.push(error) });
    await sandbox.faults.add({ operation: "createSession", effect: { type: "status", statusCode: 504 } });
    await rejection(create());
    expect(errors).toMatchObject([{ name: "AviratoError", statusCode: 504 }]);
  });

  it("that turns an error into a success does not make unwrap return it as one", async () => {
    client.use({ onResponse: async ({ response }) => new Response(response.body, { status: 200 }) });
    const cancel = { webcode: "SHOP01", paymentReference: "unknown" };
    const result = await client.POST("/payment/cancel", { body: cancel });
    expect(() => unwrap(result)).toThrow(
      expect.objectContaining({ statusCode: 200, code: 10404, idempotencyKey: result.idempotencyKey }),
    );
  });

  it("that returns another body makes unwrap throw an error with the key", async () => {
    client.use({ onResponse: () => Response.json({ hello: "world" }) });
    const result = await create();
    expect(() => unwrap(result)).toThrow(
      expect.objectContaining({
        name: "AviratoError",
        idempotencyKey: result.idempotencyKey,
        operationId: "createTestSession",
      }),
    );
  });
});
