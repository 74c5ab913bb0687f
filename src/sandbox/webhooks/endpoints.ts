import type { Environment } from "../../../generated/constants.ts";
import { ApiError } from "../../contract/api-error.ts";
import { hasActiveKey } from "../access/api-keys.ts";
import type { Context } from "../core/context.ts";
import type { Row, Sql } from "../core/store.ts";
import { type TargetPolicy, targetProblem } from "./targets.ts";

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

/**
 * Sets the URL that the events of an environment are sent to from now on.
 *
 * @returns an {@link ApiError} with status 400 when nothing may be sent there, 422 when the environment has no active
 *   key.
 */
export async function configureEndpoint(
  { store }: Context,
  targets: TargetPolicy,
  environment: Environment,
  endpoint: Endpoint,
): Promise<ApiError | undefined> {
  const problem = await targetProblem(endpoint.url, targets);
  if (problem) return new ApiError(400, 12001, `Body field ${problem}`);
  return store.transaction(async (sql) => {
    if (!(await hasActiveKey(sql, environment))) {
      return new ApiError(
        422,
        12001,
        `The ${environment} environment has no active API key; create one first.`,
      );
    }
    await saveEndpoint(sql, environment, endpoint);
    return undefined;
  });
}

/** Disables an endpoint that answered 410. */
export async function switchOffEndpoint(sql: Sql, environment: Environment): Promise<void> {
  await sql.run("UPDATE webhook_endpoints SET enabled = 0 WHERE environment = ?", [environment]);
}
