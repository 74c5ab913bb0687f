import { describe, expect, it, vi } from "vitest";
import { requestLines } from "../../../src/sandbox/observability/request-lines.ts";
import { createSandbox } from "../../../src/sandbox/sandbox.ts";
import { callsTo, manualClock, sessionBody, webcode } from "../../support/sandbox.ts";

/** A sandbox whose lines are read once it is closed, when nothing is held back any more. */
async function loggedSandbox() {
  let text = "";
  const logRequests = (lines: string) => {
    text += lines;
  };
  const sandbox = await createSandbox({
    strict: true,
    clock: manualClock(),
    testKey: "a_test_key_of_mine",
    logRequests,
  });
  return {
    sandbox,
    ...callsTo(sandbox),
    async lines() {
      await sandbox.close();
      return text
        .split("\n")
        .slice(0, -1)
        .map((line) => JSON.parse(line));
    },
  };
}

describe("the log line of a request", () => {
  it("has the operation, the key's prefix, the caller's address and the status", async () => {
    const { test, lines } = await loggedSandbox();
    await test.post("/payment/session", sessionBody);
    const [line, ...others] = await lines();
    expect(others).toEqual([]);
    expect(line).toEqual({
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      event: "request",
      method: "POST",
      operationId: "createTestSession",
      status: 201,
      durationMs: expect.any(Number),
      environment: "test",
      webcode,
      keyPrefix: "a_test_ke",
      caller: "127.0.0.1",
    });
  });

  it("has the code and the traceId of an error response", async () => {
    const { test, live, lines } = await loggedSandbox();
    const responses = [
      await test.post("/payment/session", {}),
      await test.get("/nowhere"),
      await live.get(`/pos/terminals?webcode=${webcode}`, { "X-API-KEY": "unknown" }),
    ];
    expect(await lines()).toEqual(
      responses.map(({ status, json: { error } }) =>
        expect.objectContaining({ status, code: error.code, traceId: error.traceId }),
      ),
    );
  });

  it("marks a replay, with the traceId of the first response", async () => {
    const { test, lines } = await loggedSandbox();
    const body = { webcode, paymentReference: "unknown", amount: sessionBody.amount, reason: "RETURN" };
    const first = await test.post("/payment/refund", body, { "Idempotency-Key": "again" });
    await test.post("/payment/refund", body, { "Idempotency-Key": "again" });
    const { traceId } = first.json.error;
    const [executed, replayed] = await lines();
    expect(executed).toMatchObject({ status: 404, traceId });
    expect(executed).not.toHaveProperty("replayed");
    expect(replayed).toMatchObject({ status: 404, traceId, replayed: true });
  });

  it("contains no key, no idempotency key, no path and no part of a body", async () => {
    const { test, lines } = await loggedSandbox();
    const body = { ...sessionBody, description: "of-the-body" };
    await test.post("/payment/session", body, { "Idempotency-Key": "order-number-7" });
    await test.get(`/payment/session/of-the-path?webcode=${webcode}`);
    const text = JSON.stringify(await lines());
    expect(text).toContain("getTestSession");
    for (const secret of ["a_test_key_of_mine", "order-number-7", "of-the-body", "of-the-path"]) {
      expect(text).not.toContain(secret);
    }
  });
});

describe("lines of requests", () => {
  const request = {
    at: 0,
    duration: 1,
    operation: undefined,
    environment: undefined,
    webcode: undefined,
    caller: "127.0.0.1",
    method: "GET",
    path: "/",
    keyPrefix: undefined,
    idempotencyKey: null,
    body: undefined,
    bodySize: 0,
    statusCode: 200,
    replayed: false,
    responseBody: "{}",
  };

  it("are written together: after a delay, when there are many, or after an internal error", () => {
    vi.useFakeTimers();
    const written: number[] = [];
    const lines = requestLines((text) => written.push(text.split("\n").length - 1));
    for (let count = 0; count < 3; count += 1) lines.request(request);
    expect(written).toEqual([]);
    vi.advanceTimersByTime(1_000);
    expect(written).toEqual([3]);
    while (written.length === 1) lines.request(request);
    expect(written[1]).toBeGreaterThan(50);
    lines.request(request);
    lines.internalError(new Error("broken"));
    expect(written[2]).toBe(2);
    lines.request(request);
    lines.close();
    lines.request(request);
    expect(written.slice(3)).toEqual([1, 1]);
    vi.useRealTimers();
  });

  it("are not written when there are none", () => {
    const written: string[] = [];
    requestLines((text) => written.push(text)).close();
    expect(written).toEqual([]);
  });

  it("have the time, the rounded duration, and what happened beside a usual request", () => {
    const written: string[] = [];
    const lines = requestLines(
      (text) => written.push(text),
      () => Date.parse("2026-06-28T10:30:00Z"),
    );
    lines.request({ ...request, duration: 1.23456, replayed: true, faults: ["disconnect after (flt_1)"] });
    lines.adminRequest({
      method: "POST",
      route: "/_sandbox/reset",
      status: 204,
      address: "::1",
      outcome: "done",
    });
    const time = "2026-06-28T10:30:00.000Z";
    expect(
      written
        .join("")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual([
      {
        ...{ time, event: "request", method: "GET", status: 200, durationMs: 1.235, caller: "127.0.0.1" },
        ...{ replayed: true, faults: ["disconnect after (flt_1)"] },
      },
      {
        ...{ time, event: "control-plane", method: "POST", route: "/_sandbox/reset", status: 204 },
        ...{ address: "::1", outcome: "done" },
      },
    ]);
  });
});
