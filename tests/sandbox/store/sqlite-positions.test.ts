import { expect, it } from "vitest";
import { environments } from "../../../generated/constants.ts";
import { openSqlite } from "../../../src/sandbox/store/sqlite.ts";
import { positions } from "../../../src/sandbox/store/sqlite-positions.ts";
import { manualClock } from "../../support/manual-clock.ts";

it("positions increase with every call, and follow the clock", async () => {
  const store = openSqlite(":memory:");
  await store.transaction(async (sql) => {
    const clock = manualClock(5);
    const { nextPosition: next } = positions(clock);
    expect([await next(sql), await next(sql)]).toEqual([5_000, 5_001]);
    await clock.advance(1);
    expect(await next(sql)).toBe(1_005_000);
  });
  await store.close();
});

const position = 2_000_000;
const place = { position, environment: "test", webcode: "SHOP01", status: "pending", payment_reference: "p" };
const { webcode: _, ...event } = {
  ...place,
  id: "e",
  event_code: "REFUND",
  url: "u",
  body: "b",
  attempts: 0,
};
type Inserted = [what: string, table: string, row: Record<string, string | number>];
const rows: Inserted[] = [
  [
    "a session",
    "sessions",
    { ...place, session_id: "s", token: "t", created_at: 0, expires_at: 0, details: "{}", attempts: "[]" },
  ],
  [
    "a modification",
    "modifications",
    { ...place, modification_id: "m", type: "refund", currency: "EUR", created_at: 0, settles_at: 0 },
  ],
  ...Object.keys(environments).map(
    (environment): Inserted => [
      `an event of ${environment}`,
      "webhook_deliveries",
      { ...event, environment, next_attempt_at: 0 },
    ],
  ),
  [
    "a fault",
    "faults",
    {
      id: "f",
      position,
      environment: "test",
      operation: "*",
      moment: "before",
      point: "before",
      times: 1,
      remaining: 1,
      effect: "{}",
    },
  ],
];

it.each(rows)("positions continue above that of %s in the store", async (_, table, row) => {
  const store = openSqlite(":memory:");
  await store.transaction(async (sql) => {
    const columns = Object.keys(row);
    const statement = `INSERT INTO ${table} (${columns}) VALUES (${columns.map(() => "?")})`;
    await sql.run(statement, Object.values(row));
    expect(await positions(manualClock(5)).nextPosition(sql)).toBe(position + 1);
  });
  await store.close();
});
