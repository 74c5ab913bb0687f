import type { Clock } from "./clock.ts";
import type { Random } from "./identifiers.ts";
import type { Sql, Store } from "./store.ts";
import type { Vault } from "./vault.ts";

/** What every part of a running sandbox shares. */
export interface Context {
  store: Store;
  clock: Clock;
  random: Random;
  vault: Vault;
  /** A number that is larger on every call, whichever sandbox on the store asks; lists are ordered by it. */
  nextPosition(sql: Sql): Promise<number>;
  /** The lowest position of what was made at this time, milliseconds; undefined where positions tell no time. */
  firstPositionAt(time: number): number | undefined;
  /** Where this sandbox is reached, for the address of a payment page. */
  baseUrl(): string;
}

/**
 * Positions follow the clock, and what the store already holds: after a restart the clock may be earlier than it
 * was, because what it was advanced by is forgotten.
 */
export function positions(clock: Clock): Pick<Context, "nextPosition" | "firstPositionAt"> {
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

async function lastPosition(sql: Sql): Promise<number> {
  const row = await sql.get<{ last: number | null }>(
    `SELECT max(position) AS last FROM (SELECT max(position) AS position FROM sessions
       UNION ALL SELECT max(position) FROM modifications UNION ALL SELECT max(position) FROM webhook_deliveries)
     AS positions`,
  );
  return row?.last ?? 0;
}
