import { describe, expect, it } from "vitest";
import { listen } from "../../../src/http/listen.ts";
import type { ApiResponse } from "../../../src/sandbox/api/response.ts";
import { type ApiRequest, transport } from "../../../src/sandbox/api/transport.ts";
import { rawConnection } from "../../support/raw.ts";

const head = (length: number) =>
  `POST /external/v1/test/payment/session HTTP/1.1\r\nHost: a\r\nContent-Length: ${length}\r\n\r\n`;

/** Sends a text in one packet, and says whether the handler found the whole body there. */
async function bodyArrivedFor(text: string): Promise<boolean> {
  const { promise: arrived, resolve } = Promise.withResolvers<boolean>();
  const handle = async (request: ApiRequest) => {
    resolve(await request.bodyArrived());
    return { statusCode: 200, body: "{}" };
  };
  const { listener } = transport(handle, () => Promise.reject(new Error("The app is not needed.")));
  const server = await listen(listener({ guarded: false, trustProxy: 0 }), {
    port: 0,
    host: "127.0.0.1",
  });
  const { socket } = rawConnection(server.url, text);
  const result = await arrived;
  socket.destroy();
  await server.close();
  return result;
}

it("a body that comes in one packet with its headers has arrived, so the request needs one transaction", async () => {
  expect(await bodyArrivedFor(`${head(2)}{}`)).toBe(true);
});

it("a body of which a byte is missing has not arrived", async () => {
  expect(await bodyArrivedFor(`${head(3)}{}`)).toBe(false);
});

/** What `fetch` makes of a response of the API. */
async function fetched(response: ApiResponse, init: RequestInit = {}) {
  const { fetch } = transport(
    async () => response,
    () => Promise.reject(new Error("The app is not needed.")),
  );
  const request = new Request("http://a.example/external/v1/test/payment/session", init);
  const { status, headers, body } = await fetch(request, { address: "127.0.0.1", guarded: false });
  return { status, headers: Object.fromEntries(headers), hasBody: body !== null };
}
const json = {
  "content-type": "application/json",
  "cross-origin-resource-policy": "same-origin",
  "x-content-type-options": "nosniff",
};

describe("a response through fetch", () => {
  it.each([
    ["a success", { statusCode: 200, body: "{}" }, json],
    ["an error", { statusCode: 400, body: "{}" }, json],
    ["a busy server", { statusCode: 503, body: "{}" }, { ...json, "retry-after": "1" }],
    ["too many requests", { statusCode: 429, body: "{}" }, { ...json, "retry-after": "1" }],
    [
      "headers of its own",
      { statusCode: 503, body: "{}", headers: { "Retry-After": "9", "X-A": "b" } },
      { ...json, "retry-after": "9", "x-a": "b" },
    ],
  ])("has the headers of %s", async (_, response, headers) => {
    expect(await fetched(response)).toEqual({ status: response.statusCode, headers, hasBody: true });
  });

  it("has no body when it is empty, or for a HEAD", async () => {
    expect(await fetched({ statusCode: 502, body: "" })).toMatchObject({ hasBody: false });
    expect(await fetched({ statusCode: 200, body: "{}" }, { method: "HEAD" })).toMatchObject({
      hasBody: false,
    });
  });

  it("rejects when the caller has gone away", async () => {
    await expect(fetched({ statusCode: 200, body: "{}" }, { signal: AbortSignal.abort() })).rejects.toThrow(
      "aborted",
    );
  });
});

describe("a request over HTTP", () => {
  it("has a header that is repeated with all its values, and the address of the proxy's caller", async () => {
    const { promise: seen, resolve } = Promise.withResolvers<unknown>();
    const handle = async ({ method, target, headers, address }: ApiRequest) => {
      const names = ["x-api-key", "content-type", "x-missing"];
      resolve({ method, target, address, headers: names.map((name) => headers.get(name)) });
      return { statusCode: 200, body: "{}" };
    };
    const { listener } = transport(handle, () => Promise.reject(new Error("The app is not needed.")));
    const server = await listen(listener({ guarded: false, trustProxy: 1 }), { port: 0, host: "127.0.0.1" });
    const { socket } = rawConnection(
      server.url,
      "GET /external/v1/test/pos/terminals?webcode=A HTTP/1.1",
      "Host: a",
      "X-API-KEY: one",
      "X-API-KEY: two",
      "Content-Type: text/plain",
      "Content-Type: application/json",
      "X-Forwarded-For: 192.0.2.1, 203.0.113.7",
      "",
      "",
    );
    expect(await seen).toEqual({
      method: "GET",
      target: "/external/v1/test/pos/terminals?webcode=A",
      address: "203.0.113.7",
      headers: ["one, two", "text/plain, application/json", null],
    });
    socket.destroy();
    await server.close();
  });
});
