// tier: integration
import dns from "node:dns";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { serverLimits } from "../../generated/constants.ts";
import { defaultTimeoutMs } from "../../src/client/call.ts";
import { bodyBudget } from "../../src/http/body-budget.ts";
import { type Listening, listen } from "../../src/http/listen.ts";
import { createProxy, type ProxyOptions } from "../../src/proxy/proxy.ts";
import { parseRaw, rawConnection } from "../support/raw.ts";
import type { Line } from "./proxied.ts";

type LookupCallback = (error: NodeJS.ErrnoException) => void;

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const terminals = "/external/v1/test/pos/terminals?webcode=SHOP01";

/** A server, a proxy in front of it, and what the proxy wrote. */
async function start(
  respond: (request: IncomingMessage, response: ServerResponse) => void,
  options: Partial<ProxyOptions> = {},
) {
  const server = createServer(respond).listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(async () => server.close().closeAllConnections());
  const upstream = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { upstream, ...(await startInFront(upstream, options)) };
}

async function startInFront(upstream: string, options: Partial<ProxyOptions> = {}) {
  const rules: string[] = [];
  const lines: Omit<Line, "at">[] = [];
  const write = (text: string) => {
    const { at: _, ...line }: Line = JSON.parse(text);
    lines.push(line);
    rules.push(line.rule);
  };
  const proxy = await createProxy({ upstream, write, ...options });
  const front: Listening = await listen(proxy.listener, { port: 0, host: "127.0.0.1" });
  closing.push(() => front.close());
  return { url: front.url, rules, lines, proxy };
}

const json = '{"success":true,"data":[]}';
const ok = (_: IncomingMessage, response: ServerResponse) =>
  void response.writeHead(200, { "Content-Type": "application/json" }).end(json);

