import { describe, expect, it, vi } from "vitest";
import { webhookDelivery } from "../../../generated/constants.ts";
import { faultRules } from "../../../generated/control-plane.ts";
import { attemptDelivery, isDelivered } from "../../../src/sandbox/webhooks/attempt.ts";
import { verifyWebhook } from "../../../src/webhooks/verify.ts";

const body = '{"event_id":"evt_1","event_code":"REFUND"}';
const url = "http://127.0.0.1:9/";
const secret = "the secret";
const now = Date.parse("2026-06-28T10:30:00Z");
type Options = Parameters<typeof attemptDelivery>[3];

const attempt = (send: Parameters<typeof attemptDelivery>[0], options: Partial<Options> = {}) =>
  attemptDelivery(send, { url, body }, secret, {
    now,
    stopping: new AbortController().signal,
    fault: undefined,
    ...options,
  });

describe("an attempt to deliver an event", () => {
  it("has the sandbox's time, the status of the response, and how long it took", async () => {
    vi.spyOn(performance, "now").mockReturnValueOnce(5_000).mockReturnValueOnce(5_012.6);
    expect(await attempt(async () => 204)).toEqual({
      at: "2026-06-28T10:30:00.000Z",
      statusCode: 204,
      milliseconds: 13,
    });
  });

  it.each([
    [new Error("refused"), "refused"],
    ["thrown as text", "thrown as text"],
    [Object.assign(new Error(""), { code: "ECONNREFUSED" }), "ECONNREFUSED"],
    [undefined, "unknown error"],
    [{}, "unknown error"],
    [new Error("x".repeat(500)), "x".repeat(200)],
  ])("that fails has the text of its error: %s", async (error, text) => {
    expect(await attempt(() => Promise.reject(error))).toMatchObject({ error: text });
  });

  it("says when the response came too late, and when the sandbox stopped meanwhile", async () => {
    const hangs = () => new Promise<number>(() => {});
    expect(await attempt(hangs, { stopping: AbortSignal.abort() })).toMatchObject({
      error: "The sandbox stopped.",
    });
    vi.spyOn(AbortSignal, "timeout").mockReturnValue(AbortSignal.abort());
    expect(await attempt(hangs)).toMatchObject({
      error: `No response within ${webhookDelivery.timeoutSeconds} seconds.`,
    });
  });

  it.each([undefined, "wrong-signature", "stale-timestamp"] as const)(
    "with the fault %s names it, and is signed as the fault says",
    async (fault) => {
      let sent: Record<string, string> = {};
      const result = await attempt(
        async (_url, headers) => {
          sent = headers;
          return 200;
        },
        { fault },
      );
      expect(result).toEqual({
        at: expect.any(String),
        statusCode: 200,
        milliseconds: expect.any(Number),
        ...(fault && { fault }),
      });
      const late = new Date(Date.now() - faultRules.staleSeconds * 1000);
      const check = (at?: Date) =>
        verifyWebhook({ body, headers: sent, secret, ...(at && { now: at }) }).then(
          () => "right",
          ({ code }) => code,
        );
      const refused = { "wrong-signature": "wrong_signature", "stale-timestamp": "outside_tolerance" };
      expect(await check()).toBe(fault === undefined ? "right" : refused[fault]);
      if (fault === "stale-timestamp") expect(await check(late)).toBe("right");
    },
  );
});

it.each([
  [199, false],
  [200, true],
  [299, true],
  [300, false],
  [undefined, false],
])("the status %s means that the receiver took the event in: %s", (statusCode, delivered) => {
  expect(isDelivered({ at: "", milliseconds: 0, ...(statusCode && { statusCode }) } as never)).toBe(
    delivered,
  );
});
