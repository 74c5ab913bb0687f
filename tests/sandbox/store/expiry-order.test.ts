import { describe, expect, it, onTestFinished } from "vitest";
import { idempotencyRetentionSeconds } from "../../../generated/constants.ts";
import { restoreExpiryOrder } from "../../../src/sandbox/store/expiry-order.ts";
import { openSqlite } from "../../../src/sandbox/store/sqlite.ts";
import { manualClock } from "../../support/manual-clock.ts";

const time = manualClock();
const retention = idempotencyRetentionSeconds * 1000;

/** A store with records that were written at these times, one after another. */
async function written(times: number[]) {
  const store = openSqlite(":memory:", time);
  onTestFinished(() => store.close());
  await store.transaction(async (sql) => {
    for (const [index, at] of times.entries())
      await sql.run(
        `INSERT INTO idempotency_records (environment, webcode, idempotency_key, endpoint, status_code, body, expires_at)
         VALUES ('test', 'SHOP01', ?, 'POST /payment/session', 201, '{}', ?)`,
        [String(index), at + retention],
      );
  });
  /** The times at which the records would have been written to expire when they do. */
  const shown = () =>
    store.transaction(async (sql) =>
      (
        await sql.all<{ expires_at: number }>("SELECT expires_at FROM idempotency_records ORDER BY rowid")
      ).map(({ expires_at }) => expires_at - retention),
    );
  return { store, times: shown };
}

describe("records that were written ahead of the clock expire like one that is written now,", () => {
  it.each([
    ["when there is none", [], []],
    ["and those up to now stay as they are", [-5, -1, 0, 1, 7], [-5, -1, 0, 0, 0]],
    ["also when all of them are", [1, 2], [0, 0]],
    ["and one that was written after them ends the search for them", [3, 0], [3, 0]],
  ])("%s", async (_, before, after) => {
    const { store, times } = await written(before.map((ahead) => time.now() + ahead));
    await store.transaction((sql) => restoreExpiryOrder(sql, time.now()));
    expect((await times()).map((at) => at - time.now())).toEqual(after);
  });
});

it.each([1, 59, 3_600, 86_399, 86_400])(
  "a clock that is set back by %i seconds has the records of the time ahead expire in order",
  async (seconds) => {
    const ahead = time.now() + 100_000_000;
    const { store, times } = await written([ahead]);
    await store.clock.advance(100_000);
    expect(await times()).toEqual([ahead]);
    await store.clock.advance(-seconds);
    expect(await times()).toEqual([ahead - seconds * 1000]);
  },
);
