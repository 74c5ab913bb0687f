// tier: integration
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { WantedFault } from "../../../src/sandbox/faults/fault.ts";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { amount, callsTo, manualClock, sessionBody, webcode } from "../../support/sandbox.ts";

let sandbox: Sandbox;
let calls: ReturnType<typeof callsTo>;
let lines: string[];
let closed: Promise<void> | undefined;
const close = () => {
  closed ??= sandbox.close();
  return closed;
};

beforeEach(async () => {
  lines = [];
  closed = undefined;
  sandbox = await createSandbox({
    strict: true,
    clock: manualClock(),
    logRequests: (text) => void lines.push(...text.trim().split("\n")),
  });
  calls = callsTo(sandbox);
});
afterEach(close);

const unavailable = { type: "status", statusCode: 503 } as const;
const create = (headers = {}) => calls.test.post("/payment/session", sessionBody, headers);
const remaining = async () => (await sandbox.faults.list()).map((fault) => fault.remaining);

describe("a fault", () => {
  it("hits as many of a hundred requests at once as it says", async () => {
    await sandbox.faults.add({ operation: "createSession", times: 37, effect: unavailable });
    await sandbox.faults.add({
      operation: "createSession",
      when: "after",
      times: 11,
      effect: { type: "error", name: "internalError" },
    });
    const statuses = (await Promise.all(Array.from({ length: 100 }, () => create()))).map(
      ({ status }) => status,
    );
    expect(statuses.filter((status) => status === 503)).toHaveLength(37);
    expect(statuses.filter((status) => status === 500)).toHaveLength(11);
    expect(await remaining()).toEqual([0, 0]);
  });

  it("is used up by no request that a check refuses, and by no example", async () => {
    await sandbox.faults.add({ operation: "*", effect: unavailable });
    expect((await create({ "X-API-KEY": "wrong" })).status).toBe(403);
    expect((await create({ "Content-Type": "text/plain" })).status).toBe(415);
    expect((await create({ Prefer: "code=201" })).status).toBe(201);
    expect((await calls.test.post("/payment/session", {})).status).toBe(400);
    expect((await calls.live.post("/payment/session", sessionBody)).status).toBe(201);
    expect(await remaining()).toEqual([1]);
    expect((await create()).status).toBe(503);
  });

  it("hits replays too, but not with an error in place of the operation", async () => {
    const key = { "Idempotency-Key": "one" };
    const first = await create(key);
    await sandbox.faults.add({
      operation: "createSession",
      effect: { type: "error", name: "providerError" },
    });
    await sandbox.faults.add({ operation: "createSession", when: "after", effect: { type: "disconnect" } });
    await expect(create(key)).rejects.toThrow("fetch failed");
    expect(await create(key)).toEqual(first);
    expect(await remaining()).toEqual([1, 0]);
  });

  it("is used up by no request whose idempotency key is in conflict, after the operation", async () => {
    const key = { "Idempotency-Key": "one" };
    await create(key);
    await sandbox.faults.add({ operation: "*", when: "after", effect: { type: "disconnect" } });
    const other = { ...sessionBody, amount: amount(1) };
    expect((await calls.test.post("/payment/session", other, key)).status).toBe(409);
    expect(await remaining()).toEqual([1]);
  });

  it("meets a request at each point once, the oldest first", async () => {
    const statusCodes = [504, 501, 506, 502, 505];
    for (const statusCode of statusCodes) {
      await sandbox.faults.add({ operation: "getSession", effect: { type: "status", statusCode } });
    }
    await sandbox.faults.add({ operation: "listSessions", effect: { type: "status", statusCode: 504 } });
    const { json } = await create();
    const get = () => calls.test.get(`/payment/session/${json.data.sessionId}?webcode=${webcode}`);
    const seen: number[] = [];
    while (seen.length <= statusCodes.length) seen.push((await get()).status);
    expect(seen).toEqual([...statusCodes, 200]);
    expect((await calls.test.get(`/payment/sessions?webcode=${webcode}`)).status).toBe(504);
  });

  it("is used up by requests of its own environment only, even by none that meets a fault of its own", async () => {
    for (const environment of ["test", "live"] as const) {
      await sandbox.faults.add({ environment, operation: "*", effect: unavailable });
    }
    expect((await calls.live.post("/payment/session", sessionBody)).status).toBe(503);
    expect(await remaining()).toEqual([1, 0]);
  });

  it("responds with its own headers, and without a body when the API has no error with this status", async () => {
    const headers = { "Retry-After": "120", "Content-Type": "text/html" };
    await sandbox.faults.add({
      operation: "*",
      effect: { type: "status", statusCode: 504, headers },
    });
    const request = new Request(`http://127.0.0.1:4020/external/v1/test/pos/terminals?webcode=${webcode}`, {
      headers: { "X-API-KEY": sandbox.keys.test },
    });
    const response = await sandbox.fetch(request);
    expect([response.status, await response.text()]).toEqual([504, ""]);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "retry-after": "120",
      "content-type": "text/html",
    });
  });

  it("names the faults that a request met in its log line", async () => {
    await sandbox.faults.add({ operation: "*", when: "after", effect: { type: "truncate" } });
    await create().catch(() => {});
    await close();
    expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({
      operationId: "createTestSession",
      status: 201,
      faults: [expect.stringMatching(/^truncate after \(flt_\w+\)$/)],
    });
  });

  it("is gone once it is removed, and after a reset", async () => {
    const { id } = await sandbox.faults.add({ operation: "createSession", effect: unavailable });
    await sandbox.faults.remove(id);
    expect((await create()).status).toBe(201);
    await sandbox.faults.add({ operation: "createSession", effect: unavailable });
    expect((await calls.control("POST", "/reset")).status).toBe(204);
    expect(await sandbox.faults.list()).toEqual([]);
    expect((await create()).status).toBe(201);
    await expect(sandbox.faults.remove(id)).rejects.toThrow(`There is no fault ${id}.`);
  });

  it("is kept over a restart on a file", async () => {
    const folder = await mkdtemp(join(tmpdir(), "faults-"));
    const open = () => createSandbox({ strict: true, data: join(folder, "sandbox.db"), testKey: "test-key" });
    const first = await open();
    await first.faults.add({ operation: "createSession", times: 2, effect: unavailable });
    await callsTo(first).test.post("/payment/session", sessionBody);
    await first.close();
    const second = await open();
    const statuses = [];
    for (let tries = 0; tries < 2; tries += 1) {
      statuses.push((await callsTo(second).test.post("/payment/session", sessionBody)).status);
    }
    expect(statuses).toEqual([503, 201]);
    await second.close();
    await rm(folder, { recursive: true });
  });
});

