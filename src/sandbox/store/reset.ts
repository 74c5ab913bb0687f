import type { Sql } from "../core/store.ts";
import { resetClock } from "./clock.ts";

/**
 * Everything but keys and secrets, in the order in which transactions use these tables: a request looks for faults
 * first and a write for its idempotency record, paying a session starts at the session, settling a modification at its
 * payment.
 */
const tables = [
  "faults",
  "idempotency_records",
  "sessions",
  "payments",
  "modifications",
  "webhook_endpoints",
  "webhook_deliveries",
] as const;

/** Deletes everything but keys and secrets, and puts the clock back. No row of a request that runs meanwhile is left. */
export async function resetStore(sql: Sql): Promise<void> {
  await sql.clearTables(tables);
  sql.endGeneration();
  await resetClock(sql);
}
