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

/** Answers one after another, and how many were asked for so far. */
function answering(...answers: Response[]) {
  const fetch = vi.fn(async () => answers.shift() ?? Response.json({}));
  const send = withRetries(fetch, { retries: 3, timeoutMs: 60_000 });
  return {
    fetch,
    call: send(new Call("http://api.example/", { method: "POST", headers: new Headers(), body: "{}" })),
  };
}

/** Lets time pass, and what waited for it happen. */
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe("the pause before a request is sent again", () => {
  it.each([
    ["seconds", "7"],
    ["a date", "Sun, 28 Jun 2026 10:30:07 GMT"],
  ])("is what Retry-After asks for in %s", async (_, value) => {
    const { fetch, call } = answering(new Response(null, { status: 429, headers: { "Retry-After": value } }));
    await pass(6_999);
    expect(fetch).toHaveBeenCalledTimes(1);
    await pass(1);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect((await call).status).toBe(200);
  });

  it("is not made when it would outlast the time limit: the answer comes back at once", async () => {
    const { fetch, call } = answering(new Response(null, { status: 429, headers: { "Retry-After": "61" } }));
    expect((await call).status).toBe(429);
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
      expect((await call).status).toBe(200);
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
    expect((await call).status).toBe(200);
  });

  it.each([200, 201, 400, 403, 404, 409, 422])("does not come after a %i", async (status) => {
    const { fetch, call } = answering(new Response("{}", { status }));
    expect((await call).status).toBe(status);
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});
