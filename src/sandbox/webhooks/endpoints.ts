import type { Environment } from "../../../generated/constants.ts";
import type { Row, Sql } from "../core/store.ts";

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

export async function saveEndpoint(
  sql: Sql,
  environment: Environment,
  { url, enabled }: Endpoint,
): Promise<void> {
  await sql.run(
    `INSERT INTO webhook_endpoints (environment, url, enabled) VALUES (?, ?, ?)
     ON CONFLICT (environment) DO UPDATE SET url = excluded.url, enabled = excluded.enabled`,
    [environment, url, enabled ? 1 : 0],
  );
}

/** Disables an endpoint URL that responded with 410. */
export async function switchOffEndpoint(sql: Sql, environment: Environment): Promise<void> {
  await sql.run("UPDATE webhook_endpoints SET enabled = 0 WHERE environment = ?", [environment]);
}
