import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { type Listening, listen } from "../../src/http/listen.ts";
import { createProxy } from "../../src/proxy/proxy.ts";
import { rawConnection } from "../support/raw.ts";

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const terminals = "/external/v1/test/pos/terminals?webcode=SHOP01";

/** A server, a proxy in front of it, and what the proxy wrote. */
async function start(
  respond: (request: IncomingMessage, response: ServerResponse) => void,
  options: { allowLive?: boolean } = {},
) {
  const server = createServer(respond).listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(async () => server.close().closeAllConnections());
  const upstream = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { upstream, ...(await startInFront(upstream, options)) };
}

async function startInFront(upstream: string, options: { allowLive?: boolean } = {}) {
  const rules: string[] = [];
  const write = (line: string) => void rules.push(JSON.parse(line).rule);
  const proxy = await createProxy({ upstream, write, ...options });
  const front: Listening = await listen(proxy.listener, { port: 0, host: "127.0.0.1" });
  closing.push(() => front.close());
  return { url: front.url, rules };
}

const json = '{"success":true,"data":[]}';
const ok = (_: IncomingMessage, response: ServerResponse) =>
  void response.writeHead(200, { "Content-Type": "application/json" }).end(json);

describe("the proxy", () => {
  it("forwards no header of the connection, in either direction, and every other one as it is", async () => {
    let seen: string[] = [];
    const { url, upstream } = await start((request, response) => {
      seen = request.rawHeaders;
      response.writeHead(200, [
        ...["Content-Type", "application/json", "Connection", "X-Hop", "X-Hop", "1", "Set-Cookie", "a=1"],
        ...["Set-Cookie", "b=2", "Keep-Alive", "timeout=9", "X-End", "kept"],
      ]);
      response.end(json);
    });
    const { ended } = rawConnection(
      url,
      `GET ${terminals} HTTP/1.1`,
      "Host: proxy.example",
      "X-Api-Key: k",
      "Connection: close, X-Mine",
      "X-Mine: 1",
      "TE: trailers",
      "Proxy-Authorization: Basic eDp5",
      "Accept-Encoding: gzip",
      "X-Two: a",
      "X-Two: b",
      "",
      "",
    );
    const text = await ended;
    const names = seen.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
    expect(names.toSorted()).toEqual(["connection", "host", "x-api-key", "x-two", "x-two"]);
    expect(seen[seen.findIndex((name) => name.toLowerCase() === "host") + 1]).toBe(new URL(upstream).host);
    expect(text).not.toMatch(/x-hop|timeout=9/i);
    expect(text).toMatch(
      /Set-Cookie: a=1\r\nSet-Cookie: b=2\r\n[\s\S]*X-End: kept[\s\S]*\{"success":true,"data":\[\]\}$/,
    );
  });

  it("does not follow a redirect", async () => {
    const { url } = await start(
      (_, response) => void response.writeHead(307, { Location: "/elsewhere" }).end(),
    );
    const response = await fetch(url + terminals, { redirect: "manual" });
    expect([response.status, response.headers.get("location")]).toEqual([307, "/elsewhere"]);
  });

  it.each([
    ["closes without a response", (request: IncomingMessage) => void request.socket.destroy()],
    [
      "closes in the middle of its response",
      (request: IncomingMessage, response: ServerResponse) => {
        response.writeHead(200, { "Content-Type": "application/json", "Content-Length": "100" });
        response.write("{", () => request.socket.destroy());
      },
    ],
    [
      "sends more than 8 MiB",
      (_: IncomingMessage, response: ServerResponse) =>
        void response.writeHead(200).end(Buffer.alloc(8 * 1024 * 1024 + 1)),
    ],
  ])(
    "closes the connection when the server %s, and reports that there is no response",
    async (_, respond) => {
      const { url, rules } = await start(respond);
      await expect(fetch(url + terminals)).rejects.toThrow("fetch failed");
      expect(rules).toEqual(["no-response"]);
    },
  );

  it("responds with 502 when there is no connection to the server", async () => {
    const { url, rules } = await startInFront("http://127.0.0.1:9");
    const response = await fetch(url + terminals);
    expect([response.status, await response.text()]).toEqual([
      502,
      "avirato proxy: no connection to 127.0.0.1:9.\n",
    ]);
    expect(rules).toEqual(["no-response"]);
  });

  it("refuses a request body over 8 MiB", async () => {
    const { url } = await start(ok);
    const response = await fetch(`${url}/external/v1/test/payment/session`, {
      method: "POST",
      body: Buffer.alloc(8 * 1024 * 1024 + 1),
    });
    expect(response.status).toBe(413);
  });

  it("stays up when the server sends JSON that Prism cannot check", async () => {
    const deep = "[".repeat(100_000) + "]".repeat(100_000);
    const { url, rules } = await start(
      (_, response) => void response.writeHead(200, { "Content-Type": "application/json" }).end(deep),
    );
    expect((await fetch(url + terminals, { headers: { "X-API-KEY": "k" } })).status).toBe(200);
    expect(rules).toEqual(["json"]);
  });
});

describe("without --allow-live, the proxy", () => {
  const forwarded = async (target: string, options = {}) => {
    let reached: string | undefined;
    const { url } = await start((request, response) => {
      reached = request.url;
      ok(request, response);
    }, options);
    const { ended } = rawConnection(url, `GET ${target} HTTP/1.1`, "Host: a", "Connection: close", "", "");
    await ended;
    return reached;
  };

  it.each([
    "/external/v1/payment/sessions",
    "/external/v1/test/../payment/sessions",
    "/external/v1/test/%2e%2e/payment/sessions",
    "/external/v1/test/..%2fpayment/sessions",
    "/external/v1/test/%252e%252e/payment/sessions",
    "/external/v1/test//../../payment/sessions",
    "/external/v1/test/..\\payment/sessions",
    "/external/v1/test/..;/payment/sessions",
    "/External/V1/payment/sessions",
    "http://elsewhere.example/external/v1/payment/sessions",
    "//external/v1/test/pos/terminals",
    "/",
  ])("does not forward %s", async (target) => {
    expect(await forwarded(target)).toBeUndefined();
  });

  it("forwards the Test routes, also when the target is a whole URL, and only to its own server", async () => {
    expect(await forwarded(terminals)).toBe(terminals);
    expect(await forwarded(`http://elsewhere.example${terminals}`)).toBe(terminals);
  });

  it("forwards Live routes with --allow-live, and never to another server", async () => {
    const live = "/external/v1/payment/sessions?webcode=SHOP01";
    expect(await forwarded(live, { allowLive: true })).toBe(live);
    expect(await forwarded("http://a//elsewhere.example/x", { allowLive: true })).toBe(
      "//elsewhere.example/x",
    );
  });
});
