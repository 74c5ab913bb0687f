import { getEventListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Call } from "../../src/client/call.ts";
import { withRetries } from "../../src/client/retry.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], now: new Date("2026-06-28T10:30:00Z") });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Answers one after another, and how many were asked for so far; the call can be given a signal. */
function answering(...answers: Response[]) {
  return calling(async () => answers.shift() ?? Response.json({}));
}

function calling(answer: (url: string, init: RequestInit) => Promise<Response>, signal?: AbortSignal) {
  const fetch = vi.fn(answer);
  const send = withRetries(fetch, { retries: 3, timeoutMs: 60_000 });
  const init = { method: "POST", headers: new Headers(), body: "{}", ...(signal ? { signal } : {}) };
  return { fetch, call: send(new Call("http://api.example/", init)) };
}

const tryLater = (value: string) => new Response(null, { status: 429, headers: { "Retry-After": value } });

/** Lets time pass, and what waited for it happen. */
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe("the pause before a request is sent again", () => {
  it.each([
    ["seconds", "7"],
    ["a date", "Sun, 28 Jun 2026 10:30:07 GMT"],
  ])("is what Retry-After asks for in %s", async (_, value) => {
    const { fetch, call } = answering(tryLater(value));
    await pass(6_999);
    expect(fetch).toHaveBeenCalledTimes(1);
    await pass(1);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect((await call).response.status).toBe(200);
  });

  it("is not made when it would outlast the time limit: the answer comes back at once", async () => {
    const { fetch, call } = answering(new Response(null, { status: 429, headers: { "Retry-After": "61" } }));
    expect((await call).response.status).toBe(429);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it.each(["soon", "-1", "Sun, 28 Jun 2026 10:29:00 GMT"])(
    "is the client's own when Retry-After says %j",
    async (value) => {
      const { fetch, call } = answering(
        new Response(null, { status: 429, headers: { "Retry-After": value } }),
      );
      await pass(124);
      expect(fetch).toHaveBeenCalledTimes(1);
      await pass(126);
      expect((await call).response.status).toBe(200);
    },
  );

  it.each([
    [0, [125, 250, 500]],
    [1, [250, 500, 1_000]],
  ])("grows from try to try, with a random part: %i gives %j milliseconds", async (random, pauses) => {
    vi.spyOn(Math, "random").mockReturnValue(random);
    const { fetch, call } = answering(...pauses.map(() => new Response(null, { status: 500 })));
    for (const [tries, milliseconds] of pauses.entries()) {
      await pass(milliseconds - 1);
      expect(fetch).toHaveBeenCalledTimes(tries + 1);
      await pass(1);
      expect(fetch).toHaveBeenCalledTimes(tries + 2);
    }
    expect((await call).response.status).toBe(200);
  });

  it("is none when Retry-After asks for none", async () => {
    const { fetch, call } = answering(tryLater("0"));
    await pass(0);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect((await call).response.status).toBe(200);
  });

  it.each(["Sun, 28 Jun 2026 10:29:59 GMT", "-1", "soon"])(
    "is the usual one when Retry-After is %j, which names no time to come",
    async (value) => {
      vi.spyOn(Math, "random").mockReturnValue(0);
      const { fetch, call } = answering(tryLater(value));
      await pass(124);
      expect(fetch).toHaveBeenCalledTimes(1);
      await pass(1);
      expect(fetch).toHaveBeenCalledTimes(2);
      expect((await call).response.status).toBe(200);
    },
  );

  it("ends at once, and with it the call, when the signal is aborted", async () => {
    const aborting = new AbortController();
    const { fetch, call } = calling(async () => tryLater("7"), aborting.signal);
    await pass(1_000);
    const reason = new RangeError("changed my mind");
    aborting.abort(reason);
    await expect(call).rejects.toBe(reason);
    expect(vi.getTimerCount()).toBe(0);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it("leaves no listener behind at the caller's signal", async () => {
    const { signal } = new AbortController();
    const answers = [tryLater("1"), Response.json({})];
    const { call } = calling(async () => answers.shift() ?? Response.json({}), signal);
    expect(getEventListeners(signal, "abort")).not.toEqual([]);
    await pass(1_000);
    await call;
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it.each([200, 201, 400, 403, 404, 409, 422])("does not come after a %i", async (status) => {
    const { fetch, call } = answering(new Response("{}", { status }));
    expect((await call).response.status).toBe(status);
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});

describe("a call", () => {
  it("fails with what the network said last, once its tries are used up", async () => {
    let tries = 0;
    const { fetch, call } = calling(async () => {
      tries += 1;
      throw new RangeError(`broken ${tries}`);
    });
    const failing = expect(call).rejects.toThrow(new RangeError("broken 4"));
    await pass(60_000);
    await failing;
    expect(fetch).toHaveBeenCalledTimes(4);
  });

  it("is not sent again once its signal was aborted", async () => {
    const aborting = new AbortController();
    const reason = new RangeError("changed my mind");
    const { fetch, call } = calling(async () => {
      aborting.abort(reason);
      throw new TypeError("broken");
    }, aborting.signal);
    await expect(call).rejects.toBe(reason);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is not sent at all when its signal was aborted before", async () => {
    const reason = new RangeError("changed my mind");
    const { fetch, call } = calling(async () => Response.json({}), AbortSignal.abort(reason));
    await expect(call).rejects.toBe(reason);
    expect(fetch).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("leaves no timer behind when it is aborted and its sender goes on all the same", async () => {
    const aborting = new AbortController();
    const { call } = calling(() => new Promise(() => undefined), aborting.signal);
    const reason = new RangeError("changed my mind");
    aborting.abort(reason);
    await expect(call).rejects.toBe(reason);
    expect(vi.getTimerCount()).toBe(0);
  });
});