describe("the proxy", () => {
  it("waits longer for a response than a client does for a payment at a terminal", async () => {
    const { url } = await start(ok);
    const timeout = vi.spyOn(AbortSignal, "timeout");
    await fetch(url + terminals);
    const limits = timeout.mock.calls.map(([milliseconds]) => milliseconds);
    timeout.mockRestore();
    expect(limits).toEqual([expect.any(Number)]);
    expect(limits[0]).toBeGreaterThan(defaultTimeoutMs("POST /pos/payment"));
  });

  it.each(["X-Api-Key", "Accept"])(
    "judges every header of a request, also when the last one is %s",
    async (last) => {
      const { url, lines } = await start(ok);
      const headers = ["Host: proxy.example", "Connection: close", "Accept: */*", "X-Api-Key: k"];
      const ordered = headers.toSorted(
        (one, other) => Number(one.startsWith(last)) - Number(other.startsWith(last)),
      );
      const { ended } = rawConnection(url, `GET ${terminals} HTTP/1.1`, ...ordered, "", "");
      expect(parseRaw(await ended).status).toBe(200);
      expect(lines).toEqual([]);
    },
  );

  it("judges every header of a response, also when the last one is its media type", async () => {
    const { url, lines } = await start((_, response) => {
      response.sendDate = false;
      response.writeHead(200, ["Content-Type", "application/json"]).end(json);
    });
    expect((await fetch(url + terminals, { headers: { "X-Api-Key": "k" } })).status).toBe(200);
    expect(lines).toEqual([]);
  });

  it("forwards no header of the connection, in either direction, and every other one as it is", async () => {
    let seen: string[] = [];
    const { url, upstream } = await start((request, response) => {
      seen = request.rawHeaders;
      response.writeHead(200, [
        ...["Content-Type", "application/json", "Connection", "X-Hop", "X-Hop", "1", "Set-Cookie", "a=1"],
        ...["Set-Cookie", "b=2", "Keep-Alive", "timeout=9", "Proxy-Authenticate", "Basic", "X-End", "kept"],
        ...[
          "Trailer",
          "X-Sum",
          "Upgrade",
          "h2c",
          "Proxy-Connection",
          "close",
          "Transfer-Encoding",
          "chunked",
        ],
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
      "Trailer: X-Sum",
      "Proxy-Connection: keep-alive",
      "Keep-Alive: timeout=9",
      "Expect: 100-continue",
      "X-Names: x-two",
      "Proxy-Authorization: Basic eDp5",
      "Accept-Encoding: gzip",
      "X-Two: a",
      "X-Two: b",
      "",
      "",
    );
    const text = await ended;
    const names = seen.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
    expect(names.toSorted()).toEqual(["connection", "host", "x-api-key", "x-names", "x-two", "x-two"]);
    const sentValue = (header: string) => seen[seen.findIndex((name) => name.toLowerCase() === header) + 1];
    expect([sentValue("connection"), sentValue("host")]).toEqual(["close", new URL(upstream).host]);
    expect(text).not.toMatch(/x-hop|timeout=9|proxy-|trailer|x-sum|h2c|chunked/i);
    expect(text).toMatch(
      /Set-Cookie: a=1\r\nSet-Cookie: b=2\r\n[\s\S]*X-End: kept[\s\S]*\{"success":true,"data":\[\]\}$/,
    );
  });

  it("forwards method and body with their length, also of a body that arrives in chunks", async () => {
    const seen: (string | undefined)[][] = [];
    const { url } = await start(async (request, response) => {
      const { "content-length": length, "transfer-encoding": encoding } = request.headers;
      const body = Buffer.concat(await Array.fromAsync(request)).toString();
      seen.push([request.method, length, encoding, body]);
      ok(request, response);
    });
    const send = (method: string, body?: BodyInit) =>
      fetch(`${url}/external/v1/test/payment/session`, {
        method,
        body: body ?? null,
        duplex: "half",
      } as RequestInit);
    await send("GET");
    await send("POST");
    await send("POST", "{}");
    await send("PUT", new Blob(["in ", "chunks"]).stream());
    expect(seen).toEqual([
      ["GET", undefined, undefined, ""],
      ["POST", "0", undefined, ""],
      ["POST", "2", undefined, "{}"],
      ["PUT", "9", undefined, "in chunks"],
    ]);
  });

  it("reports a route outside the contract, and nothing about a right exchange", async () => {
    const { url, lines, proxy } = await start(ok);
    const headers = { "X-API-KEY": "k" };
    expect(await (await fetch(url + terminals, { headers })).text()).toBe(json);
    expect(lines).toEqual([]);
    await fetch(`${url}/external/v1/test/nowhere`, { headers });
    expect(lines).toEqual([{ operation: null, place: "request.path", rule: "unknown-route" }]);
    expect(proxy.evidence().responses).toEqual([
      { operation: "listTestTerminals", statusCode: 200, count: 1 },
    ]);
  });

  it("joins the values of a header that comes twice, so that two idempotency keys are not taken for the last one", async () => {
    let sessions = 0;
    const { url, rules } = await start((_, response) => {
      sessions += 1;
      response.writeHead(201, { "Content-Type": "application/json" }).end(`{"number":${sessions}}`);
    });
    const send = (...keys: string[]) =>
      rawConnection(
        url,
        "POST /external/v1/test/payment/session HTTP/1.1",
        ...["Host: a", "Connection: close", "X-Api-Key: k", "Content-Type: application/json"],
        ...keys.map((key) => `Idempotency-Key: ${key}`),
        ...["Content-Length: 20", "", '{"webcode":"SHOP01"}'],
      ).ended;
    await send("order-1", "order-2");
    await send("order-2");
    expect([sessions, rules.includes("idempotency.replay")]).toEqual([2, false]);
    await send("order-1", "order-2");
    expect(rules).toContain("idempotency.replay");
  });

  it("reports unknown query parameters, without those that contain a key that it has seen", async () => {
    const { url, lines } = await start(ok);
    const headers = { "X-API-KEY": "plainkey" };
    await fetch(`${url}${terminals}&colour=red&my_plainkey=1`, { headers });
    expect(lines.filter(({ rule }) => rule === "unknown").map(({ place }) => place)).toEqual([
      "request.query.colour",
      "request.query.…",
    ]);
  });

  it("counts the unknown fields of a response by their place", async () => {
    const { url, proxy } = await start(
      (_, response) =>
        void response
          .writeHead(200, { "Content-Type": "application/json" })
          .end('{"success":true,"data":[],"colour":"red"}'),
    );
    await fetch(url + terminals, { headers: { "X-API-KEY": "k" } });
    expect(proxy.evidence().unknownFields).toEqual([
      { operation: "listTestTerminals", place: "response.body.colour", type: "string", count: 1 },
    ]);
  });

  it("reports a replay that differs, in its lines and in its evidence", async () => {
    let sessions = 0;
    const { url, rules, proxy } = await start((_, response) => {
      sessions += 1;
      response.writeHead(201, { "Content-Type": "application/json" }).end(`{"number":${sessions}}`);
    });
    const headers = { "X-API-KEY": "k", "Content-Type": "application/json", "Idempotency-Key": "order-1" };
    const body = '{"webcode":"SHOP01"}';
    for (let time = 0; time < 2; time += 1)
      await fetch(`${url}/external/v1/test/payment/session`, { method: "POST", headers, body });
    expect(rules.filter((rule) => rule === "idempotency.replay")).toHaveLength(1);
    expect(proxy.evidence().clauses).toContainEqual(
      expect.objectContaining({ id: "idempotency.session", verdict: "refuted" }),
    );
  });

  it("writes the first hundred violations of one exchange", async () => {
    const { url, lines } = await start(ok);
    const headers = { "X-API-KEY": "k", "Content-Type": "application/json" };
    const letters = [..."abcdefghijklm"];
    const names = letters.flatMap((one) => letters.map((other) => `extra${one}${other}`));
    expect(names.length).toBeGreaterThan(100);
    const body = JSON.stringify(Object.fromEntries(names.map((name) => [name, 1])));
    await fetch(`${url}/external/v1/test/payment/session`, { method: "POST", headers, body });
    expect(lines).toHaveLength(100);
    expect(lines.every(({ operation }) => operation === "createTestSession")).toBe(true);
  });

  it("forwards the response and reports that it was not checked when the check fails", async () => {
    let times = 0;
    const now = () => {
      times += 1;
      if (times === 1) throw new Error("no clock");
      return new Date();
    };
    const { url, lines } = await start(ok, { now });
    expect((await fetch(url + terminals)).status).toBe(200);
    expect(lines).toEqual([{ operation: "listTestTerminals", place: "response", rule: "not-checked" }]);
  });

  it("ends its request to the server when the application goes away, and reports nothing", async () => {
    let arrived: (request: IncomingMessage) => void = () => {};
    const forwarded = new Promise<IncomingMessage>((resolve) => {
      arrived = resolve;
    });
    const { url, rules } = await start((request) => arrived(request));
    const { socket } = rawConnection(url, `GET ${terminals} HTTP/1.1`, "Host: a", "", "");
    const { socket: upstream } = await forwarded;
    const closed = once(upstream, "close");
    socket.destroy();
    await closed;
    expect(rules).toEqual([]);
  });

  it("forwards the body of a GET with its length, so that the server does not take it for the next request", async () => {
    const seen: (string | undefined)[] = [];
    const { url } = await start(async (request, response) => {
      seen.push(request.headers["content-length"], Buffer.concat(await Array.fromAsync(request)).toString());
      ok(request, response);
    });
    const head = [`GET ${terminals} HTTP/1.1`, "Host: a", "Content-Length: 2", "Connection: close"];
    await rawConnection(url, ...head, "", "{}").ended;
    expect(seen).toEqual(["2", "{}"]);
  });

  it("sends one Content-Length with a response that has a body", async () => {
    const { url } = await start((_, response) => {
      response
        .writeHead(200, { "Content-Type": "application/json", "Content-Length": json.length })
        .end(json);
    });
    const { ended } = rawConnection(url, `GET ${terminals} HTTP/1.1`, "Host: a", "Connection: close", "", "");
    expect((await ended).match(/content-length: .*/gi)).toEqual([`Content-Length: ${json.length}`]);
  });

  it("reports that there is no response for a route outside the contract, too", async () => {
    const { url, lines } = await start((request) => void request.socket.destroy());
    await expect(fetch(`${url}/external/v1/test/nothing`)).rejects.toThrow("fetch failed");
    expect(lines).toEqual([{ operation: null, place: "response", rule: "no-response" }]);
  });

  it("sends no Content-Length of its own with a response without a body", async () => {
    const { url } = await start((_, response) => void response.writeHead(204).end());
    const { ended } = rawConnection(url, `GET ${terminals} HTTP/1.1`, "Host: a", "Connection: close", "", "");
    expect(await ended).not.toMatch(/content-length/i);
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
      "switches to another protocol",
      (request: IncomingMessage) =>
        void request.socket.write(
          "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n",
        ),
    ],
    [
      "sends more than 8 MiB",
      (_: IncomingMessage, response: ServerResponse) =>
        void response.writeHead(200).write(Buffer.alloc(8 * 1024 * 1024 + 1)),
    ],
  ])(
    "closes the connection when the server %s, and reports that there is no response",
    async (_, respond) => {
      const { promise: closed, resolve } = Promise.withResolvers<void>();
      const { url, lines } = await start((request, response) => {
        request.socket.once("close", () => resolve());
        respond(request, response);
      });
      await expect(fetch(url + terminals)).rejects.toThrow("fetch failed");
      await closed;
      expect(lines).toEqual([{ operation: "listTestTerminals", place: "response", rule: "no-response" }]);
    },
  );

  it("responds with 502 when there is no connection to the server", async () => {
    const { url, rules } = await startInFront("http://127.0.0.1:9");
    const response = await fetch(url + terminals);
    expect([response.status, await response.text()]).toEqual([
      502,
      "avirato proxy: no connection to 127.0.0.1:9.\n",
    ]);
    expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(response.headers.get("connection")).toBe("close");
    expect(rules).toEqual(["no-response"]);
  });

  it.each(["ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"])(
    "responds with 502 when the name of the server leads nowhere: %s",
    async (code) => {
      const { url } = await startInFront("http://server.example");
      const lookup = vi
        .spyOn(dns, "lookup")
        .mockImplementation(((_: string, __: object, done: LookupCallback) =>
          done(Object.assign(new Error("no address"), { code }))) as never);
      const response = await fetch(url + terminals);
      lookup.mockRestore();
      expect([response.status, await response.text()]).toEqual([
        502,
        "avirato proxy: no connection to server.example.\n",
      ]);
    },
  );

  it("refuses a request body over 8 MiB", async () => {
    const { url } = await start(ok);
    const response = await fetch(`${url}/external/v1/test/payment/session`, {
      method: "POST",
      body: Buffer.alloc(8 * 1024 * 1024 + 1),
    });
    expect(response.status).toBe(413);
  });

  it("counts bodies only while their exchange is under way, however it ends", async () => {
    let isLost = false;
    const { url } = await start((request, response) => {
      if (isLost) request.socket.destroy();
      else ok(request, response);
    });
    const send = () =>
      fetch(`${url}/external/v1/test/payment/session`, { method: "POST", body: "{}" }).catch(() => undefined);
    await send();
    isLost = true;
    expect(await send()).toBeUndefined();
    const hold = bodyBudget.hold();
    expect(hold.take(serverLimits.bodyBytesUnderWay)).toBe(true);
    expect((await send())?.status).toBe(503);
    hold.release();
  });

  it("closes the connection of a request whose target is no URL, and stays up", async () => {
    const { url } = await start(ok);
    expect(await rawConnection(url, "GET http://[ HTTP/1.1", "Host: a", "", "").ended).toBe("");
    expect((await fetch(url + terminals)).status).toBe(200);
  });

  it("writes the time of each violation, and says in its evidence on which day it was collected", async () => {
    const at: string[] = [];
    const write = (line: string) => void at.push(JSON.parse(line).at);
    const { url, proxy } = await start(ok, { write, now: () => new Date("2026-06-28T10:30:00Z") });
    await fetch(`${url}/external/v1/test/nowhere`);
    expect([at, proxy.evidence().date]).toEqual([["2026-06-28T10:30:00.000Z"], "2026-06-28"]);
    const own = await start(ok, { write });
    const before = Date.now();
    await fetch(`${own.url}/external/v1/test/nowhere`);
    const written = Date.parse(at[1] ?? "");
    expect([before <= written, written <= Date.now()]).toEqual([true, true]);
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

  it("says that it forwards only Test routes, and reports the operation", async () => {
    const { url, lines } = await start(ok);
    const response = await fetch(`${url}/external/v1/pos/terminals`);
    expect([response.status, await response.text()]).toEqual([
      403,
      "avirato proxy forwards only Test routes; start it with --allow-live.\n",
    ]);
    await fetch(`${url}/elsewhere`);
    const rule = { place: "request.path", rule: "live-not-allowed" };
    expect(lines).toEqual([
      { operation: "listTerminals", ...rule },
      { operation: null, ...rule },
    ]);
  });

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
