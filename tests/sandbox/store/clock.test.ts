// tier: integration
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { resetStore } from "../../../src/sandbox/store/reset.ts";
import { openSqlite } from "../../../src/sandbox/store/sqlite.ts";
import { freshDatabase, query, vaultKey } from "../../support/postgres.ts";
import { amount, callsTo, manualClock, sessionBody, webcode } from "../../support/sandbox.ts";

const month = 30 * 86_400;
let folder: string;
let running: Sandbox[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "clock-"));
  running = [];
});
afterEach(async () => {
  for (const sandbox of running) await sandbox.close();
  await rm(folder, { recursive: true });
});

/** Starts a sandbox whose machine always has the same time. */
async function start(data: string) {
  const options = { data, vaultKey, testKey: "a-key", clock: manualClock(), send: async () => 200 };
  const sandbox = await createSandbox({ strict: true, ...options });
  running.push(sandbox);
  return callsTo(sandbox);
}

async function stop(): Promise<void> {
  await running.pop()?.close();
}

type Calls = Awaited<ReturnType<typeof start>>;
const readClock = async ({ control }: Calls) => (await control("GET", "/clock")).json;
const unmoved = { now: "2026-06-28T10:30:00.000Z", advancedSeconds: 0 };
const monthLater = { now: "2026-07-28T10:30:00.000Z", advancedSeconds: month };

const stores: Record<string, () => Promise<string>> = {
  "a SQLite file": async () => join(folder, "sandbox.db"),
  PostgreSQL: freshDatabase,
};

describe.each(Object.entries(stores))("the clock of a sandbox on %s", (_, make) => {
  let data: string;
  beforeEach(async () => {
    data = await make();
  });

  it("keeps its advance across a restart, so that a refund settles as soon as it is due", async () => {
    const before = await start(data);
    await before.advance(month);
    const paymentReference = await before.paid();
    const refund = { webcode, paymentReference, amount: amount(1000), reason: "RETURN" };
    await before.test.post("/payment/refund", refund);
    await stop();

    const after = await start(data);
    expect(await readClock(after)).toEqual(monthLater);
    await after.advance(60);
    const { json } = await after.test.get(`/payment/sessions?webcode=${webcode}`);
    expect(json.data.sessions).toMatchObject([{ paymentStatus: "PARTIALLY_REFUNDED" }]);
  });

  it("is put back by a reset, also after a restart", async () => {
    const before = await start(data);
    await before.advance(month);
    const reset = await before.control("POST", "/reset");
    expect(reset.status).toBe(204);
    expect(await readClock(before)).toEqual(unmoved);
    await stop();
    expect(await readClock(await start(data))).toEqual(unmoved);
  });

  it("is put back on every other sandbox of the store", async () => {
    const [one, other] = [await start(data), await start(data)];
    await one.advance(month);
    expect(await readClock(other)).toEqual(monthLater);
    await other.control("POST", "/reset");
    expect(await readClock(one)).toEqual(unmoved);
    await one.advance(60);
    expect(await readClock(other)).toMatchObject({ advancedSeconds: 60 });
  });

  it("lists what was made after a reset newest first", async () => {
    const { advance, control, test } = await start(data);
    await advance(month);
    await test.post("/payment/session", sessionBody);
    await control("POST", "/reset");
    const made: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      made.unshift((await test.post("/payment/session", sessionBody)).json.data.sessionId);
    }
    const { json } = await test.get(`/payment/sessions?webcode=${webcode}`);
    expect(json.data.sessions.map(({ sessionId }: { sessionId: string }) => sessionId)).toEqual(made);
  });

  it("cannot be advanced beyond the year 2199, where positions would no longer be exact", async () => {
    const { advance } = await start(data);
    const tenYears = 315_360_000;
    for (let decade = 0; decade < 17; decade += 1) expect((await advance(tenYears)).status).toBe(200);
    const { status, json } = await advance(tenYears);
    expect([status, json.error]).toEqual([
      400,
      {
        name: "clockTooFar",
        message:
          "The clock can be advanced up to 2199-12-31T23:59:59Z. Advance it less, or reset the sandbox.",
      },
    ]);
    expect((await advance(60)).status).toBe(200);
  });
});

describe("a clock that is changed in a transaction", () => {
  it("is changed for the next transaction of the same commit, and by none that is rolled back", async () => {
    const { transaction, clock, close } = openSqlite(":memory:", manualClock());
    const [, ahead] = await Promise.all([
      clock.advance(60),
      transaction(async () => clock.advancedSeconds()),
    ]);
    expect(ahead).toBe(60);
    const failing = transaction(async (sql) => {
      await resetStore(sql);
      throw new RangeError("changed my mind");
    });
    await expect(failing).rejects.toThrow(RangeError);
    expect(await transaction(async () => clock.advancedSeconds())).toBe(60);
    const [, reset] = await Promise.all([transaction(resetStore), transaction(async () => clock.now())]);
    expect(reset).toBe(manualClock().now());
    await close();
  });
});

it("the clock of a sandbox on PostgreSQL has the real time, whatever the time zone of the database is", async () => {
  const data = await freshDatabase();
  const name = new URL(data).pathname.slice(1);
  await query(data, `ALTER DATABASE ${name} SET timezone TO 'Pacific/Kiritimati'`);
  const sandbox = await createSandbox({ strict: true, data, vaultKey });
  running.push(sandbox);
  expect(Math.abs(sandbox.clock.now().getTime() - Date.now())).toBeLessThan(3_600_000);
});
