// tier: integration
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Running, runCli, startCli } from "../../support/process.ts";
import { rawConnection } from "../../support/raw.ts";
import { sessionBody } from "../../support/sandbox.ts";

let folder: string;
let tokenFile: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "operation-"));
  tokenFile = join(folder, "admin-token");
  await writeFile(tokenFile, "a-token-from-a-file\n", { mode: 0o600 });
});
afterAll(() => rm(folder, { recursive: true }));

const start = (...args: string[]) =>
  startCli(
    ["sandbox", "--port", "0", "--log-requests", "--admin-token-file", tokenFile, ...args],
    /"event":"listening","url":"([^"]+)"/,
  );

const entries = ({ output }: Running) => output.map((line) => JSON.parse(line));

describe("avirato sandbox --log-requests", () => {
  it("prints only lines of JSON, without a key or secret, and all of them before it ends", async () => {
    const running = await start("--test-key", "my_test_key");
    const { match: url } = running;
    const response = await fetch(`${url}/external/v1/test/payment/session`, {
      method: "POST",
      headers: { "X-API-KEY": "my_test_key", "Content-Type": "application/json" },
      body: JSON.stringify(sessionBody),
    });
    expect(response.status).toBe(201);
    expect(await running.end("SIGTERM")).toBe(0);
    expect(entries(running).map(({ event, status }) => [event, status])).toEqual([
      ["listening", undefined],
      ["request", 201],
    ]);
    expect(running.output.join("")).not.toMatch(/av[ps]_|my_test_key|a-token-from-a-file/);
  });
});

describe("--admin-token-file", () => {
  it("passes the token to avirato sandbox and avirato keys", async () => {
    const running = await start();
    const server = ["--server", running.match];
    expect((await runCli("keys", "list", ...server)).code).toBe(1);
    const { code, stdout } = await runCli("keys", "list", ...server, "--admin-token-file", tokenFile);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).apiKeys).toHaveLength(2);
    await running.end("SIGTERM");
    // The audit has the request that had no token.
    const audited = entries(running).filter(({ event }) => event === "control-plane");
    expect(audited).toMatchObject([{ method: "GET", route: "/_sandbox/api-keys", status: 401 }]);
  });
});

describe("SIGTERM", () => {
  let receiver: Server;
  let webhookUrl: string;
  const reached = Promise.withResolvers<void>();
  beforeAll(async () => {
    // Takes every event and never answers.
    receiver = createServer(() => reached.resolve());
    await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
    webhookUrl = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
  });
  afterAll(() => {
    receiver.closeAllConnections();
    receiver.close();
  });

  it("ends the sandbox in time, even while a request arrives slowly and a webhook gets no response", {
    timeout: 30_000,
  }, async () => {
    const data = join(folder, "stopped.db");
    const running = await start("--test-key", "my_test_key", "--webhook-url", webhookUrl, "--data", data);
    const { match: url } = running;
    const headers = { "X-API-KEY": "my_test_key", "Content-Type": "application/json" };
    const body = { webcode: "SHOP01", poiId: "V400m-TEST-000001", amount: { value: 1850, currency: "EUR" } };
    const charge = { method: "POST", headers, body: JSON.stringify(body) };
    expect((await fetch(`${url}/external/v1/test/pos/payment`, charge)).status).toBe(201);
    await reached.promise;
    const { ended } = rawConnection(
      url,
      "POST /external/v1/test/pos/payment HTTP/1.1",
      "Host: 127.0.0.1",
      "X-API-KEY: my_test_key",
      "Content-Type: application/json",
      "Content-Length: 100",
      "",
      "{",
    );
    // Another request's answer proves that this one has arrived.
    await fetch(`${url}/_sandbox/health`);
    // An exit code of null would mean that it had to be killed.
    const killer = setTimeout(() => running.process.kill("SIGKILL"), 9_000);
    expect(await running.end("SIGTERM")).toBe(0);
    clearTimeout(killer);
    expect(await ended).toBe("");
    expect(entries(running).filter(({ event }) => event === "internal-error")).toEqual([]);
  });
});
