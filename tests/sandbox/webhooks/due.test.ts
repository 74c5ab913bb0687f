import { afterEach, beforeEach, expect, it } from "vitest";
import type { Store } from "../../../src/sandbox/core/store.ts";
import { openSqlite } from "../../../src/sandbox/store/sqlite.ts";
import { claimDue, nextDeliveryAt } from "../../../src/sandbox/webhooks/due.ts";
import { findEndpoint, saveEndpoint, switchOffEndpoint } from "../../../src/sandbox/webhooks/endpoints.ts";
import { dropSwitchedOff, dropWaiting } from "../../../src/sandbox/webhooks/waiting.ts";

const url = "http://127.0.0.1:9/";
let store: Store;
beforeEach(async () => {
  store = openSqlite(":memory:");
  await switchTo(true);
});
afterEach(() => store.close());

const switchTo = (enabled: boolean) =>
  store.transaction((sql) =>
    sql.run("INSERT OR REPLACE INTO webhook_endpoints (environment, url, enabled) VALUES ('test', ?, ?)", [
      url,
      enabled ? 1 : 0,
    ]),
  );

/** Adds an event that may be sent at a time, as if no other event of its payment waited. */
const add = (position: number, payment: string, at: number) =>
  store.transaction((sql) =>
    sql.run(
      `INSERT INTO webhook_deliveries (id, position, environment, payment_reference, event_code, url, body, status,
         attempts, next_attempt_at) VALUES (?, ?, 'test', ?, 'REFUND', ?, '{}', 'pending', 0, ?)`,
      [`event-${position}`, position, payment, url, at],
    ),
  );
const claimed = async (now: number) =>
  (await store.transaction((sql) => claimDue(sql, url, now, 10))).map(({ id }) => id);
const nextAt = () => store.transaction((sql) => nextDeliveryAt(sql, url));

it("of two events of a payment that may both be sent, because two transactions met, only the older is", async () => {
  await add(2, "one", 1_000);
  await add(1, "one", 2_000);
  expect(await nextAt()).toBe(2_000);
  expect(await claimed(1_500)).toEqual([]);
  expect(await claimed(2_000)).toEqual(["event-1"]);
});

it("events of several payments are sent the longest due first, and not again while one is being sent", async () => {
  await add(1, "one", 3_000);
  await add(2, "two", 2_000);
  expect(await nextAt()).toBe(2_000);
  expect((await claimed(3_000)).toSorted()).toEqual(["event-1", "event-2"]);
  expect(await claimed(3_000)).toEqual([]);
});

it("an event that waits for a URL that is switched off is not sent, even before it is dropped", async () => {
  await add(1, "one", 1_000);
  await switchTo(false);
  // The other environment may send to the same URL.
  await store.transaction((sql) => saveEndpoint(sql, "live", { url, enabled: true }));
  expect(await nextAt()).toBeUndefined();
  expect(await claimed(1_000)).toEqual([]);
  await switchTo(true);
  expect(await nextAt()).toBe(1_000);
  expect(await claimed(1_000)).toEqual(["event-1"]);
});

it.each([
  ["was switched off", () => switchTo(false)],
  ["was never set", () => store.transaction((sql) => sql.run("DELETE FROM webhook_endpoints", []))],
])(
  "an event that another transaction queued while the URL %s is dropped when it is switched on",
  async (_, prepare) => {
    await prepare();
    await add(1, "one", 1_000);
    await store.transaction((sql) => saveEndpoint(sql, "test", { url, enabled: true }));
    await add(2, "two", 1_000);
    expect(await claimed(1_000)).toEqual(["event-2"]);
  },
);

it("changing the URL, or switching it on once more, drops nothing", async () => {
  await add(1, "one", 1_000);
  for (const to of ["http://127.0.0.1:9/other", url])
    await store.transaction((sql) => saveEndpoint(sql, "test", { url: to, enabled: true }));
  expect(await claimed(1_000)).toEqual(["event-1"]);
});

it("a URL that answered 410 is switched off and its events are dropped in one transaction, unless it is a former one", async () => {
  await add(1, "one", 1_000);
  await store.transaction((sql) => switchOffEndpoint(sql, "test", "http://127.0.0.1:9/former"));
  await store.transaction((sql) => switchOffEndpoint(sql, "live", url));
  const state = () =>
    store.transaction(async (sql) => [
      await findEndpoint(sql, "test"),
      await sql.get("SELECT status FROM webhook_deliveries"),
    ]);
  expect(await state()).toEqual([{ url, enabled: true }, { status: "pending" }]);
  await store.transaction((sql) => switchOffEndpoint(sql, "test", url));
  expect(await state()).toEqual([{ url, enabled: false }, { status: "dropped" }]);
});

it.each([
  ["of an environment", (sql: Parameters<typeof dropSwitchedOff>[0]) => dropWaiting(sql, "test")],
  ["for a URL that is switched off", dropSwitchedOff],
])("every event that waits %s is dropped, however many there are", async (_, drop) => {
  for (let position = 1; position <= 1_001; position += 1) await add(position, String(position), 0);
  await switchTo(false);
  while (await store.transaction(drop));
  const waiting = "SELECT count(*) AS waiting FROM webhook_deliveries WHERE status <> 'dropped'";
  expect(await store.transaction((sql) => sql.get(waiting))).toEqual({ waiting: 0 });
});
