// tier: integration
import { execFile } from "node:child_process";
import { createServer } from "node:http";
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

it("the load generator counts error responses and broken connections as failed", async () => {
  let count = 0;
  const server = createServer((request, response) => {
    count += 1;
    if (count % 3 === 1) request.socket.resetAndDestroy();
    else response.writeHead(count % 3 === 2 ? 500 : 201).end();
  });
  const { promise: listening, resolve } = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", resolve);
  await listening;
  const { port } = server.address() as { port: number };
  const script = fromRoot("scripts", "bench", "load.ts");
  const { stdout } = await run(process.execPath, [
    script,
    `http://127.0.0.1:${port}`,
    "replay",
    "",
    "9",
    "1",
  ]);
  server.closeAllConnections();
  server.close();
  expect(JSON.parse(stdout).failed).toBe(6);
});
