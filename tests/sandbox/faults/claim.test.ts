import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { faultsOf } from "../../../src/sandbox/control-plane/faults.ts";
import type { Context } from "../../../src/sandbox/core/context.ts";
import type { Store } from "../../../src/sandbox/core/store.ts";
import {
  claimFault,
  forgetKinds,
  type Missed,
  mayMatch,
  mayReorder,
  noFaults,
  type Target,
} from "../../../src/sandbox/faults/claim.ts";
import type { WantedFault } from "../../../src/sandbox/faults/fault.ts";
import { addFault, removeFaults } from "../../../src/sandbox/faults/fault-store.ts";
import { webhookFaults } from "../../../src/sandbox/faults/webhook-faults.ts";
import { openSqlite } from "../../../src/sandbox/store/sqlite.ts";
import type { DeliveryRow } from "../../../src/sandbox/webhooks/deliveries.ts";
import { manualClock } from "../../support/sandbox.ts";

let store: Store;
beforeEach(() => {
  store = openSqlite(":memory:");
});
afterEach(() => store.close());

const target: Target = { environment: "test", operation: "createSession", point: "arrival" };

/** Claims a fault as a request does. */
async function claim(): Promise<string | undefined> {
  const missed: Missed[] = [];
  const fault = await store.transaction(async (sql) =>
    (await mayMatch(sql, target)) ? claimFault(sql, target, missed) : undefined,
  );
  forgetKinds(missed);
  return fault?.operation;
}

it.each(["createSession", "*"] as const)(
  "requests stop looking for a fault of %s once it is used up, until one is added",
  async (operation) => {
    const add = () =>
      store.transaction((sql) =>
        addFault({ random: randomBytes } as unknown as Context, sql, {
          operation,
          effect: { type: "disconnect" },
        }),
      );
    const none = () => store.transaction(async (sql) => noFaults(sql));
    await add();
    expect(await claim()).toBe(operation);
    expect(await none()).toBe(false);
    expect(await claim()).toBeUndefined();
    expect(await none()).toBe(true);
    await add();
    expect(await claim()).toBe(operation);
  },
);

const add = (wanted: Partial<WantedFault>) =>
  store.transaction((sql) =>
    addFault({ random: randomBytes } as unknown as Context, sql, {
      operation: "createSession",
      effect: { type: "disconnect" },
      ...wanted,
    }),
  );
const looks = (more: Partial<Target> = {}) =>
  store.transaction((sql) => mayMatch(sql, { ...target, ...more }));

it("a request looks for faults of its own environment, operation and point only", async () => {
  await add({});
  expect(await looks()).toBe(true);
  expect(await looks({ environment: "live" })).toBe(false);
  expect(await looks({ operation: "getSession" })).toBe(false);
  expect(await looks({ point: "response" })).toBe(false);
  await add({ operation: "*" });
  expect(await looks({ operation: "getSession" })).toBe(true);
});

it("a request without faults does not make another one forget its own", async () => {
  await add({});
  await add({ operation: "getSession", times: 2 });
  const missed: Missed[] = [];
  const other: Target = { ...target, operation: "getSession" };
  for (let count = 0; count < 3; count += 1) await store.transaction((sql) => claimFault(sql, other, missed));
  expect(missed).toHaveLength(1);
  forgetKinds(missed);
  expect([await looks(other), await looks()]).toEqual([false, true]);
  expect(await claim()).toBe("createSession");
});

it("requests do not look for a fault that is used up or removed, when others are left", async () => {
  await add({});
  const left = await add({ environment: "live", operation: "listSessions" });
  expect(await claim()).toBe("createSession");
  await add({ operation: "listSessions" });
  expect(await looks()).toBe(false);
  await store.transaction((sql) => removeFaults(sql, left?.id));
  expect(await looks({ environment: "live", operation: "listSessions" })).toBe(false);
  expect(await looks({ operation: "listSessions" })).toBe(true);
});

it("events are held back only while a fault reorders them, whatever others there are", async () => {
  const reorders = () => store.transaction(mayReorder);
  expect(await reorders()).toBe(false);
  await add({});
  expect(await reorders()).toBe(false);
  await add({ operation: "webhook", effect: { type: "reorder" } });
  expect(await reorders()).toBe(true);
});

it("a store keeps 10,000 faults and no more, used-up ones included", async () => {
  await store.transaction((sql) =>
    sql.run(
      `WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 9999)
       INSERT INTO faults (id, position, environment, operation, moment, point, times, remaining, effect)
       SELECT 'flt_' || n, -n, 'test', '*', 'before', 'arrival', 1, 0, '{"type":"disconnect"}' FROM numbers`,
    ),
  );
  expect(await add({})).toMatchObject({ operation: "createSession", remaining: 1 });
  expect(await add({})).toBeUndefined();
  const { add: addByControlPlane } = faultsOf({ store } as Context);
  const refused = addByControlPlane({ operation: "*", effect: { type: "disconnect" } });
  await expect(refused).rejects.toMatchObject({
    statusCode: 409,
    errorName: "tooManyFaults",
    message: expect.stringContaining("10000"),
  });
  expect(await store.transaction((sql) => removeFaults(sql, "flt_1"))).toBe(true);
  expect(await store.transaction((sql) => removeFaults(sql, "flt_1"))).toBe(false);
  expect(await add({})).toBeDefined();
});

describe("an event that is about to be sent", () => {
  const { meet, releaseHeld } = webhookFaults({ clock: manualClock() } as Context);
  const event = { id: "evt_1", environment: "test", fault: null } as DeliveryRow;
  const meetOnce = async () => {
    const { fates, committed } = await store.transaction((sql) => meet(sql, [event]));
    committed();
    return fates.get(event.id);
  };

  it("runs no statement about faults while there are none", async () => {
    await store.transaction(mayReorder);
    await store.transaction(async (sql) => {
      const idle = new Proxy(sql, {
        get: (target, name) => (name === "generation" ? target.generation : expect.unreachable(String(name))),
      });
      await releaseHeld(idle);
      expect((await meet(idle, [event])).fates.size).toBe(0);
    });
  });

  it("stops looking for a fault once that is used up", async () => {
    await add({ operation: "webhook", effect: { type: "duplicate" } });
    expect([await meetOnce(), await meetOnce()]).toEqual(["duplicate", undefined]);
    expect(await store.transaction(async (sql) => noFaults(sql))).toBe(true);
  });
});
