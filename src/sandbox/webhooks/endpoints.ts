import type { Environment } from "../../../generated/constants.ts";
import type { Row, Sql } from "../core/store.ts";
import { dropWaiting } from "./waiting.ts";

/** The one URL that an environment's events go to. */
export interface Endpoint {
  url: string;
  enabled: boolean;
}

interface EndpointRow extends Row {
  url: string;
  enabled: number;
}

export async function findEndpoint(sql: Sql, environment: Environment): Promise<Endpoint | undefined> {
  const statement = "SELECT url, enabled FROM webhook_endpoints WHERE environment = ?";
  const row = await sql.get<EndpointRow>(statement, [environment]);
  return row && { url: row.url, enabled: row.enabled === 1 };
}

/**
 * Configures where an environment's events go from now on. Events from before the URL was switched on, or from before it
 * was switched off, are not sent.
 */
export async function saveEndpoint(
  sql: Sql,
  environment: Environment,
  { url, enabled }: Endpoint,
): Promise<void> {
  const former = await findEndpoint(sql, environment);
  await sql.run(
    `INSERT INTO webhook_endpoints (environment, url, enabled) VALUES (?, ?, ?)
     ON CONFLICT (environment) DO UPDATE SET url = excluded.url, enabled = excluded.enabled`,
    [environment, url, enabled ? 1 : 0],
  );
  // Another transaction that still saw the URL switched on may have queued an event after it was switched off.
  if (!enabled || !former?.enabled) await dropWaiting(sql, environment);
}

/** Switches an environment's URL off after a 410, unless another URL is configured by now, and drops what is queued. */
export async function switchOffEndpoint(sql: Sql, environment: Environment, url: string): Promise<void> {
  const statement =
    "UPDATE webhook_endpoints SET enabled = 0 WHERE environment = ? AND url = ? AND enabled = 1";
  if ((await sql.run(statement, [environment, url])) === 1) await dropWaiting(sql, environment);
}
