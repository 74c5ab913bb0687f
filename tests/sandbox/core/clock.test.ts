import { expect, it } from "vitest";
import { systemClock, timestamp } from "../../../src/sandbox/core/clock.ts";
import { positions } from "../../../src/sandbox/core/context.ts";
import { openSqlite } from "../../../src/sandbox/store/sqlite.ts";
import { manualClock } from "../../support/sandbox.ts";

it("the clock is the machine's plus what it was advanced by", () => {
  let machine = 1_000;
  const clock = systemClock(() => machine);
  clock.advance(2);
  clock.advance(0.5);
  machine += 1;
  expect(clock.now()).toBe(3_501);
});

it("a moment is shown in UTC, to the second", () => {
  expect(timestamp(Date.parse("2026-06-28T10:30:00.999+02:00"))).toBe("2026-06-28 08:30:00");
});

it("positions rise with every call and follow the clock, and go on above what the store holds", async () => {
  const store = openSqlite(":memory:");
  await store.transaction(async (sql) => {
    const clock = manualClock(5);
    const { nextPosition: next } = positions(clock);
    expect([await next(sql), await next(sql)]).toEqual([5_000, 5_001]);
    await clock.advance(1);
    expect(await next(sql)).toBe(1_005_000);
    await sql.run(
      `INSERT INTO webhook_deliveries (id, position, environment, payment_reference, event_code, url, body, status,
         attempts, next_attempt_at) VALUES ('e', 2000000, 'test', 'p', 'REFUND', 'u', 'b', 'pending', 0, 0)`,
    );
    expect(await positions(clock).nextPosition(sql)).toBe(2_000_001);
  });
  await store.close();
});
