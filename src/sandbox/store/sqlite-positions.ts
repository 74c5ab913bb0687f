import type { Clock } from "../core/clock.ts";
import type { Sql } from "../core/store.ts";

interface Positions {
  nextPosition(sql: Pick<Sql, "get">): Promise<number>;
  firstPositionAt(time: number): number;
}

/**
 * Positions of a store that only one sandbox writes to. They follow the clock, and the positions that the store
 * already holds: a reset, or the machine, may have put the clock back.
 */
export function positions(clock: Clock): Positions {
  let last: number | undefined;
  const firstPositionAt = (time: number): number => time * 1000;
  return {
    async nextPosition(sql) {
      last ??= await lastPosition(sql);
      last = Math.max(last + 1, firstPositionAt(clock.now()));
      return last;
    },
    firstPositionAt,
  };
}

async function lastPosition(sql: Pick<Sql, "get">): Promise<number> {
  const row = await sql.get<{ last: number | null }>(
    `SELECT max(position) AS last FROM (SELECT max(position) AS position FROM sessions
       UNION ALL SELECT max(position) FROM modifications UNION ALL SELECT max(position) FROM webhook_deliveries)
     AS positions`,
  );
  return row?.last ?? 0;
}
