import { describe, expect, it } from "vitest";
import type { SandboxOptions } from "../../../src/sandbox/options.ts";
import { createSandbox } from "../../../src/sandbox/sandbox.ts";
import { callsTo, manualClock, sessionBody, webcode } from "../../support/sandbox.ts";

/** A sandbox whose lines are read once it is closed, when nothing is held back any more. */
async function loggedSandbox(options: SandboxOptions = {}) {
  let text = "";
  const logRequests = (lines: string) => {
    text += lines;
  };
  const sandbox = await createSandbox({
    strict: true,
    clock: manualClock(),
    testKey: "a_test_key_of_mine",
    logRequests,
    ...options,
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

  it("names every fault that the request met, in their order, and each of them struck", async () => {
    const waited: number[] = [];
    const { sandbox, test, lines } = await loggedSandbox({
      wait: async (milliseconds) => void waited.push(milliseconds),
    });
    const effects = [
      ["before", { type: "delay", milliseconds: 7 }],
      ["after", { type: "status", statusCode: 418 }],
    ] as const;
    for (const [when, effect] of effects)
      await sandbox.faults.add({ operation: "createSession", when, effect });
    const { status } = await test.post("/payment/session", sessionBody);
    expect([status, waited]).toEqual([418, [7]]);
    const [line] = await lines();
    expect(line.faults).toEqual([
      expect.stringMatching(/^delay before \(flt_\w+\)$/),
      expect.stringMatching(/^status after \(flt_\w+\)$/),
    ]);
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
