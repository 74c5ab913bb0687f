import { idempotencyRetentionSeconds } from "../../../generated/constants.ts";
import type { Sql } from "../core/store.ts";

/**
 * In SQLite, idempotency records expire in the order in which they were written, so that expired ones are found without
 * an index. A clock that was put back, here or on the machine between two starts, breaks that order: a record from the
 * future would outlast all later ones. It is kept as long as a record that is written now.
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