describe("a delay", () => {
  const slow = {
    operation: "createSession",
    when: "after",
    effect: { type: "delay", milliseconds: 86_400_000 },
  };

  it("before the operation meets a request once, however often it is to strike", async () => {
    const effect = { type: "delay", milliseconds: 0 } as const;
    await sandbox.faults.add({ operation: "createSession", times: 3, effect });
    expect((await create()).status).toBe(201);
    expect(await remaining()).toEqual([2]);
  });

  it("ends when the sandbox closes", async () => {
    await sandbox.faults.add(slow as WantedFault);
    const answer = create();
    while ((await remaining())[0] !== 0);
    await close();
    expect((await answer).status).toBe(201);
  });

  it("ends with the caller's reason when the caller gives up", async () => {
    await sandbox.faults.add(slow as WantedFault);
    const caller = new AbortController();
    const request = new Request("http://127.0.0.1:4020/external/v1/test/payment/session", {
      method: "POST",
      headers: { "X-API-KEY": sandbox.keys.test, "Content-Type": "application/json" },
      body: JSON.stringify(sessionBody),
      signal: caller.signal,
    });
    const answer = sandbox.fetch(request);
    while ((await remaining())[0] !== 0);
    caller.abort(new Error("too late"));
    await expect(answer).rejects.toThrow("too late");
  });
});
