// tier: integration
import { request } from "node:http";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import type { SandboxOptions } from "../../src/sandbox/options.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { parseRaw, rawConnection } from "../support/raw.ts";
import { manualClock, sessionBody, webcode } from "../support/sandbox.ts";

const adminToken = "a-secret-admin-token";
let sandbox: Sandbox | undefined;
afterEach(() => sandbox?.close());

async function listening(options: SandboxOptions = {}, host = "127.0.0.1") {
  sandbox = await createSandbox({ strict: true, clock: manualClock(), ...options });
  const { url } = await sandbox.listen({ port: 0, host });
  return { sandbox, url };
}

/** `fetch` does not let a test choose the Host header. */
function get(url: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (response) => resolve(response.resume().statusCode))
      .once("error", reject)
      .end();
  });
}

describe("a sandbox that listens", () => {
  it("uses its own address in the payment URL", async () => {
    const { sandbox: running, url } = await listening();
    const response = await fetch(`${url}/external/v1/test/payment/session`, {
      method: "POST",
      headers: { "X-API-KEY": running.keys.test, "Content-Type": "application/json" },
      body: JSON.stringify(sessionBody),
    });
    const { data } = (await response.json()) as { data: { paymentUrl: string } };
    expect(data.paymentUrl.startsWith(`${url}/pay-external/`)).toBe(true);
    expect((await fetch(data.paymentUrl)).status).toBe(200);
  });

  it("checks IP lists against the address of the socket, not against the one that the caller claims", async () => {
    const { sandbox: running, url } = await listening();
    const keys = await (await fetch(`${url}/_sandbox/api-keys`)).json();
    const { id } = (keys as { apiKeys: { id: string; environment: string }[] }).apiKeys.find(
      ({ environment }) => environment === "test",
    ) as { id: string };
    const allow = (allowedIps: string[]) =>
      fetch(`${url}/_sandbox/api-keys/${id}`, {
        method: "PATCH",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ allowedIps }),
      });
    const call = () =>
      fetch(`${url}/external/v1/test/pos/terminals?webcode=${webcode}`, {
        headers: { "X-API-KEY": running.keys.test, "X-Forwarded-For": "203.0.113.7" },
      });
    await allow(["203.0.113.7"]);
    expect((await call()).status).toBe(403);
    await allow(["127.0.0.1"]);
    expect((await call()).status).toBe(200);
  });

  it("uses X-Forwarded-For only from proxies that it trusts", async () => {
    const { sandbox: running, url } = await listening({ adminToken, trustProxy: 1 });
    const { key } = (await (
      await fetch(`${url}/_sandbox/api-keys`, {
        method: "POST",
        headers: { "Content-Type": "application/json", Authorization: `Bearer ${adminToken}` },
        body: JSON.stringify({ environment: "test", webcode, allowedIps: ["203.0.113.7"] }),
      })
    ).json()) as { key: string };
    const call = (forwarded: string) =>
      fetch(`${url}/external/v1/test/pos/terminals?webcode=${webcode}`, {
        headers: { "X-API-KEY": key, "X-Forwarded-For": forwarded },
      });
    expect((await call("198.51.100.1, 203.0.113.7")).status).toBe(200);
    expect((await call("203.0.113.7, 198.51.100.1")).status).toBe(403);
    expect((await call("203.0.113.7:51234")).status).toBe(200);
    expect(running.keys.test).not.toBe(key);
  });

  it("rejects a key with an IP list when a trusted proxy does not add its entry to X-Forwarded-For", async () => {
    const { url } = await listening({ adminToken, trustProxy: ["127.0.0.0/8"] });
    const made = await fetch(`${url}/_sandbox/api-keys`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${adminToken}` },
      body: JSON.stringify({ environment: "test", webcode, allowedIps: ["127.0.0.1", "203.0.113.7"] }),
    });
    const { key } = (await made.json()) as { key: string };
    const call = (headers: Record<string, string>) =>
      get(`${url}/external/v1/test/pos/terminals?webcode=${webcode}`, { "X-API-KEY": key, ...headers });
    expect(await call({})).toBe(403);
    expect(await call({ "X-Forwarded-For": "unknown" })).toBe(403);
    expect(await call({ "X-Forwarded-For": "203.0.113.7, 127.0.0.2" })).toBe(200);
  });

  it("rejects requests for another host name, and writes that come from another site's page", async () => {
    const { url } = await listening();
    const { port } = new URL(url);
    const keys = `${url}/_sandbox/api-keys`;
    expect(await get(keys, { Host: `rebound.example:${port}` })).toBe(403);
    expect(await get(keys, { Host: `localhost:${port}` })).toBe(200);
    expect(await get(keys, { Origin: "https://evil.example" })).toBe(403);
    expect(await get(keys, { Origin: url })).toBe(200);
  });

  it("uses the public URL in payment URLs, and accepts its host from a proxy", async () => {
    const { sandbox: running, url } = await listening({ adminToken, publicUrl: "https://sandbox.example" });
    const response = await fetch(`${url}/external/v1/test/payment/session`, {
      method: "POST",
      headers: { "X-API-KEY": running.keys.test, "Content-Type": "application/json" },
      body: JSON.stringify(sessionBody),
    });
    const { data } = (await response.json()) as { data: { paymentUrl: string } };
    const { origin, pathname } = new URL(data.paymentUrl);
    expect(origin).toBe("https://sandbox.example");
    expect(await get(url + pathname, { Host: "sandbox.example" })).toBe(200);
    expect(await get(url + pathname, { Host: "rebound.example" })).toBe(403);
  });

  it("has its own name also where others can reach it, once it has a public URL", async () => {
    const options = { adminToken, publicUrl: "https://sandbox.example" };
    const { sandbox: running, url } = await listening(options, "0.0.0.0");
    for (const path of [
      "/",
      "/_sandbox/health",
      "/_sandbox/api-keys",
      "/dashboard/login",
      "/pay-external/x",
    ]) {
      expect(await get(url + path, { Host: "rebound.example" })).toBe(403);
    }
    // A probe or a scraper may use the address.
    expect(await get(`${url}/_sandbox/health`, { Host: "10.0.0.7:4020" })).toBe(200);
    const terminals = `${url}/external/v1/test/pos/terminals?webcode=${webcode}`;
    const key = { "X-API-KEY": running.keys.test };
    expect(await get(terminals, { ...key, Host: "service.internal" })).toBe(200);
  });

  it("answers what a proxy passed on only where no admin token is needed, as long as it has none", async () => {
    const { sandbox: running, url } = await listening();
    const forwarded = { "X-Forwarded-For": "203.0.113.7" };
    for (const path of ["/_sandbox/api-keys", "/_sandbox/metrics", "/dashboard", "/dashboard/test/keys"]) {
      expect(await get(url + path, forwarded)).toBe(403);
    }
    expect(await get(`${url}/_sandbox/health`, forwarded)).toBe(200);
    const terminals = `${url}/external/v1/test/pos/terminals?webcode=${webcode}`;
    expect(await get(terminals, { ...forwarded, "X-API-KEY": running.keys.test })).toBe(200);
  });

  it.each([
    "/_sandbox/health",
    "/_sandbox/api-keys",
    "/_sandbox/payment-page.css",
    "/dashboard/test/keys",
    "/dashboard/dashboard.css",
    "/pay-external/unknown",
    "/nowhere",
    `/external/v1/test/pos/terminals?webcode=${webcode}`,
  ])("lets no page of another site include %s", async (path) => {
    const { sandbox: running, url } = await listening();
    for (const { headers } of [await fetch(url + path), await running.fetch(new Request(url + path))]) {
      expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    }
  });

  it.each([
    ["https://sandbox.example", true],
    ["http://sandbox.example", false],
  ])("marks the dashboard's cookie as Secure only when callers use TLS: %s", async (publicUrl, secure) => {
    const { url } = await listening({ adminToken, publicUrl });
    const response = await fetch(`${url}/dashboard/login`, {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams({ token: adminToken }),
    });
    expect(response.status).toBe(303);
    expect(/; Secure/.test(response.headers.get("set-cookie") ?? "")).toBe(secure);
  });

  it("requires an admin token outside loopback, and then rejects control plane requests without it", async () => {
    const open = await createSandbox();
    await expect(open.listen({ port: 0, host: "0.0.0.0" })).rejects.toThrow(
      "because 0.0.0.0 is not loopback: give an admin token with --admin-token-file",
    );
    await open.close();
    const { url } = await listening({ adminToken }, "0.0.0.0");
    const keys = `${url}/_sandbox/api-keys`;
    expect(await get(keys, {})).toBe(401);
    expect(await get(keys, { Authorization: "Bearer a-wrong--admin-token" })).toBe(401);
    expect(await get(keys, { Authorization: `Bearer ${adminToken}` })).toBe(200);
    expect(await get(`${url}/_sandbox/health`, {})).toBe(200);
    const metrics = `${url}/_sandbox/metrics`;
    expect(await get(metrics, {})).toBe(401);
    expect(await get(metrics, { Authorization: `Bearer ${adminToken}` })).toBe(200);
  });

  it.each([
    ["a session", "POST", "/payment/session", JSON.stringify(sessionBody), 201],
    ["a body above the limit", "POST", "/payment/session", " ".repeat(1_048_577), 413],
    ["a body in many pieces", "POST", "/payment/session", JSON.stringify(sessionBody).padEnd(900_000), 201],
    ["malformed JSON", "POST", "/payment/session", "{", 400],
    ["a path with dots in it", "GET", `/pos/../pos/./terminals?webcode=${webcode}`, undefined, 200],
    ["an escaped path", "GET", `/payment/session/%E0?webcode=${webcode}`, undefined, 404],
    ["a route of no operation", "DELETE", "/payment/session", undefined, 404],
  ])("responds to %s over HTTP as it does without a port", async (_, method, route, body, status) => {
    const { sandbox: running, url } = await listening();
    const path = `/external/v1/test${route}`;
    const headers = { "X-API-KEY": running.keys.test, "Content-Type": "application/json" };
    const overHttp = new Promise((resolve, reject) => {
      // `fetch` would write the path another way.
      const options = { host: "127.0.0.1", port: new URL(url).port, path, method, headers };
      const sending = request(options, (response) => resolve(response.resume().statusCode));
      sending.once("error", reject);
      sending.end(body);
    });
    expect(await overHttp).toBe(status);
    const init = { method, headers, ...(body === undefined ? {} : { body }) };
    expect((await running.fetch(new Request(url + path, init))).status).toBe(status);
  });

  it("names the port that is in use", async () => {
    const { url } = await listening();
    const other = await createSandbox();
    await expect(other.listen({ port: new URL(url).port })).rejects.toThrow(/Port \d+ is in use/);
    await expect(other.listen({ port: "many" })).rejects.toThrow("--port must be a number");
    await other.close();
  });

  it("responds to the request that it has begun to read before it closes", async () => {
    const { sandbox: running, url } = await listening();
    sandbox = undefined;
    const body = JSON.stringify(sessionBody);
    const status = new Promise<number | undefined>((resolve, reject) => {
      const headers = { "X-API-KEY": running.keys.test, "Content-Type": "application/json" };
      const options = { method: "POST", headers: { ...headers, "Content-Length": body.length } };
      const sending = request(`${url}/external/v1/test/payment/session`, options, (response) =>
        resolve(response.resume().statusCode),
      );
      sending.once("error", reject);
      sending.write(body.slice(0, 10), () => {
        // Another request's answer proves that the first one has arrived.
        void fetch(`${url}/_sandbox/health`, { headers: { Connection: "close" } }).then(() => {
          const closed = running.close();
          sending.end(body.slice(10));
          return closed;
        }, reject);
      });
    });
    expect(await status).toBe(201);
    await expect(fetch(`${url}/_sandbox/health`)).rejects.toThrow();
  });
});

describe("a Prefer header", () => {
  it("returns the contract's example for a request that passes the checks, and changes nothing", async () => {
    const { sandbox: running, url } = await listening();
    const call = (prefer: string, key = running.keys.test) =>
      fetch(`${url}/external/v1/test/payment/session`, {
        method: "POST",
        headers: { "X-API-KEY": key, "Content-Type": "application/json", Prefer: prefer },
        body: JSON.stringify(sessionBody),
      });
    expect((await call("example=providerError")).status).toBe(500);
    expect((await call("code=409, example=differentBody")).status).toBe(409);
    expect((await call("example=unheardOf")).status).toBe(400);
    expect((await call("example=providerError", "unknown")).status).toBe(403);
    const list = await fetch(`${url}/external/v1/test/payment/sessions?webcode=${webcode}`, {
      headers: { "X-API-KEY": running.keys.test },
    });
    expect(((await list.json()) as { data: { sessions: unknown[] } }).data.sessions).toEqual([]);
  });
});

it.each(["return=minimal", "respond-async, wait=10", "handling=strict; code=404", "dynamic=false"])(
  "a request that prefers %s is executed, because only code, example and dynamic ask for an example",
  async (prefer) => {
    const { sandbox: running, url } = await listening();
    const headers = { "X-API-KEY": running.keys.test, "Content-Type": "application/json" };
    const created = await fetch(`${url}/external/v1/test/payment/session`, {
      method: "POST",
      headers: { ...headers, Prefer: prefer, "Idempotency-Key": "prefers" },
      body: JSON.stringify(sessionBody),
    });
    const { sessionId } = ((await created.json()) as { data: { sessionId: string } }).data;
    const found = await fetch(`${url}/external/v1/test/payment/session/${sessionId}?webcode=${webcode}`, {
      headers,
    });
    expect([created.status, found.status]).toEqual([201, 200]);
  },
);

it("a compressed body is refused with a message that names Content-Encoding", async () => {
  const { sandbox: running, url } = await listening();
  const response = await fetch(`${url}/external/v1/test/payment/session`, {
    method: "POST",
    headers: {
      "X-API-KEY": running.keys.test,
      "Content-Type": "application/json",
      "Content-Encoding": "gzip",
    },
    body: gzipSync(JSON.stringify(sessionBody)),
  });
  expect([response.status, await response.json()]).toMatchObject([
    415,
    { error: { code: 12001, message: expect.stringContaining("Content-Encoding") } },
  ]);
});

it("a request with two Content-Type headers has no content type, over HTTP and without a port", async () => {
  const { sandbox: running, url } = await listening();
  const body = JSON.stringify(sessionBody);
  const { ended } = rawConnection(
    url,
    "POST /external/v1/test/payment/session HTTP/1.1",
    "Host: 127.0.0.1",
    "Connection: close",
    `X-API-KEY: ${running.keys.test}`,
    "Content-Type: application/json",
    "Content-Type: application/json",
    `Content-Length: ${body.length}`,
    "",
    body,
  );
  expect(parseRaw(await ended)).toMatchObject({ status: 415, json: { error: { code: 12001 } } });
});
