import { once } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import { createTestClient, unwrap } from "../../src/index.ts";
import { waitByTimer } from "../../src/sandbox/core/wait.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { keptTimers } from "../support/kept-timers.ts";

let sandbox: Sandbox;
afterEach(() => sandbox?.close());

const path = "/external/v1/test/pos/terminals?webcode=SHOP01";
const terminals = { params: { query: { webcode: "SHOP01" } } };

describe("sandbox.fetch", () => {
  it.each<[string, (url: string) => RequestInfo | URL]>([
    ["a URL as text", (url) => url],
    ["a path", () => path],
    ["a URL", (url) => new URL(url)],
  ])("takes %s and options, like the global fetch", async (_, inputOf) => {
    sandbox = await createSandbox();
    const fetch: typeof globalThis.fetch = sandbox.fetch;
    const input = inputOf(`http://127.0.0.1:4020${path}`);
    const response = await fetch(input, { headers: { "X-API-KEY": sandbox.keys.test } });
    expect([response.status, ((await response.json()) as { data: [] }).data.length]).toEqual([200, 3]);
  });

  it("takes a request with further options", async () => {
    sandbox = await createSandbox();
    const request = new Request(`http://127.0.0.1:4020${path}`);
    const response = await sandbox.fetch(request, { headers: { "X-API-KEY": sandbox.keys.test } });
    expect(response.status).toBe(200);
  });
});

it("a sandbox in a program that has nothing else to do lets it end", async () => {
  const kept = await keptTimers(async () => {
    sandbox = await createSandbox();
    await sandbox.settled();
  });
  expect(kept).toEqual([]);
});

it("a sandbox that is closed ends the delay of a fault at once, without the grace", async () => {
  const waiting = Promise.withResolvers<AbortSignal>();
  sandbox = await createSandbox({
    wait(_, signal) {
      waiting.resolve(signal);
      return waitByTimer(60_000, signal);
    },
  });
  await sandbox.faults.add({ operation: "*", effect: { type: "delay", milliseconds: 1 } });
  const responded = sandbox.fetch(path, { headers: { "X-API-KEY": sandbox.keys.test } });
  const signal = await waiting.promise;
  expect(signal.aborted).toBe(false);
  const closed = sandbox.close();
  expect(signal.aborted).toBe(true);
  await Promise.all([responded, closed]);
});

it("a sandbox that is closed responds to the requests under way before it closes its store", async () => {
  const waiting = Promise.withResolvers<void>();
  sandbox = await createSandbox({
    async wait(_, signal) {
      waiting.resolve();
      await once(signal, "abort");
      // The sandbox has nothing else to wait for by now.
      for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
    },
  });
  await sandbox.faults.add({ operation: "*", effect: { type: "delay", milliseconds: 1 } });
  const responded = sandbox.fetch(path, { headers: { "X-API-KEY": sandbox.keys.test } });
  await waiting.promise;
  const closed = sandbox.close();
  expect((await responded).status).toBe(200);
  await closed;
});

it("a caller that gives up ends the delay of its own request, and of no other", async () => {
  const signals: AbortSignal[] = [];
  sandbox = await createSandbox({
    wait(_, signal) {
      signals.push(signal);
      return waitByTimer(60_000, signal);
    },
  });
  await sandbox.faults.add({ operation: "*", times: 2, effect: { type: "delay", milliseconds: 1 } });
  const headers = { "X-API-KEY": sandbox.keys.test };
  const caller = new AbortController();
  const others = sandbox.fetch(path, { headers });
  await expect.poll(() => signals.length).toBe(1);
  const given = sandbox.fetch(path, { headers, signal: caller.signal });
  await expect.poll(() => signals.length).toBe(2);
  caller.abort();
  await expect(given).rejects.toThrow("aborted");
  expect(signals.map(({ aborted }) => aborted)).toEqual([false, true]);
  await sandbox.close();
  expect((await others).status).toBe(200);
});

describe("a closed sandbox", () => {
  const error = new Error("The sandbox is closed. Create another one.");

  it("says so when it gets a request", async () => {
    sandbox = await createSandbox();
    const client = createTestClient({ apiKey: sandbox.keys.test, fetch: sandbox.fetch, retries: 0 });
    expect(unwrap(await client.GET("/pos/terminals", terminals))).toHaveLength(3);
    await sandbox.close();
    await expect(sandbox.fetch(path)).rejects.toEqual(error);
    await expect(client.GET("/pos/terminals", terminals)).rejects.toMatchObject({
      reason: "network",
      cause: error,
    });
  });

  it("says so when it is asked to listen, or for its faults", async () => {
    sandbox = await createSandbox();
    await sandbox.close();
    await expect(sandbox.listen({ port: 0 })).rejects.toEqual(error);
    await expect(sandbox.faults.list()).rejects.toEqual(error);
    await expect(sandbox.faults.remove()).rejects.toEqual(error);
    await expect(sandbox.faults.add({ operation: "*", effect: { type: "disconnect" } })).rejects.toEqual(
      error,
    );
  });

  it("can be closed again", async () => {
    sandbox = await createSandbox();
    await Promise.all([sandbox.close(), sandbox.close()]);
    await sandbox.close();
  });
});
