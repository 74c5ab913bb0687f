import { afterEach, beforeEach, expect, it } from "vitest";
import { idempotencyRetentionSeconds } from "../../../generated/constants.ts";
import { ApiError } from "../../../src/contract/api-error.ts";
import { executeOnce } from "../../../src/sandbox/api/idempotency.ts";
import type { Store } from "../../../src/sandbox/core/store.ts";
import { openSqlite } from "../../../src/sandbox/store/sqlite.ts";

let store: Store;
beforeEach(() => {
  store = openSqlite(":memory:");
});
afterEach(() => store.close());

const retention = idempotencyRetentionSeconds * 1000;

/** Makes the attempt at a time, with an answer of its own; what comes back, and whether it is a replay. */
async function execute(now: number, body: unknown = {}, statusCode = 201, responseBody = `made at ${now}`) {
  const key = { environment: "test", webcode: "SHOP01", idempotencyKey: "k", endpoint: "POST /x" } as const;
  const made = await store.transaction((sql) =>
    executeOnce(sql, { ...key, body }, now, async () => ({ statusCode, body: responseBody })),
  );
  if (made instanceof ApiError) throw made;
  return [made.body, made.replayed ?? false];
}

it("a record is valid to its last millisecond, and is then replaced even if it was not deleted", async () => {
  expect(await execute(0)).toEqual(["made at 0", false]);
  expect(await execute(retention - 1)).toEqual(["made at 0", true]);
  expect(await execute(retention, { other: true })).toEqual([`made at ${retention}`, false]);
  expect(await execute(retention + 1, { other: true })).toEqual([`made at ${retention}`, true]);
});

it("a record of a version that stored no bodies is replayed for every body", async () => {
  await execute(0);
  await store.transaction((sql) => sql.run("UPDATE idempotency_records SET request_body = NULL"));
  expect(await execute(1, { other: true })).toEqual(["made at 0", true]);
});

it.each([429, 503])(
  "a busy server's %i leaves no record, because the same key is sent again",
  async (statusCode) => {
    await execute(0, {}, statusCode);
    expect(await execute(1)).toEqual(["made at 1", false]);
  },
);

it.each([400, 404, 500, 502])("an operation's %i is recorded like a success", async (statusCode) => {
  await execute(0, {}, statusCode);
  expect(await execute(1)).toEqual(["made at 0", true]);
});

it("an operation that throws leaves no record", async () => {
  const key = {
    environment: "test",
    webcode: "SHOP01",
    idempotencyKey: "k",
    endpoint: "POST /x",
    body: {},
  } as const;
  const failing = store.transaction((sql) =>
    executeOnce(sql, key, 0, () => Promise.reject(new RangeError("no"))),
  );
  await expect(failing).rejects.toThrow(RangeError);
  expect(await execute(1)).toEqual(["made at 1", false]);
});

it("a record that another sandbox made in place of an expired one is never replaced", async () => {
  await execute(0);
  const replacing = store.transaction((sql) =>
    executeOnce(
      sql,
      { environment: "test", webcode: "SHOP01", idempotencyKey: "k", endpoint: "POST /x", body: {} },
      retention,
      async () => {
        await sql.run("UPDATE idempotency_records SET body = 'the other', expires_at = expires_at + 1");
        return { statusCode: 201, body: "mine" };
      },
    ),
  );
  await expect(replacing).rejects.toThrow("UNIQUE");
});
