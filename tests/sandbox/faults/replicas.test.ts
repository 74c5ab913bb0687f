// tier: integration
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { freshDatabase, query, vaultKey } from "../../support/postgres.ts";
import { callsTo, manualClock, sessionBody } from "../../support/sandbox.ts";

let database: string;
let replicas: [Sandbox, Sandbox];
let internalErrors: string[];

beforeEach(async () => {
  database = await freshDatabase();
  internalErrors = [];
  const open = () =>
    createSandbox({
      strict: true,
      data: database,
      vaultKey,
      testKey: "test-key",
      liveKey: "live-key",
      clock: manualClock(),
      report: (error) => void internalErrors.push(String(error)),
      wait: async () => {},
    });
  replicas = [await open(), await open()];
});
afterEach(async () => {
  await Promise.all(replicas.map((replica) => replica.close()));
  expect(internalErrors).toEqual([]);
});

/** The outcome of a request: the status, or the error of `fetch`. */
async function create(replica: Sandbox, idempotencyKey: string): Promise<number | string> {
  const headers = { "Idempotency-Key": idempotencyKey };
  const sent = callsTo(replica).test.post("/payment/session", sessionBody, headers);
  return sent.then(
    ({ status }) => status,
    ({ message }) => message,
  );
}

/** Calls `work` for each number below `count`, a hundred at once. */
async function hundredAtOnce(count: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: 100 }, lane));
}

describe("a thousand faults on two replicas", () => {
  it("are used exactly as often as they say by a hundred requests at once", async () => {
    const effects = [
      { when: "before", effect: { type: "status", statusCode: 503 }, seen: 503 },
      { when: "before", effect: { type: "error", name: "providerError" }, seen: 500 },
      { when: "after", effect: { type: "disconnect" }, seen: "fetch failed" },
      { when: "after", effect: { type: "truncate" }, seen: "terminated" },
    ] as const;
    const expected = new Map<number | string, number>();
    await hundredAtOnce(1_000, async (index) => {
      const { seen, ...fault } = effects[index % 4] as (typeof effects)[number];
      const times = 1 + (index % 2);
      expected.set(seen, (expected.get(seen) ?? 0) + times);
      await (replicas[index % 2] as Sandbox).faults.add({ operation: "createSession", ...fault, times });
    });
    const uses = [...expected.values()].reduce((sum, count) => sum + count);

    const seen = new Map<number | string, number>();
    // More requests than the faults can hit, so that some meet none.
    await hundredAtOnce(uses + 200, async (index) => {
      const outcome = await create(replicas[index % 2] as Sandbox, `attempt-${index}`);
      seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
    });
    const { 201: created = 0, ...failed } = Object.fromEntries(seen);
    expect(failed).toMatchObject({ 503: expected.get(503) });
    expect(created).toBeGreaterThanOrEqual(200);
    const faults = await replicas[0].faults.list();
    expect(faults).toHaveLength(1_000);
    expect(faults.filter(({ remaining }) => remaining !== 0)).toEqual([]);
    // An error in place of the operation can itself meet a fault that loses the answer, and is seen by none.
    const lost = (expected.get("fetch failed") ?? 0) + (expected.get("terminated") ?? 0);
    expect((seen.get("fetch failed") ?? 0) + (seen.get("terminated") ?? 0)).toBe(lost);
    const [{ sessions = 0 } = {}] = await query<{ sessions: number }>(
      database,
      "SELECT count(*)::int AS sessions FROM avirato_sandbox.sessions",
    );
    const refused = (expected.get(503) ?? 0) + (expected.get(500) ?? 0);
    expect(sessions).toBe(uses + 200 - refused);
  });

  it("hit a request to one replica from the moment that the other has added them", async () => {
    const [one, other] = replicas;
    expect(await create(other, "first")).toBe(201);
    await one.faults.add({ operation: "*", effect: { type: "status", statusCode: 503 } });
    expect(await create(other, "second")).toBe(503);
    expect(await create(one, "third")).toBe(201);
    expect(await create(other, "fourth")).toBe(201);
  });
});
