import type { Pool } from "pg";
import type { StoreProblem } from "../core/store.ts";
import { isConnectionLimit, isConnectionLost } from "./postgres-errors.ts";
import { missingTables } from "./postgres-start.ts";

/**
 * Checks the database over a connection of its own, so that waiting transactions do not delay the check.
 *
 * @param own the pool that holds this connection
 * @param others the pool for transactions, used when the database allows no further connection
 */
export async function checkDatabase(own: Pool, others: Pool): Promise<StoreProblem | undefined> {
  try {
    return await problemOf(own);
  } catch (error) {
    if (!isConnectionLost(error) && !isConnectionLimit(error)) return "storeUnavailable";
    // The connection may have been lost long ago, so check again over a new one.
    return problemOf(isConnectionLimit(error) ? others : own).catch(() => "storeUnavailable" as const);
  }
}

async function problemOf(pool: Pool): Promise<StoreProblem | undefined> {
  if ((await missingTables(pool)).length > 0) return "storeIncomplete";
  const { rows } = await pool.query<{ read_only: string }>(
    "SELECT current_setting('transaction_read_only') AS read_only, (SELECT id FROM api_keys LIMIT 1)",
  );
  return rows[0]?.read_only === "on" ? "storeReadOnly" : undefined;
}
