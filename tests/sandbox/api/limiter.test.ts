import { once } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import { requestLimiter } from "../../../src/sandbox/api/limiter.ts";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { rawConnection } from "../../support/raw.ts";
import { callsTo, manualClock, webcode } from "../../support/sandbox.ts";

let sandbox: Sandbox | undefined;
afterEach(async () => {
  await sandbox?.close();
  sandbox = undefined;
});

const terminals = `/external/v1/test/pos/terminals?webcode=${webcode}`;

describe("a sandbox at its limit of requests under way", () => {
  it("responds to another request with 503 and Retry-After in the envelope, and to later ones as usual", async () => {
    const internalErrors: unknown[] = [];
    sandbox = await createSandbox({
      strict: true,
      maxRequests: 2,
      clock: manualClock(),
      report: (error) => internalErrors.push(error),
    });
    const headers = { "X-API-KEY": sandbox.keys.test };
    const call = () => (sandbox as Sandbox).fetch(new Request(`http://x${terminals}`, { headers }));
    const responses = await Promise.all([call(), call(), call()]);
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 503]);
    const [first, , refused] = responses;
    expect(first?.headers.get("retry-after")).toBeNull();
    expect(refused?.headers.get("retry-after")).toBe("1");
    expect(await refused?.json()).toMatchObject({
      success: false,
      error: { message: "An error has occurred...", code: 10503, statusCode: 503 },
    });
    expect((await call()).status).toBe(200);
    const metrics = await sandbox.fetch(new Request("http://x/_sandbox/metrics"));
    expect(await metrics.text()).toContain('{operation="none",environment="none",status="503"} 1');
    expect(internalErrors).toEqual([]);
  });

  it("still responds to its pages and its health check", async () => {
    sandbox = await createSandbox({ maxRequests: 1 });
    const { test, control } = callsTo(sandbox);
    const [, further, health] = await Promise.all([
      test.get("/pos/terminals"),
      test.get("/pos/terminals"),
      control("GET", "/health"),
    ]);
    expect([further.status, health.status]).toEqual([503, 200]);
  });
});

describe("callers whose bodies do not arrive", () => {
  const half = (url: string, key: string) =>
    rawConnection(
      url,
      "POST /external/v1/test/payment/session HTTP/1.1",
      "Host: 127.0.0.1",
      ...(key ? [`X-API-KEY: ${key}`] : []),
      "Content-Type: application/json",
      "Content-Length: 1000",
      "",
      "{",
    );

  it.each(["", "a-key-that-nobody-has"])(
    "are answered before their bodies are read when their key is %j",
    async (key) => {
      sandbox = await createSandbox({ maxRequests: 2 });
      const { url } = await sandbox.listen({ port: 0 });
      const answers = Array.from({ length: 5 }, () => half(url, key));
      for (const { socket } of answers) {
        const [head] = (await once(socket, "data")) as [Buffer];
        expect(head.toString()).toMatch(/^HTTP\/1.1 403/);
        socket.destroy();
      }
    },
  );

  it("keep no other caller out, whatever their key", async () => {
    sandbox = await createSandbox({ maxRequests: 2 });
    const { url } = await sandbox.listen({ port: 0 });
    const { test } = sandbox.keys;
    const waiting = Array.from({ length: 5 }, () => half(url, test));
    await Promise.all(waiting.map(({ socket }) => once(socket, "connect")));
    const response = await fetch(url + terminals, { headers: { "X-API-KEY": test } });
    expect(response.status).toBe(200);
    for (const { socket } of waiting) socket.destroy();
  });

  it("are answered 503 when the limit is passed by the time that the body is there", async () => {
    const limiter = requestLimiter(1);
    const body = Promise.withResolvers<string>();
    expect(limiter.enter()).toBeUndefined();
    const waited = limiter.waitForCaller(() => body.promise);
    expect(limiter.enter()).toBeUndefined();
    expect(limiter.underWay).toBe(2);
    body.resolve("body");
    expect(await waited).toMatchObject({ statusCode: 503 });
    limiter.leave();
    limiter.leave();
    await limiter.idle();
  });
});

it("a caller whose body arrives leaves the room of the others that still wait", async () => {
  const limiter = requestLimiter(1);
  const bodies = [Promise.withResolvers<string>(), Promise.withResolvers<string>()] as const;
  const waits = bodies.map(({ promise }) => {
    expect(limiter.enter()).toBeUndefined();
    return limiter.waitForCaller(() => promise);
  });
  bodies[0].resolve("body");
  expect(await waits[0]).toBe("body");
  limiter.leave();
  expect(limiter.enter()).toBeUndefined();
  expect(limiter.enter()).toMatchObject({ statusCode: 503 });
  bodies[1].resolve("body");
  await waits[1];
});

describe("requests that a fault delays", () => {
  it("keep no other caller out while they wait, before the operation and after it", async () => {
    const waits: PromiseWithResolvers<void>[] = [];
    const wait = () => {
      waits.push(Promise.withResolvers());
      return waits.at(-1)?.promise ?? Promise.resolve();
    };
    sandbox = await createSandbox({ maxRequests: 1, wait });
    const { test } = callsTo(sandbox);
    const call = () => test.get(`/pos/terminals?webcode=${webcode}`);
    for (const when of ["before", "after"] as const) {
      await sandbox.faults.add({ operation: "listTerminals", when, effect: { type: "delay" } });
      const delayed = call();
      await expect.poll(() => waits.length).toBe(1);
      expect((await call()).status).toBe(200);
      waits.shift()?.resolve();
      expect((await delayed).status).toBe(200);
    }
  });
});

describe("a caller that goes away in the middle of its request", () => {
  it("causes no internal error", async () => {
    const internalErrors: unknown[] = [];
    sandbox = await createSandbox({ report: (error) => internalErrors.push(error) });
    const { url } = await sandbox.listen({ port: 0 });
    const { socket, ended } = rawConnection(
      url,
      "POST /external/v1/test/pos/payment HTTP/1.1",
      "Host: 127.0.0.1",
      `X-API-KEY: ${sandbox.keys.test}`,
      "Content-Type: application/json",
      "Content-Length: 100",
      "",
      "{",
    );
    // Another request's answer proves that the first one has arrived.
    await fetch(`${url}/_sandbox/health`);
    socket.destroy();
    await ended;
    await sandbox.close();
    sandbox = undefined;
    expect(internalErrors).toEqual([]);
  });
});

describe("the end of the requests under way", () => {
  it("is waited for until the last one has left, and is there at once when there is none", async () => {
    const limiter = requestLimiter(2);
    await limiter.idle();
    limiter.enter();
    limiter.enter();
    let isIdle = false;
    const idle = limiter.idle().then(() => {
      isIdle = true;
    });
    limiter.leave();
    await Promise.resolve();
    expect(isIdle).toBe(false);
    limiter.leave();
    await idle;
    expect(isIdle).toBe(true);
  });
});
