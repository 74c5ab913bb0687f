import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { serverLimits } from "../../../generated/constants.ts";
import { machineTime } from "../../../src/sandbox/core/clock.ts";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { openStore } from "../../../src/sandbox/store/open.ts";
import { callsTo, sessionBody } from "../../support/sandbox.ts";

let folder: string;
let sandbox: Sandbox;
let lines: Record<string, unknown>[];
let other: DatabaseSync;

/** A sandbox on a file, and another program with the same file open. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "health-"));
  lines = [];
  const data = join(folder, "sandbox.db");
  const logRequests = (text: string) => {
    lines.push(
      ...text
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    );
  };
  sandbox = await createSandbox({ data, logRequests });
  other = new DatabaseSync(data);
});
afterEach(async () => {
  other.close();
  await sandbox.close();
  await rm(folder, { recursive: true });
});

describe("the health of a sandbox", () => {
  it("is not lost between two turns of a worker that has nothing to do", async () => {
    const { store, lookAgainAfter } = await openStore(":memory:", { time: machineTime, vaultKey: undefined });
    await store.close();
    expect(lookAgainAfter).toBeLessThan(serverLimits.workerStallSeconds * 1000);
  });

  it("is 503 while the store cannot be read, and 200 afterwards", async () => {
    const { control } = callsTo(sandbox);
    expect(await control("GET", "/health")).toMatchObject({ status: 200, json: { status: "ok" } });
    other.exec("ALTER TABLE api_keys RENAME TO lost");
    const { status, json } = await control("GET", "/health");
    expect(status).toBe(503);
    expect(json).toEqual({
      error: { name: "storeUnavailable", message: "The store cannot be read, so no request can be served." },
    });
    other.exec("ALTER TABLE lost RENAME TO api_keys");
    expect((await control("GET", "/health")).status).toBe(200);
  });

  it("is 503 while the worker stands still, and 200 again after its next turn", async () => {
    const { control } = callsTo(sandbox);
    const metrics = async () => (await sandbox.fetch(new Request("http://x/_sandbox/metrics"))).text();
    let later = performance.now();
    const clock = vi.spyOn(performance, "now").mockImplementation(() => later);
    // Again if the worker has just finished a turn, which it does at any moment.
    const json = await vi.waitFor(async () => {
      later += (serverLimits.workerStallSeconds + 1) * 1000;
      const { status, json } = await control("GET", "/health");
      const shown = await metrics();
      expect([status, shown]).toEqual([503, expect.stringContaining("\nsandbox_worker_up 0\n")]);
      const [, turn] = /^sandbox_worker_last_turn_timestamp_seconds (\S+)$/m.exec(shown) ?? [];
      const secondsAgo = Date.now() / 1000 - Number(turn);
      expect(secondsAgo).toBeGreaterThan(serverLimits.workerStallSeconds);
      expect(secondsAgo).toBeLessThan(86_400);
      return json;
    }, 30_000);
    expect(json).toEqual({
      error: {
        name: "workerStalled",
        message: expect.stringMatching(
          /^The worker has finished no turn for 6\d seconds, so webhooks and modifications wait\.$/,
        ),
      },
    });
    await control("POST", "/clock", { advanceSeconds: 0 });
    expect((await control("GET", "/health")).status).toBe(200);
    expect(await metrics()).toContain("\nsandbox_worker_up 1\n");
    clock.mockRestore();
  });

  it("is in the metrics, which stay readable", async () => {
    const metrics = async () => (await sandbox.fetch(new Request("http://x/_sandbox/metrics"))).text();
    expect(await metrics()).toContain("\nsandbox_store_up 1\n");
    other.exec("ALTER TABLE webhook_deliveries RENAME TO lost");
    const text = await metrics();
    expect(text).toContain("\nsandbox_store_up 0\n");
    expect(text).not.toContain("sandbox_webhooks_pending{");
  });
});

describe("an internal error", () => {
  it("is logged with the traceId of its response, right before the request", async () => {
    const { test } = callsTo(sandbox);
    other.exec("ALTER TABLE sessions RENAME TO lost");
    const { status, json, text } = await test.post("/payment/session", sessionBody);
    expect(status).toBe(500);
    const { traceId } = json.error;
    const metrics = await sandbox.fetch(new Request("http://x/_sandbox/metrics"));
    expect(await metrics.text()).toMatch(/^sandbox_internal_errors_total [1-9]/m);
    await sandbox.close();
    const [internalError, request] = lines.slice(-2);
    expect(internalError).toEqual({
      time: expect.any(String),
      event: "internal-error",
      traceId,
      message: expect.stringContaining("sessions"),
    });
    expect(request).toMatchObject({ event: "request", status: 500, code: 10500, traceId });
    expect(text).not.toContain("sessions");
    sandbox = await createSandbox();
  });

  it("outside the API is also reported with the traceId of its response", async () => {
    other.exec("ALTER TABLE api_keys RENAME TO lost");
    const { status, json } = await callsTo(sandbox).control("GET", "/api-keys");
    expect(status).toBe(500);
    const [, traceId] = /traceId (\w+)/.exec(json.error.message) ?? [];
    expect(lines).toMatchObject([
      { event: "internal-error", traceId, message: expect.any(String) },
      { event: "control-plane", route: "/_sandbox/api-keys", status: 500, outcome: "internalError" },
    ]);
  });
});
