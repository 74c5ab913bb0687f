import { expect, it } from "vitest";
import { openSqlite } from "../../../src/sandbox/store/sqlite.ts";
import { positions } from "../../../src/sandbox/store/sqlite-positions.ts";
import { manualClock } from "../../support/sandbox.ts";

it("positions increase with every call, follow the clock, and continue above those in the store", async () => {
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
