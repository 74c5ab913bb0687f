import { type Environment, sessionLifetimeSeconds } from "../../../generated/constants.ts";
import type { SessionStatus } from "../../../generated/types.ts";
import type { Context } from "../core/context.ts";
import type { Sql, Store } from "../core/store.ts";
import type { Tenant } from "../core/tenant.ts";
import { type Condition, listSlice, type Slice } from "../store/lists.ts";
import { columns, fromRow, type SessionRow, type StoredSession, source } from "./sessions.ts";

export interface SessionFilter {
  status?: SessionStatus | undefined;
  customReference?: string | undefined;
  /** Milliseconds since 1970, inclusive. */
  createdFrom?: number | undefined;
  /** Milliseconds since 1970, exclusive. */
  createdTo?: number | undefined;
}

/** A slice of the tenant's sessions that match every given filter, newest first. */
export async function listSessions(
  { store, clock }: Context,
  sql: Sql,
  { environment, webcode }: Tenant,
  filter: SessionFilter,
  slice: Slice,
): Promise<StoredSession[]> {
  const now = clock.now();
  const rows = await listSlice<SessionRow>(sql, { columns, source, table: "sessions" }, slice, [
    ["sessions.environment = ?", environment],
    ["sessions.webcode = ?", webcode],
    ...statusCondition(filter.status, now, store.firstPositionAt),
    ["sessions.custom_reference = ?", filter.customReference],
    ["sessions.created_at >= ?", filter.createdFrom],
    // Implied by the line above, but only the position is in the index.
    ["sessions.position >= ?", filter.createdFrom && store.firstPositionAt(filter.createdFrom)],
    ["sessions.created_at < ?", filter.createdTo],
  ]);
  return rows.map((row) => fromRow(row, now));
}

/** The conditions for a status as the API shows it: the store keeps no `expired`. */
function statusCondition(
  status: SessionStatus | undefined,
  now: number,
  firstPositionAt: Store["firstPositionAt"],
): Condition[] {
  if (status === "pending") {
    return [
      ["sessions.status = 'pending' AND sessions.expires_at > ?", now],
      ["sessions.position >= ?", firstPositionAt(now - sessionLifetimeSeconds * 1000)],
    ];
  }
  if (status === "expired") return [["sessions.status = 'pending' AND sessions.expires_at <= ?", now]];
  return [["sessions.status <> 'pending' AND sessions.status = ?", status]];
}

/** The newest sessions of an environment, of every tenant, for the dashboard. */
export async function newestSessions(
  { clock }: Context,
  sql: Sql,
  environment: Environment,
  count: number,
): Promise<StoredSession[]> {
  const tenants = await sql.all<{ webcode: string }>(
    "SELECT DISTINCT webcode FROM api_keys WHERE environment = ?",
    [environment],
  );
  const rows: SessionRow[] = [];
  // Tenant by tenant, because the index is ordered within a tenant only: sorting a million rows takes half a second.
  for (const { webcode } of tenants) {
    const statement = `SELECT ${columns} FROM ${source} WHERE sessions.environment = ? AND sessions.webcode = ?
      ORDER BY sessions.position DESC LIMIT ?`;
    rows.push(...(await sql.all<SessionRow>(statement, [environment, webcode, count])));
  }
  const newest = rows.toSorted((one, other) => other.position - one.position).slice(0, count);
  return newest.map((row) => fromRow(row, clock.now()));
}
