import type { Sql } from "../core/store.ts";
import { resetClock } from "./clock.ts";

/**
 * Everything but keys and secrets, in the order in which transactions lock these tables: paying a session starts at
 * the session, settling at the modification, and a request at the faults. Two transactions that lock in opposite order wait for each other.
 */
const tables = [
  "faults",
  "sessions",
  "modifications",
  "payments",
  "webhook_endpoints",
  "webhook_deliveries",
  "idempotency_records",
] as const;

/**
 * Deletes everything but keys and secrets, and puts the clock back. Locking the tables first leaves no row of a request
 * that runs meanwhile.
 */
export async function resetStore(sql: Sql): Promise<void> {
  await sql.lockTables(tables);
  for (const table of tables) await sql.run(`DELETE FROM ${table}`);
  await resetClock(sql);
}
