import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it, vi } from "vitest";
import { serverLimits } from "../../generated/constants.ts";
import { apiErrors } from "../../generated/errors.ts";
import { apiError } from "../../src/contract/api-error.ts";
import { fetchListener } from "../../src/http/fetch-listener.ts";
import { type Listening, listen } from "../../src/http/listen.ts";
import { drain, limitedServer, respondToClientErrors, sendError } from "../../src/http/server-limits.ts";
import { parseRaw, rawConnection } from "../support/raw.ts";

let server: Listening | undefined;
afterEach(async () => {
  vi.useRealTimers();
  // A test may have closed it.
  await server?.close().catch(() => {});
  server = undefined;
});

const refused = (statusCode: number) => ({
  success: false,
  error: {
    message: expect.any(String),
    code: 12001,
    statusCode,
    traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
  },
});

async function start(handler: () => Response | Promise<Response> = () => new Response("ok")) {
  server = await listen(fetchListener(handler), { port: 0, host: "127.0.0.1" });
  return server.url;
}

it("the server accepts headers up to the limit, and responds with 431 in the envelope above it", async () => {
  const url = await start();
  const withHeader = (bytes: number) => fetch(url, { headers: { "X-Large": "a".repeat(bytes) } });
  expect((await withHeader(serverLimits.headerBytes - 1_000)).status).toBe(200);
  const response = await withHeader(serverLimits.headerBytes + 1);
  expect([response.status, await response.json()]).toEqual([431, refused(431)]);
});

it("the server responds to text that is not HTTP with 400 in the envelope, and closes the connection", async () => {
  const response = await rawConnection(await start(), "NOT HTTP", "", "").ended;
  expect(parseRaw(response)).toEqual({ status: 400, json: refused(400) });
  expect(response).toContain("\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n{");
});

const valid = ["Host: 127.0.0.1:4020", "Host: sandbox.example", "Host: [::1]:80", "Host: localhost"];
it.each(valid)("takes a request with %s", async (host) => {
  const { ended } = rawConnection(await start(), "GET / HTTP/1.1", host, "Connection: close", "", "");
  expect(await ended).toMatch(/^HTTP\/1.1 200/);
});

it.each([
  ["no Host", []],
  ["two of them", ["Host: 127.0.0.1", "Host: evil.example"]],
  ["the same twice", ["Host: 127.0.0.1", "Host: 127.0.0.1"]],
  ["an empty one", ["Host:"]],
  ["credentials", ["Host: a@b"]],
  ["a space", ["Host: a b"]],
  ["a list", ["Host: a,b"]],
  ["a path", ["Host: a/b"]],
  ["an open bracket", ["Host: [::1"]],
  ["no such port", ["Host: a:99999"]],
  ["a name longer than names can be", [`Host: ${"a".repeat(300)}`]],
])("answers 400 in the envelope to a request whose Host headers are %s", async (_, hosts) => {
  const url = await start();
  // The second time as well: what was refused once is not taken for known.
  for (const method of ["GET", "GET", "POST", "OPTIONS"]) {
    const { ended } = rawConnection(url, `${method} / HTTP/1.1`, ...hosts, "Connection: close", "", "");
    expect(parseRaw(await ended)).toMatchObject({
      status: 400,
      json: { error: { message: apiErrors.invalidHost.message, code: 12001 } },
    });
  }
});

it.each(["*", "evil.example:80", "/\\x"])("answers 400 in the envelope to the target %s", async (target) => {
  const { ended } = rawConnection(
    await start(),
    `GET ${target} HTTP/1.1`,
    "Host: localhost",
    "Connection: close",
    "",
    "",
  );
  const { message } = apiErrors.malformedHttp;
  const { error } = refused(400);
  expect(parseRaw(await ended)).toEqual({
    status: 400,
    json: { success: false, error: { ...error, message } },
  });
});

