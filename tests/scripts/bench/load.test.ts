// tier: integration
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { exampleResponse } from "../../../scripts/bench/requests.ts";
import { load, serve, servers } from "../../../scripts/bench/servers.ts";

it("the bare server parses each body, and sends the response of the benchmark", async () => {
  const bare = await serve(servers["node:http"], false);
  try {
    const post = (body: string) => fetch(bare.url, { method: "POST", body });
    const response = await post("{}");
    expect([response.status, await response.text()]).toEqual([201, exampleResponse]);
    expect((await fetch(bare.url)).status).toBe(200);
    expect(await load(bare.url, "create session", "", "10", 2)).toMatchObject({ total: 10 });
    // It ends with the exception of the parser.
    await expect(post("{")).rejects.toThrow("fetch failed");
  } finally {
    await bare.end();
  }
});

/** Sends nine requests, one after another, to a server with these responses. */
async function loadOn(listener: RequestListener): Promise<{ perSecond: number; total: number }> {
  const server = createServer(listener);
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  return load(`http://127.0.0.1:${port}`, "replay", "", "9", 1).finally(() => {
    server.closeAllConnections();
    server.close();
  });
}

it("a load fails when responses are errors or connections break, and counts both", async () => {
  let count = 0;
  const failing = loadOn((request, response) => {
    count += 1;
    if (count % 3 === 1) request.socket.resetAndDestroy();
    else response.writeHead(count % 3 === 2 ? 500 : 201).end();
  });
  await expect(failing).rejects.toThrow(
    /^6 of \d responses to replay at http:\/\/127\.0\.0\.1:\d+ were errors\.$/,
  );
});

it("a load fails when the server closes connections without a response", async () => {
  // The last request may still have been waiting.
  const failing = loadOn(({ socket }) => socket.end());
  await expect(failing).rejects.toThrow(/^8 of 0 responses to replay at/);
});

it("a load of some seconds sends the request of its name over all its connections", async () => {
  const seen: string[] = [];
  const connections = new Set<unknown>();
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers["x-api-key"]}`);
    connections.add(request.socket);
    response.end("{}");
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const found = await load(`http://127.0.0.1:${port}`, "get session", "of-the-bench", "0.2s", 3);
  server.close();
  const get = "GET /external/v1/test/payment/session/of-the-bench?webcode=SHOP01 bench_test_key";
  expect(new Set(seen)).toEqual(new Set([get]));
  expect(connections.size).toBe(3);
  // When the time is over, each connection may wait for one more response.
  expect([0, 1, 2, 3]).toContain(seen.length - found.total);
  expect(found.total).toBeGreaterThan(0);
  // All of them in about a fifth of a second, on a busy machine in more.
  expect(found.perSecond / found.total).toBeGreaterThan(0.1);
  expect(found.perSecond / found.total).toBeLessThan(10);
});
