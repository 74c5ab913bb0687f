import { getEventListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Call } from "../../src/client/errors.ts";
import { sendWithRetries } from "../../src/client/retry.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], now: new Date("2026-06-28T10:30:00Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Sends a request that gets these responses, one for each attempt. */
function responding(...responses: Response[]) {
  return sending(async () => responses.shift() ?? Response.json({}));
}

function sending(respond: (signal: AbortSignal) => Promise<Response>, signal?: AbortSignal, retries = 3) {
  const fetch = vi.fn(respond);
  const call: Call = { operationId: "createTestSession", idempotencyKey: "order-1", attempts: 0 };
  return { fetch, call: sendWithRetries(fetch, { retries, timeoutMs: 60_000, signal }, call) };
}

const tryLater = (value: string) => new Response(null, { status: 429, headers: { "Retry-After": value } });

/** Advances the fake clock and runs the timers that are due. */
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe("the backoff before a retry", () => {
  it.each([
    ["seconds", "7"],
    ["a date", "Sun, 28 Jun 2026 10:30:07 GMT"],
  ])("is the time of a Retry-After in %s", async (_, value) => {
    const { fetch, call } = responding(tryLater(value));
    await pass(6_999);
    expect(fetch).toHaveBeenCalledTimes(1);
    await pass(1);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect((await call).response.status).toBe(200);
  });

  it("is skipped when it would end after the timeout, and the response is returned at once", async () => {
    const { fetch, call } = responding(new Response(null, { status: 429, headers: { "Retry-After": "61" } }));
    expect((await call).response.status).toBe(429);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it.each([
    [0, [125, 250, 500]],
    [1, [250, 500, 1_000]],
  ])("doubles with each retry and has a random part: %i gives %j milliseconds", async (random, pauses) => {
    vi.spyOn(Math, "random").mockReturnValue(random);
    const { fetch, call } = responding(...pauses.map(() => new Response(null, { status: 500 })));
    for (const [retries, milliseconds] of pauses.entries()) {
      await pass(milliseconds - 1);
      expect(fetch).toHaveBeenCalledTimes(retries + 1);
      await pass(1);
      expect(fetch).toHaveBeenCalledTimes(retries + 2);
    }
    expect((await call).response.status).toBe(200);
  });

  it("grows to eight seconds and no further, however many retries there are", async () => {
    vi.spyOn(Math, "random").mockReturnValue(1);
    const { fetch, call } = sending(async () => new Response(null, { status: 500 }), undefined, 8);
    await pass(250 + 500 + 1_000 + 2_000 + 4_000);
    expect(fetch).toHaveBeenCalledTimes(6);
    for (const attempts of [7, 8, 9]) {
      await pass(7_999);
      expect(fetch).toHaveBeenCalledTimes(attempts - 1);
      await pass(1);
      expect(fetch).toHaveBeenCalledTimes(attempts);
    }
    expect((await call).response.status).toBe(500);
  });

  it("is zero when Retry-After is 0", async () => {
    const { fetch, call } = responding(tryLater("0"));
    await pass(0);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect((await call).response.status).toBe(200);
  });

  it.each(["Sun, 28 Jun 2026 10:29:59 GMT", "-1", "soon"])(
    "is computed by the client when Retry-After is %j, in the past or no time at all",
    async (value) => {
      vi.spyOn(Math, "random").mockReturnValue(0);
      const { fetch, call } = responding(tryLater(value));
      await pass(124);
      expect(fetch).toHaveBeenCalledTimes(1);
      await pass(1);
      expect(fetch).toHaveBeenCalledTimes(2);
      expect((await call).response.status).toBe(200);
    },
  );

  it("ends at once when the signal is aborted, and the request rejects", async () => {
    const aborting = new AbortController();
    const { fetch, call } = sending(async () => tryLater("7"), aborting.signal);
    await pass(1_000);
    const reason = new RangeError("changed my mind");
    aborting.abort(reason);
    await expect(call).rejects.toMatchObject({ reason: "aborted", cause: reason });
    expect(vi.getTimerCount()).toBe(0);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it("leaves no listener on the caller's signal", async () => {
    const { signal } = new AbortController();
    const responses = [tryLater("1"), Response.json({})];
    const { call } = sending(async () => responses.shift() ?? Response.json({}), signal);
    expect(getEventListeners(signal, "abort")).not.toEqual([]);
    await pass(1_000);
    await call;
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it.each([200, 201, 400, 403, 404, 409, 422])("does not happen after a %i", async (status) => {
    const { fetch, call } = responding(new Response("{}", { status }));
    expect((await call).response.status).toBe(status);
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});

describe("a request", () => {
  it("rejects with the last network error once its retries are used up", async () => {
    let attempts = 0;
    const { fetch, call } = sending(async () => {
      attempts += 1;
      throw new RangeError(`broken ${attempts}`);
    });
    const failing = expect(call).rejects.toMatchObject({
      name: "AviratoConnectionError",
      reason: "network",
      attempts: 4,
      idempotencyKey: "order-1",
      operationId: "createTestSession",
      cause: new RangeError("broken 4"),
    });
    await pass(60_000);
    await failing;
    expect(fetch).toHaveBeenCalledTimes(4);
  });

  it("rejects at its timeout with a cause that says how long it waited", async () => {
    const { call } = sending(() => new Promise(() => undefined));
    const failing = expect(call).rejects.toMatchObject({
      reason: "timeout",
      attempts: 1,
      cause: { name: "TimeoutError", message: "No response within 60000 ms." },
    });
    await pass(60_000);
    await failing;
  });

  it("is not sent again after its signal was aborted", async () => {
    const aborting = new AbortController();
    const reason = new RangeError("changed my mind");
    const { fetch, call } = sending(async () => {
      aborting.abort(reason);
      throw new TypeError("broken");
    }, aborting.signal);
    await expect(call).rejects.toMatchObject({ reason: "aborted", cause: reason });
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is not sent when its signal is already aborted", async () => {
    const reason = new RangeError("changed my mind");
    const { fetch, call } = sending(async () => Response.json({}), AbortSignal.abort(reason));
    await expect(call).rejects.toMatchObject({ reason: "aborted", cause: reason });
    expect(fetch).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is not sent again when its signal is aborted and a custom fetch ignores that and gets a 500", async () => {
    const aborting = new AbortController();
    const { fetch, call } = sending(async () => {
      aborting.abort();
      return new Response(null, { status: 500 });
    }, aborting.signal);
    await expect(call).rejects.toMatchObject({ reason: "aborted", attempts: 1 });
    await pass(60_000);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it("leaves no timer when it is aborted and a custom fetch ignores that", async () => {
    const aborting = new AbortController();
    const { call } = sending(() => new Promise(() => undefined), aborting.signal);
    const reason = new RangeError("changed my mind");
    aborting.abort(reason);
    await expect(call).rejects.toMatchObject({ reason: "aborted", cause: reason });
    expect(vi.getTimerCount()).toBe(0);
  });
});
