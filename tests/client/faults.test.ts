// tier: integration
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AviratoError, createTestClient, eachModification, eachSession, unwrap } from "../../src/index.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";

/** Responds in a wrong way; `execute` has the sandbox execute the request. */
type Fault = (response: ServerResponse, execute: () => Promise<Response>) => void | Promise<void>;

let sandbox: Sandbox;
let server: Server;
let url: string;
/** One fault for each request; further requests reach the sandbox. */
let faults: Fault[];
let keys: (string | undefined)[];

/** A server in front of a sandbox that injects the faults. */
beforeEach(async () => {
  sandbox = await createSandbox({ strict: true });
  faults = [];
  keys = [];
  server = createServer(async (request, response) => {
    keys.push(request.headers["idempotency-key"] as string | undefined);
    const body = await read(request);
    const execute = () => forward(request, body);
    const respond: Fault = async () => {
      const done = await execute();
      response.writeHead(done.status, { "Content-Type": "application/json" }).end(await done.text());
    };
    await (faults.shift() ?? respond)(response, execute);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await sandbox.close();
});

async function read(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) body += chunk;
  return body;
}

function forward({ method = "GET", url: path, headers }: IncomingMessage, body: string): Promise<Response> {
  const init = { method, headers: headers as Record<string, string>, ...(method === "POST" ? { body } : {}) };
  return sandbox.fetch(new Request(`http://127.0.0.1${path}`, init));
}

const client = (options: object = {}) =>
  createTestClient({ apiKey: sandbox.keys.test, baseUrl: url, ...options });
const body = {
  webcode: "SHOP01",
  amount: { value: 10000, currency: "EUR" },
  urlOk: "https://shop.example/ok",
  urlKo: "https://shop.example/ko",
};
const status =
  (code: number, headers: Record<string, string> = {}): Fault =>
  (response) =>
    void response.writeHead(code, headers).end();

/** How many sessions the sandbox has; this request meets no fault. */
async function sessions(): Promise<number> {
  const direct = createTestClient({ apiKey: sandbox.keys.test, fetch: sandbox.fetch });
  const all = await Array.fromAsync(eachSession(direct, { webcode: "SHOP01" }));
  return all.length;
}

describe("a request", () => {
  it.each<[string, Fault[]]>([
    ["the connection is reset before the response", [(response) => void response.destroy()]],
    [
      "the connection is reset in the middle of the response, after the operation was executed",
      [
        async (response, execute) => {
          const text = await (await execute()).text();
          response.writeHead(201, { "Content-Type": "application/json", "Content-Length": text.length });
          response.write(text.slice(0, 20), () => response.destroy());
        },
      ],
    ],
    ["the first two responses are 500", [status(500), status(500)]],
    ["the first response is a 503 without a body", [status(503)]],
  ])("is executed once when %s, with the same key each time", async (_, given) => {
    const expected = given.length + 1;
    faults = given;
    const { data } = await client().POST("/payment/session", { body });
    expect(data?.data.status).toBe("pending");
    expect(keys).toHaveLength(expected);
    expect(new Set(keys).size).toBe(1);
    expect(await sessions()).toBe(1);
  });

  it("rejects after its retries, with an error that names the operation and not the API key", async () => {
    faults = [status(502), status(502), status(502), status(502)];
    const failing = client().POST("/payment/session", { body });
    const error = await failing.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AviratoError);
    expect(error).toMatchObject({
      statusCode: 502,
      code: undefined,
      operationId: "createTestSession",
      idempotencyKey: keys[0],
    });
    expect(keys).toHaveLength(3);
    expect(JSON.stringify(error) + String(error)).not.toContain(sandbox.keys.test);
  });

  it("is sent once when retries is 0", async () => {
    faults = [status(500)];
    await expect(client({ retries: 0 }).POST("/payment/session", { body })).rejects.toThrow(AviratoError);
    expect(keys).toHaveLength(1);
  });

  it("is not sent again after a 409", async () => {
    const params = { header: { "Idempotency-Key": "order-1" } };
    await client().POST("/payment/session", { body, params });
    const { error, response } = await client().POST("/payment/session", {
      body: { ...body, amount: { value: 5, currency: "EUR" } },
      params,
    });
    expect([response.status, error?.error.code]).toEqual([409, 10409]);
    expect(keys).toEqual(["order-1", "order-1"]);
  });

  it("rejects at its timeout when there is no response", async () => {
    faults = [() => undefined];
    await expect(client({ timeoutMs: 300 }).POST("/payment/session", { body })).rejects.toMatchObject({
      name: "AviratoConnectionError",
      reason: "timeout",
      cause: { name: "TimeoutError" },
    });
    expect(keys).toHaveLength(1);
  });

  it("rejects at once when its signal is aborted", async () => {
    faults = [() => undefined];
    const aborting = new AbortController();
    const call = client().POST("/payment/session", { body, signal: aborting.signal });
    const reason = new RangeError("changed my mind");
    aborting.abort(reason);
    await expect(call).rejects.toMatchObject({ reason: "aborted", cause: reason });
  });

  it("rejects at its timeout when a custom fetch ignores the signal", async () => {
    const ignoring = createTestClient({
      apiKey: "any_key",
      fetch: () => new Promise(() => {}),
      timeoutMs: 50,
    });
    await expect(ignoring.POST("/payment/session", { body })).rejects.toMatchObject({ reason: "timeout" });
  });

  it("rejects at its timeout in the middle of a response", async () => {
    faults = [(response) => void response.writeHead(201, { "Content-Length": "100" }).write("{")];
    const call = client({ timeoutMs: 300 }).POST("/payment/session", { body });
    await expect(call).rejects.toMatchObject({ reason: "timeout" });
  });

  it("is executed once when a 429 has a Retry-After, with the same key", async () => {
    faults = [status(429, { "Retry-After": "0" })];
    const { data } = await client().POST("/payment/session", { body });
    expect(data?.data.status).toBe("pending");
    expect(new Set(keys)).toEqual(new Set([keys[0]]));
    expect([keys.length, await sessions()]).toEqual([2, 1]);
  });

  it("does not follow a redirect, which would send the API key to another server", async () => {
    let redirected = 0;
    const elsewhere = createServer((_, response) => {
      redirected += 1;
      response.end();
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
    const { port } = elsewhere.address() as AddressInfo;
    faults = [status(307, { Location: `http://127.0.0.1:${port}/` })];
    await expect(client().POST("/payment/session", { body })).rejects.toMatchObject({ statusCode: 307 });
    expect(redirected).toBe(0);
    elsewhere.close();
  });

  it.each([
    ["nothing", null],
    ["a page", "<html>Welcome</html>"],
    ["other JSON", '{"hello":"world"}'],
    ["an error in the envelope", '{"success":false,"error":{"code":10404}}'],
    ["a success without data", '{"success":true}'],
    ["data without a success", '{"data":[]}'],
  ])("rejects when a 200 has %s instead of the envelope", async (_, text) => {
    const direct = createTestClient({ apiKey: "any_key", fetch: async () => new Response(text) });
    const call = direct.GET("/pos/terminals", { params: { query: { webcode: "SHOP01" } } });
    await expect(call).rejects.toMatchObject({
      name: "AviratoError",
      statusCode: 200,
      operationId: "listTestTerminals",
    });
  });

  it("rejects when a 404 has no body", async () => {
    faults = [status(404)];
    const call = client().GET("/pos/terminals", { params: { query: { webcode: "SHOP01" } } });
    await expect(call).rejects.toMatchObject({ name: "AviratoError", statusCode: 404 });
  });
});

describe("a response", () => {
  it("can have a class with read-only methods, and can be read twice", async () => {
    class Strict extends Response {}
    for (const name of ["text", "json"] as const) {
      Object.defineProperty(Strict.prototype, name, { value: Response.prototype[name], writable: false });
    }
    const fetch = async () => new Strict(JSON.stringify({ success: true, data: [] }));
    const direct = createTestClient({ apiKey: "any_key", fetch });
    const { data, response } = await direct.GET("/pos/terminals", {
      params: { query: { webcode: "SHOP01" } },
    });
    expect(data?.data).toEqual([]);
    expect(await response.json()).toEqual({ success: true, data: [] });
    expect(await response.text()).toBe('{"success":true,"data":[]}');
  });
});

describe("an error response", () => {
  const requested = (text: string) => {
    const fetch = async () => new Response(text, { status: 418 });
    const direct = createTestClient({ apiKey: "any_key", fetch });
    return direct.GET("/pos/terminals", { params: { query: { webcode: "SHOP01" } } });
  };

  it.each([
    "",
    "<html>",
    "null",
    "{}",
    '{"success":false}',
    '{"success":false,"error":null}',
    '{"success":false,"error":{"code":"11001"}}',
    '{"success":true,"error":{"code":11001}}',
  ])("with the body %j rejects, because it is not the API's", async (text) => {
    const call = requested(text);
    await expect(call).rejects.toThrow(AviratoError);
    await expect(call).rejects.toMatchObject({
      message: "Response 418 is not the API's: it has no envelope.",
      statusCode: 418,
      code: undefined,
      operationId: "listTestTerminals",
    });
  });

  it("in the envelope is the API's, whatever its status is", async () => {
    const { error } = await requested('{"success":false,"error":{"code":10404}}');
    expect(error).toEqual({ success: false, error: { code: 10404 } });
  });
});

describe("unwrap", () => {
  it("returns the data of a success and throws an error's message and details", async () => {
    const session = unwrap(await client().POST("/payment/session", { body }));
    expect(session.status).toBe("pending");
    const refund = client().POST("/payment/cancel", {
      body: { webcode: "SHOP01", paymentReference: "nobody" },
    });
    const thrown = await refund.then(unwrap).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(AviratoError);
    expect(thrown).toMatchObject({
      message: "Payment not found.",
      statusCode: 404,
      code: 10404,
      traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
      operationId: "cancelTestPayment",
      idempotencyKey: keys.at(-1),
    });
  });
});

describe("an iteration", () => {
  it("over sessions requests every page", async () => {
    const direct = createTestClient({ apiKey: sandbox.keys.test, fetch: sandbox.fetch });
    for (let value = 1; value <= 5; value += 1) {
      await direct.POST("/payment/session", { body: { ...body, amount: { value, currency: "EUR" } } });
    }
    const values = [];
    for await (const session of eachSession(client(), { webcode: "SHOP01", limit: 2 }))
      values.push(session.amount.value);
    expect(values).toEqual([5, 4, 3, 2, 1]);
    expect(keys).toHaveLength(3);
  });

  it("over modifications requests every page with the same filters", async () => {
    const fetch = (request: Request) => sandbox.fetch(request);
    const direct = createTestClient({ apiKey: sandbox.keys.test, fetch });
    const sale = { webcode: "SHOP01", poiId: "V400m-TEST-000001", amount: { value: 500, currency: "EUR" } };
    const charge = async () => unwrap(await direct.POST("/pos/payment", { body: sale })).paymentReference;
    const [paymentReference, other] = [await charge(), await charge()];
    for (const [reference, value] of [
      [paymentReference, 1],
      [other, 9],
      [paymentReference, 2],
      [paymentReference, 3],
    ] as const) {
      const part = { paymentReference: reference, amount: { value, currency: "EUR" } };
      const refund = { webcode: "SHOP01", ...part, reason: "OTHER" as const };
      unwrap(await direct.POST("/payment/refund", { body: refund }));
    }
    const values = [];
    const query = { webcode: "SHOP01", paymentReference, limit: 2 };
    for await (const modification of eachModification(client(), query))
      values.push(modification.amount?.value);
    expect(values).toEqual([3, 2, 1]);
    expect(keys).toHaveLength(2);
  });

  it("requests pages of 100 by default", async () => {
    const queries: string[] = [];
    const fetch = (request: Request) => {
      queries.push(new URL(request.url).search);
      return sandbox.fetch(request);
    };
    const direct = createTestClient({ apiKey: sandbox.keys.test, fetch });
    await Array.fromAsync(eachSession(direct, { webcode: "SHOP01" }));
    await Array.fromAsync(eachModification(direct, { webcode: "SHOP01" }));
    expect(queries).toEqual(Array(2).fill("?limit=100&webcode=SHOP01&page=1"));
  });
});
