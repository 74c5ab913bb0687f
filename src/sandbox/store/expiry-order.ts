import { idempotencyRetentionSeconds } from "../../../generated/constants.ts";
import type { Sql } from "../core/store.ts";

/**
 * In SQLite, idempotency records expire in the order that they were written in, so that expired ones are found with
 * no index. Only a clock that was advanced, and after a restart is not, could break that: what was written in the
 * future would outlast all that comes now. It is kept as long as anything that is written now.
 */
export function restoreExpiryOrder(sql: Sql, now: number): Promise<number> {
  const latest = now + idempotencyRetentionSeconds * 1000;
  return sql.run(
    // From the last row on back, to the first that is of the present: mostly the very first that is looked at.
    `UPDATE idempotency_records SET expires_at = ? WHERE rowid >
       coalesce((SELECT rowid FROM idempotency_records WHERE expires_at <= ? ORDER BY rowid DESC LIMIT 1), 0)`,
    [latest, latest],
  );
}
