import { expect, it, onTestFinished } from "vitest";
import type { Context } from "../../../src/sandbox/core/context.ts";
import { newestSessions, type Place } from "../../../src/sandbox/payments/session-lists.ts";
import { openSqlite } from "../../../src/sandbox/store/sqlite.ts";
import { manualClock } from "../../support/manual-clock.ts";

/** Inserts sessions of a tenant at these positions; five thousand positions are made in the same millisecond. */
const insert = `INSERT INTO sessions (position, session_id, environment, webcode, token, status, created_at, expires_at,
    details, attempts)
  WITH RECURSIVE numbers (n) AS (SELECT ? UNION ALL SELECT n + 1 FROM numbers WHERE n < ?)
  SELECT n, 'id-' || n, ?, ?, 't', ?, 100 + CAST(n / 5000 AS INTEGER), 0, '{}', '[]' FROM numbers`;

it.each([1, 2, 3, 7])(
  "sessions far apart among those of the other environment are listed once each, on pages of %i",
  async (count) => {
    const store = openSqlite(":memory:", manualClock());
    onTestFinished(() => store.close());
    const context = { store, clock: store.clock } as unknown as Context;
    const webcodes = ["B", "A", "C"];
    const made: number[] = [];
    await store.transaction(async (sql) => {
      for (const webcode of webcodes)
        await sql.run(
          "INSERT INTO api_keys (id, environment, webcode, hash, prefix, allowed_ips, created_at) VALUES (?, 'live', ?, ?, '', '[]', 0)",
          [webcode, webcode, webcode],
        );
      let position = 1_000;
      for (const gap of [0, 1_200, 1_200, 0, 2_500, 1_200]) {
        if (gap > 0) await sql.run(insert, [position, position + gap, "test", "A", "pending"]);
        position += gap + 1;
        // Two of each tenant, which several have in the same millisecond.
        for (const webcode of [...webcodes, ...webcodes]) {
          await sql.run(insert, [
            position,
            position,
            "live",
            webcode,
            position % 2 ? "pending" : "completed",
          ]);
          made.unshift(position);
          position += 1;
        }
      }
      await sql.run(insert, [position, position + 1_200, "test", "A", "pending"]);
    });
    const pages: number[][] = [];
    let after: Place | undefined;
    do {
      const page = await store.transaction((sql) =>
        newestSessions(context, sql, "live", { count, ...(after && { after }) }),
      );
      pages.push(page.map(({ place }) => place.position));
      after = page.at(-1)?.place;
    } while (after && pages.length <= made.length);
    const expected = [];
    for (let first = 0; first < made.length; first += count) expected.push(made.slice(first, first + count));
    expect(pages).toEqual([...expected, []]);
  },
);
