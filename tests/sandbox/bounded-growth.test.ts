import { describe, expect, it } from "vitest";
import { dropExpiredRecords } from "../../src/sandbox/api/idempotency.ts";
import { loggedBody, type RequestLog, requestLog } from "../../src/sandbox/observability/request-log.ts";
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

describe("the log of requests", () => {
  const entry = {
    environment: "test" as const,
    method: "POST",
    path: "/",
    keyPrefix: undefined,
    operation: undefined,
    webcode: undefined,
    caller: "127.0.0.1",
    replayed: false,
    idempotencyKey: null,
    at: 0,
    duration: 0,
    statusCode: 201,
  };
  const kept = (log: RequestLog) =>
    log.list("test", {}).map(({ body, responseBody }) => [body, responseBody]);

  it("keeps the newest ones, and of a large body only that it was large", () => {
    const log = requestLog({ entries: 2 });
    log.record({ ...entry, body: "1", responseBody: "first" });
    log.record({ ...entry, body: loggedBody(new Uint8Array(20_000)), responseBody: "second" });
    log.record({ ...entry, body: "3", responseBody: "3".repeat(20_000) });
    expect(kept(log)).toEqual([
      ["3", "(too large to be kept)"],
      ["(too large to be kept)", "second"],
    ]);
  });

  it("drops the oldest ones as soon as all of them together have too many characters", () => {
    const log = requestLog({ characters: 10_000 });
    const long = "x".repeat(3_000);
    log.record({ ...entry, body: long, responseBody: "first" });
    log.record({ ...entry, path: long, body: undefined, responseBody: "second" });
    log.record({ ...entry, idempotencyKey: long, body: undefined, responseBody: "third" });
    expect(kept(log).map(([, responseBody]) => responseBody)).toEqual(["third", "second", "first"]);
    log.record({ ...entry, body: long, responseBody: "fourth" });
    expect(kept(log).map(([, responseBody]) => responseBody)).toEqual(["fourth", "third", "second"]);
  });
});
