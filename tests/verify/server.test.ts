import { describe, expect, it, vi } from "vitest";
import { Refuted } from "../../src/verify/check/verdict.ts";
import { controlPlaneOf } from "../../src/verify/server/control-plane.ts";
import { Server, type ServerOptions } from "../../src/verify/server/server.ts";

/** A server under test that gives these responses, and the requests that it got. */
function serverWith(
  respond: (request: Request) => Response | Promise<Response>,
  options: Partial<ServerOptions> = {},
) {
  const requests: { method: string; url: string; headers: Record<string, string>; body: string }[] = [];
  const server = new Server({
    server: "http://server.example//",
    testKey: "my_test_key",
    webcode: "SHOP01",
    allowLive: false,
    sandbox: true,
    async fetch(request) {
      const { method, url } = request;
      requests.push({
        method,
        url,
        headers: Object.fromEntries(request.headers),
        body: await request.clone().text(),
      });
      return respond(request);
    },
    ...options,
  });
  return { server, requests };
}
const list = () => Response.json({ success: true, data: [] });

describe("the server under test", () => {
  it("gets a read with the key, the webcode and the parameters that are given", async () => {
    const { server, requests } = serverWith(list);
    expect(await server.test.get("/pos/terminals")).toMatchObject({
      status: 200,
      json: { success: true },
      operation: { operationId: "listTestTerminals" },
    });
    await server.test.get(
      "/payment/sessions",
      { webcode: "SHOP02", page: undefined, a: "b c" },
      { apiKey: null },
    );
    expect(requests).toEqual([
      {
        method: "GET",
        url: "http://server.example/external/v1/test/pos/terminals?webcode=SHOP01",
        headers: { "x-api-key": "my_test_key" },
        body: "",
      },
      {
        method: "GET",
        url: "http://server.example/external/v1/test/payment/sessions?webcode=SHOP02&a=b+c",
        headers: {},
        body: "",
      },
    ]);
  });

  it("gets a write as JSON with the webcode, or a text as it is, with the headers that are asked for", async () => {
    const { server, requests } = serverWith(list);
    await server.test.post("/payment/session", { amount: 1 });
    await server.test.post(
      "/payment/session",
      { webcode: "SHOP02" },
      { idempotencyKey: "order-1", apiKey: "other" },
    );
    await server.test.post("/payment/session", "{", { contentType: "text/plain", contentEncoding: "gzip" });
    const own = { "content-type": "application/json", "x-api-key": "my_test_key" };
    expect(requests.map(({ headers, body }) => ({ headers, body }))).toEqual([
      { headers: own, body: '{"webcode":"SHOP01","amount":1}' },
      {
        headers: { ...own, "x-api-key": "other", "idempotency-key": "order-1" },
        body: '{"webcode":"SHOP02"}',
      },
      { headers: { ...own, "content-type": "text/plain", "content-encoding": "gzip" }, body: "{" },
    ]);
  });

  it("gets requests to the Live routes only when they are allowed", async () => {
    const { server } = serverWith(list);
    await expect(server.api("live", "k").get("/pos/terminals")).rejects.toThrow(
      "A check that sends requests to the Live routes must need `live`.",
    );
    const { server: allowed, requests } = serverWith(list, { allowLive: true });
    const { operation } = await allowed.api("live", "my_live_key").get("/pos/terminals");
    expect(operation?.operationId).toBe("listTerminals");
    expect(requests[0]).toMatchObject({
      url: "http://server.example/external/v1/pos/terminals?webcode=SHOP01",
      headers: { "x-api-key": "my_live_key" },
    });
  });

  it("has a response that is no JSON, and one of a route outside the contract", async () => {
    const { server } = serverWith(() => new Response("text", { status: 404 }));
    const found = await server.send("GET", "/_sandbox/health", {});
    expect(found).toEqual({ status: 404, text: "text", json: undefined, operation: undefined });
    expect(server.undocumented).toBeUndefined();
  });

  it("refutes the check when the connection breaks, the response takes too long, or is too large", async () => {
    const failing = (error: Error) =>
      serverWith(() => Promise.reject(error)).server.test.get("/pos/terminals");
    await expect(failing(new Error("reset"))).rejects.toEqual(new Refuted("The connection broke."));
    await expect(failing(new DOMException("late", "TimeoutError"))).rejects.toEqual(
      new Refuted("No response within 10 s."),
    );
    const large = serverWith(() => new Response(new Uint8Array(8 * 1024 * 1024 + 1))).server;
    await expect(large.test.get("/pos/terminals")).rejects.toThrow(
      "The response has more than 8388608 bytes.",
    );
  });

  it("waits ten seconds for a response", async () => {
    const timeout = vi.spyOn(AbortSignal, "timeout");
    await serverWith(list).server.test.get("/pos/terminals");
    expect(timeout.mock.calls).toEqual([[10_000]]);
    timeout.mockRestore();
  });

  it("does not follow a redirect, and sends its requests with the global fetch unless another is given", async () => {
    const global = vi.spyOn(globalThis, "fetch").mockResolvedValue(list());
    const server = new Server({
      server: "http://server.example",
      testKey: "k",
      webcode: "W",
      allowLive: false,
      sandbox: false,
    });
    await server.test.get("/pos/terminals");
    const [request] = global.mock.calls[0] as [Request];
    global.mockRestore();
    expect([request.redirect, request.url]).toEqual([
      "manual",
      "http://server.example/external/v1/test/pos/terminals?webcode=W",
    ]);
  });

  it("keeps the exchanges until they are taken, with the beginnings of long texts", async () => {
    const { server } = serverWith(() => new Response("r".repeat(20_000), { status: 500 }));
    await server.test.post("/payment/session", "b".repeat(20_000));
    await server.test.get(`/payment/session/${"p".repeat(20_000)}`).catch(() => undefined);
    const [write, read, ...others] = server.takeExchanges();
    expect(others).toEqual([]);
    expect(write).toEqual({
      method: "POST",
      path: "/external/v1/test/payment/session",
      headers: { "X-API-KEY": "my_test_key", "Content-Type": "application/json" },
      body: "b".repeat(16_384),
      response: { statusCode: 500, body: "r".repeat(16_384) },
    });
    expect(read?.path).toHaveLength(16_384);
    expect(read).not.toHaveProperty("body");
    expect(server.takeExchanges()).toEqual([]);
  });

  it("keeps the first response that the contract does not document", async () => {
    let body = JSON.stringify({ success: true, data: [] });
    let status = 200;
    const { server } = serverWith(() => new Response(body, { status }));
    await server.test.get("/pos/terminals");
    expect(server.undocumented).toBeUndefined();
    body = "no JSON";
    await server.test.get("/pos/terminals");
    status = 418;
    await server.test.get("/pos/terminals");
    expect(server.undocumented).toMatchObject({
      message: "listTestTerminals responded without JSON.",
      exchange: { response: { statusCode: 200, body: "no JSON" } },
    });
    const { server: other } = serverWith(() => new Response("{}", { status: 418 }));
    await other.test.get("/pos/terminals");
    expect(other.undocumented?.message).toBe(
      "listTestTerminals responded with 418, which the contract does not document.",
    );
  });

  it("masks every key and secret that it was given or learned", () => {
    const secrets = { testKey: "test_key_12345", liveKey: "live_key_12345", testSecret: "cs_secret_12345" };
    const { server } = serverWith(list, { ...secrets, adminToken: "admin_token_12345" });
    server.keepSecret("learned_12345");
    const texts = [...Object.values(secrets), "admin_token_12345", "learned_12345"];
    expect(server.redact({ texts })).toEqual({ texts: texts.map(() => "***") });
  });

  it("takes the steps for the end of the run in their order, also after one that fails", async () => {
    const { server } = serverWith(list);
    const taken: number[] = [];
    const step = (number: number) => async () => {
      taken.push(number);
      if (number === 1) throw new Error("refused");
    };
    for (const number of [1, 2]) server.onCleanUp(step(number));
    await server.cleanUp();
    expect(taken).toEqual([1, 2]);
  });
});

