import { expect, it, vi } from "vitest";
import { internalErrorEnvelope, reportOnStderr } from "../../../src/sandbox/observability/internal-errors.ts";

it("an internal error has a response without details, and is reported under the traceId of the response", () => {
  const reported: unknown[] = [];
  const failure = new Error("of the store");
  const envelope = internalErrorEnvelope(failure, (...report) => void reported.push(report));
  expect(envelope).toMatchObject({ success: false, error: { code: 10500, statusCode: 500 } });
  expect(JSON.stringify(envelope)).not.toContain("of the store");
  expect(reported).toEqual([[failure, envelope.error.traceId]]);
});

it("an internal error is printed with its message and traceId, and without its stack", () => {
  const printed = vi.spyOn(console, "error").mockImplementation(() => {});
  reportOnStderr(new Error("The store is gone."), "abc");
  reportOnStderr(new Error("The store is gone."));
  reportOnStderr({ key: "a secret" }, "abc");
  const lines = printed.mock.calls;
  printed.mockRestore();
  expect(lines).toEqual([
    ["Internal error (traceId abc): The store is gone."],
    ["Internal error: The store is gone."],
    ["Internal error (traceId abc): unknown error"],
  ]);
});
