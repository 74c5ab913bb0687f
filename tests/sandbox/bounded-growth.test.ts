import { expect, it } from "vitest";
import { dropExpiredRecords } from "../../src/sandbox/api/idempotency.ts";
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
