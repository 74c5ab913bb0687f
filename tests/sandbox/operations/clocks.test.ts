// tier: integration
import { beforeEach, describe, expect, it, vi } from "vitest";
import { machineTime } from "../../../src/sandbox/core/clock.ts";
import type { Sandbox } from "../../../src/sandbox/sandbox.ts";
import { freshDatabase, query } from "../../support/postgres.ts";
import { useReplicas } from "../../support/replicas.ts";
import { callsTo, sessionBody, webcode } from "../../support/sandbox.ts";

const { open } = useReplicas();
let database: string;
let right: Sandbox;
let wrong: Sandbox;
beforeEach(async () => {
  database = await freshDatabase();
  right = await open(database);
  wrong = await open(database);
});

/** Sets the clock of the machine for as long as this runs. Both replicas are in this process, so one runs at a time. */
async function onWrongMachine<Result>(hours: number, run: () => Promise<Result>): Promise<Result> {
  const now = machineTime.now.bind(machineTime);
  const clock = vi.spyOn(machineTime, "now").mockImplementation(() => now() + hours * 3_600_000);
  try {
    return await run();
  } finally {
    clock.mockRestore();
  }
}

describe.each([25, -25])("a replica on a machine whose clock is wrong by %i hours", (hours) => {
  it("replays a request that another replica has executed", async () => {
    const key = { "Idempotency-Key": "one-key" };
    const first = await callsTo(right).test.post("/payment/session", sessionBody, key);
    const again = await onWrongMachine(hours, () =>
      callsTo(wrong).test.post("/payment/session", sessionBody, key),
    );
    expect(again).toEqual(first);
    expect(await query(database, "SELECT FROM avirato_sandbox.sessions")).toHaveLength(1);
  });

  it("keeps the records of others and their sessions pending", async () => {
    const { json } = await callsTo(right).test.post("/payment/session", sessionBody, {
      "Idempotency-Key": "one-key",
    });
    await onWrongMachine(hours, async () => {
      // Has the worker do everything that it holds to be due.
      await callsTo(wrong).advance(0);
      const { sessionId } = json.data;
      const found = await callsTo(wrong).test.get(`/payment/session/${sessionId}?webcode=${webcode}`);
      expect(found.json.data.status).toBe("pending");
    });
    expect(await query(database, "SELECT FROM avirato_sandbox.idempotency_records")).toHaveLength(1);
  });
});
