// tier: integration
import { execFile } from "node:child_process";
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { exampleResponse } from "../../../scripts/bench/requests.ts";
import { load, serve, servers } from "../../../scripts/bench/servers.ts";
import { fromRoot } from "../../../scripts/paths.ts";

const run = promisify(execFile);

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

/** What the load generator prints about nine requests, one after another, to a server with these responses. */
async function printed(listener: RequestListener): Promise<{ total: number; failed: number }> {
  const server = createServer(listener);
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const script = fromRoot("scripts", "bench", "load.ts");
  const args = [script, `http://127.0.0.1:${port}`, "replay", "", "9", "1"];
  const { stdout } = await run(process.execPath, args);
  server.closeAllConnections();
  server.close();
  return JSON.parse(stdout);
}

it("the load generator counts error responses and broken connections as failed", async () => {
  let count = 0;
  const { failed } = await printed((request, response) => {
    count += 1;
    if (count % 3 === 1) request.socket.resetAndDestroy();
    else response.writeHead(count % 3 === 2 ? 500 : 201).end();
  });
  expect(failed).toBe(6);
});

it("the load generator counts requests as failed when the server closes their connection without a response", async () => {
  // The last one may still have been waiting.
  expect(await printed(({ socket }) => socket.end())).toMatchObject({ total: 0, failed: 8 });
});