describe("the control plane of the server", () => {
  it("gets requests below /_sandbox, with the admin token and a body only where there is one", async () => {
    const { server, requests } = serverWith(() => Response.json({}), { adminToken: "my-token" });
    await controlPlaneOf(server).request("GET", "/clock");
    await controlPlaneOf(serverWith(() => Response.json({})).server).request("GET", "/clock");
    await controlPlaneOf(server).request("POST", "/clock", { a: 1 });
    const authorization = "Bearer my-token";
    expect(requests).toEqual([
      { method: "GET", url: "http://server.example/_sandbox/clock", headers: { authorization }, body: "" },
      {
        method: "POST",
        url: "http://server.example/_sandbox/clock",
        headers: { authorization, "content-type": "application/json" },
        body: '{"a":1}',
      },
    ]);
    const open = serverWith(() => Response.json({}));
    await controlPlaneOf(open.server).request("GET", "/clock");
    expect(open.requests[0]?.headers).toEqual({});
  });

  it("pays a session, and gives its outcome and the URL of the redirect", async () => {
    const { server, requests } = serverWith(() =>
      Response.json({ status: "authorised", redirectUrl: "http://a.example/ok" }),
    );
    const paid = await controlPlaneOf(server).pay("a/b", "4111111111111111");
    expect([paid.status, paid.redirectUrl.href]).toEqual(["authorised", "http://a.example/ok"]);
    expect(requests[0]).toMatchObject({
      url: "http://server.example/_sandbox/sessions/a%2Fb/pay",
      method: "POST",
      body: '{"card":"4111111111111111"}',
    });
    const broken = serverWith(() => Response.json({ status: "authorised", redirectUrl: "nowhere" })).server;
    await expect(controlPlaneOf(broken).pay("a", "4")).rejects.toThrow("redirectUrl is not a URL.");
  });

  it("creates a key that it keeps secret and revokes at the end, and regenerates one", async () => {
    const { server, requests } = serverWith(({ url }) =>
      Response.json({
        key: url.endsWith("regenerate") ? "another_key_12345" : "a_new_key_12345",
        id: "key/1",
      }),
    );
    const control = controlPlaneOf(server);
    const options = { environment: "test" as const, webcode: "SHOP01" };
    expect(await control.createKey(options)).toEqual({ key: "a_new_key_12345", id: "key%2F1" });
    expect(server.redact({ text: "a_new_key_12345" })).toEqual({ text: "***" });
    expect(await control.regenerateKey("key%2F1")).toBe("another_key_12345");
    expect(server.redact({ text: "another_key_12345" })).toEqual({ text: "***" });
    await server.cleanUp();
    expect(requests.map(({ method, url, body }) => [method, url, body])).toEqual([
      ["POST", "http://server.example/_sandbox/api-keys", JSON.stringify(options)],
      ["POST", "http://server.example/_sandbox/api-keys/key%2F1/regenerate", ""],
      ["POST", "http://server.example/_sandbox/api-keys/key%2F1/revoke", ""],
    ]);
    const refusing = serverWith(() => Response.json({ key: "k" }, { status: 404 })).server;
    await expect(controlPlaneOf(refusing).regenerateKey("a")).rejects.toThrow(
      "The regeneration got status 404.",
    );
  });

  it("advances the clock and sets it back at the end, when it moved", async () => {
    const { server, requests } = serverWith(() => Response.json({ now: "2026-06-28T10:30:00.000Z" }));
    const control = controlPlaneOf(server);
    expect(await control.advance(60)).toBe(Date.parse("2026-06-28T10:30:00.000Z"));
    await control.advance(0);
    await server.cleanUp();
    expect(requests.map(({ url, body }) => [url, body])).toEqual(
      [60, 0, -60].map((advanceSeconds) => [
        "http://server.example/_sandbox/clock",
        JSON.stringify({ advanceSeconds }),
      ]),
    );
    const broken = serverWith(() => Response.json({ now: "noon" })).server;
    await expect(controlPlaneOf(broken).advance(1)).rejects.toThrow("now is not a date.");
  });
});