it("the server responds to headers or a body that arrive too slowly with 408 in the envelope, and closes the connection", async () => {
  // The sandbox's own limits would keep a test waiting for ten seconds and more.
  const short = { headersTimeout: 40, requestTimeout: 80, connectionsCheckingInterval: 10 };
  const hasty = createServer({ ...limitedServer, ...short }, (request) => void request.resume());
  respondToClientErrors(hasty);
  await new Promise<void>((resolve) => hasty.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(hasty.address() as AddressInfo).port}`;
  const headers = rawConnection(url, "POST / HTTP/1.1", "Host: x", "X-Sl");
  const body = rawConnection(url, "POST / HTTP/1.1", "Host: x", "Content-Length: 9", "", "{");
  for (const { ended } of [headers, body]) {
    expect(parseRaw(await ended)).toEqual({ status: 408, json: refused(408) });
  }
  hasty.close();
});

it("the server looks for slow connections so often that none exceeds a limit by more than a tenth", () => {
  const { connectionsCheckingInterval, headersTimeout, requestTimeout } = limitedServer;
  for (const limit of [headersTimeout, requestTimeout])
    expect(connectionsCheckingInterval).toBeLessThanOrEqual((limit ?? 0) / 10);
});

/** A server that holds back every answer until it is told to give them. */
async function startHolding() {
  const arrived = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const release = Promise.withResolvers<void>();
  let count = 0;
  const url = await start(async () => {
    arrived[count]?.resolve();
    count += 1;
    await release.promise;
    return new Response(`answer ${count}`);
  });
  return { url, arrived, release: release.resolve };
}

const get = ["GET / HTTP/1.1", "Host: x", "", ""];

it("a server that closes ends kept connections after the responses under way", async () => {
  const { url, arrived, release } = await startHolding();
  const { socket, ended } = rawConnection(url, ...get);
  await arrived[0]?.promise;
  // The time of grace never ends, so it is not what closes the connection.
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  const closed = server?.close();
  release();
  expect(await ended).toMatch(/^HTTP\/1.1 200[\s\S]*answer 1$/);
  await closed;
  expect(socket.destroyed).toBe(true);
});

it("a server that closes sends Connection: close with the last response of a kept connection", async () => {
  const { url, arrived, release } = await startHolding();
  const { socket, ended } = rawConnection(url, ...get);
  await arrived[0]?.promise;
  const closed = server?.close();
  socket.write(get.join("\r\n"));
  await arrived[1]?.promise;
  release();
  expect((await ended).match(/^connection: close/gim)).toHaveLength(1);
  await closed;
});

it("a server that closes still refuses a request of a kept connection at once", async () => {
  const held = Promise.withResolvers<ServerResponse>();
  const refusedOne = Promise.withResolvers<void>();
  const closing = createServer(({ url }, outgoing) => {
    if (url === "/held") return held.resolve(outgoing);
    sendError(outgoing, apiError("invalidHost"));
    return refusedOne.resolve();
  });
  await new Promise<void>((resolve) => closing.listen(0, "127.0.0.1", resolve));
  const { port } = closing.address() as AddressInfo;
  const kept = rawConnection(`http://127.0.0.1:${port}`, "GET /held HTTP/1.1", "Host: x", "", "");
  const outgoing = await held.promise;
  const closed = drain(closing);
  kept.socket.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  await refusedOne.promise;
  outgoing.end("held");
  expect((await kept.ended).match(/HTTP\/1.1 \d+|^connection: close/gim)).toEqual([
    "HTTP/1.1 200",
    "HTTP/1.1 400",
    "Connection: close",
  ]);
  await closed;
});

it("a server that closes cuts requests that are under way when the shutdown grace is over", async () => {
  const { url, arrived } = await startHolding();
  const { ended } = rawConnection(url, ...get);
  await arrived[0]?.promise;
  vi.useFakeTimers({ toFake: ["setTimeout", "setInterval"] });
  const closed = server?.close();
  vi.advanceTimersByTime(serverLimits.shutdownGraceSeconds * 1000);
  expect(await ended).toBe("");
  await closed;
});
