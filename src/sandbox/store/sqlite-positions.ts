import { environments } from "../../../generated/constants.ts";
import type { Clock } from "../core/clock.ts";
import type { Sql } from "../core/store.ts";

/**
 * Positions of a store that only one sandbox writes to. They follow the clock, and the positions that the store
 * already holds: a reset, or the machine, may have put the clock back.
 */
export function positions(clock: Clock): { nextPosition(sql: Pick<Sql, "get">): Promise<number> } {
  let last: number | undefined;
  return {
    async nextPosition(sql) {
      last ??= await lastPosition(sql);
      last = Math.max(last + 1, clock.now() * 1000);
      return last;
    },
  };
}

/**
 * Each part but the last, whose table is small, is looked up at the end of an index. The index of deliveries is ordered
 * within an environment only.
 */
const largest = [
  "SELECT max(position) AS position FROM sessions",
  "SELECT max(position) FROM modifications",
  ...Object.keys(environments).map(
    (environment) => `SELECT max(position) FROM webhook_deliveries WHERE environment = '${environment}'`,
  ),
  "SELECT max(position) FROM faults",
].join(" UNION ALL ");

async function lastPosition(sql: Pick<Sql, "get">): Promise<number> {
  const row = await sql.get<{ last: number | null }>(
    `SELECT max(position) AS last FROM (${largest}) AS positions`,
  );
  return row?.last ?? 0;
}
