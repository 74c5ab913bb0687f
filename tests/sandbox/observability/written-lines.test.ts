import { describe, expect, it, vi } from "vitest";
import { operations } from "../../../generated/operations.ts";
import { requestLines } from "../../../src/sandbox/observability/request-lines.ts";

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

  it("wait their own time after others were written at once, and are whole", () => {
    vi.useFakeTimers();
    const written: string[] = [];
    const lines = requestLines((text) => written.push(text));
    lines.request(request);
    vi.advanceTimersByTime(150);
    lines.internalError(new Error("broken"), undefined);
    lines.request(request);
    vi.advanceTimersByTime(199);
    expect(written).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(written).toHaveLength(2);
    expect(JSON.parse(written[1] ?? "")).toMatchObject({ event: "request" });
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

  it("have the operation of a request, and the code and traceId of its error", () => {
    const written: string[] = [];
    const lines = requestLines((text) => written.push(text));
    const operation = operations.find(({ operationId }) => operationId === "createTestSession");
    const error = { code: 12001, traceId: "trace-1" };
    lines.request({
      ...request,
      ...{ operation, environment: "test", webcode: "SHOP01", keyPrefix: "avp_test_" },
      ...{ statusCode: 400, responseBody: JSON.stringify({ success: false, error }) },
    });
    lines.close();
    expect(JSON.parse(written.join(""))).toMatchObject({
      ...error,
      ...{ operationId: "createTestSession", environment: "test", webcode: "SHOP01", keyPrefix: "avp_test_" },
    });
    expect(JSON.parse(written.join(""))).not.toHaveProperty("replayed");
  });

  it("have the message and the traceId of an internal error, and are written at once", () => {
    const written: string[] = [];
    requestLines((text) => written.push(text)).internalError(new Error("The store is gone."), "trace-1");
    expect(JSON.parse(written.join(""))).toMatchObject({
      ...{ event: "internal-error", traceId: "trace-1", message: "The store is gone." },
    });
  });

  it("are written as soon as there are 16 KiB of them", () => {
    const written: string[] = [];
    const lines = requestLines(
      (text) => written.push(text),
      () => 0,
    );
    lines.request(request);
    lines.close();
    const [line = ""] = written.splice(0);
    const full = requestLines(
      (text) => written.push(text),
      () => 0,
    );
    full.request({ ...request, caller: "x".repeat(16_384 - line.length - 1 + request.caller.length) });
    expect(written).toEqual([]);
    full.close();
    expect(written.splice(0).join("")).toHaveLength(16_383);
    requestLines(
      (text) => written.push(text),
      () => 0,
    ).request({
      ...request,
      caller: "x".repeat(16_384 - line.length + request.caller.length),
    });
    expect(written.join("")).toHaveLength(16_384);
  });
});
