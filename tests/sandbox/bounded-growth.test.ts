import { expect, it } from "vitest";
import { dropExpiredRecords } from "../../src/sandbox/api/idempotency.ts";
import { requestLog } from "../../src/sandbox/observability/request-log.ts";
import { openSqlite } from "../../src/sandbox/store/sqlite.ts";

it("expired records are deleted a few at a time, and valid ones are kept", async () => {
  const store = openSqlite(":memory:");
  await store.transaction((sql) =>
    sql.run(`WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 500)
      INSERT INTO idempotency_records (environment, webcode, idempotency_key, endpoint, status_code, body, expires_at)
      SELECT 'test', 'SHOP01', n, 'POST /payment/session', 201, '{}', n FROM numbers`),
  );
  const dropUntil = (now: number) => store.transaction((sql) => dropExpiredRecords(sql, now));
  const left = () => store.transaction((sql) => sql.get("SELECT count(*) AS count FROM idempotency_records"));
  expect(await dropUntil(450)).toBe(true);
  expect(await left()).toEqual({ count: 300 });
  expect(await dropUntil(450)).toBe(true);
  expect(await dropUntil(450)).toBe(true);
  expect(await dropUntil(450)).toBe(false);
  expect(await left()).toEqual({ count: 50 });
  await store.close();
});

it("the log of requests keeps the newest ones, and a note in place of a large body", () => {
  const log = requestLog(2);
  const entry = { environment: "test" as const, method: "POST", path: "/", keyPrefix: undefined };
  const about = { operation: undefined, webcode: undefined, caller: "127.0.0.1", replayed: false };
  const rest = { ...about, idempotencyKey: null, at: 0, duration: 0, statusCode: 201 };
  log.record({ ...entry, ...rest, body: 1, bodySize: 1, responseBody: "first" });
  log.record({ ...entry, ...rest, body: { large: true }, bodySize: 20_000, responseBody: "second" });
  log.record({ ...entry, ...rest, body: 3, bodySize: 1, responseBody: "3".repeat(20_000) });
  const kept = log.list("test", {}).map(({ body, responseBody }) => [body, responseBody]);
  expect(kept).toEqual([
    [3, "(too large to be kept)"],
    ["(too large to be kept)", "second"],
  ]);
});
