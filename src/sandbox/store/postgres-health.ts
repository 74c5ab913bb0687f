import type { Pool } from "pg";
import type { StoreProblem } from "../core/store.ts";
import { isConnectionLimit, isConnectionLost } from "./postgres-errors.ts";
import { missingTables } from "./postgres-start.ts";

/**
 * Looks at the database over a connection of its own, so that transactions that wait for each other do not delay it.
 *
 * @param own keeps that connection
 * @param others serve while the database allows no connection beside theirs
 */
export async function checkDatabase(own: Pool, others: Pool): Promise<StoreProblem | undefined> {
  try {
    return await problemOf(own);
  } catch (error) {
    if (!isConnectionLost(error) && !isConnectionLimit(error)) return "storeUnavailable";
    // The connection may have been lost long ago, and the database may be back.
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
