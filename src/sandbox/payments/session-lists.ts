import { type Environment, sessionLifetimeSeconds } from "../../../generated/constants.ts";
import type { SessionStatus } from "../../../generated/types.ts";
import type { Context } from "../core/context.ts";
import type { Row, Sql } from "../core/store.ts";
import type { Tenant } from "../core/tenant.ts";
import { type Condition, listSlice, newestFirst, type Slice } from "../store/lists.ts";
import { sessionJson } from "./session-json.ts";
import {
  columns,
  fromRow,
  type SessionRow,
  type ShownRow,
  type StoredSession,
  shownColumns,
} from "./sessions.ts";

export interface SessionFilter {
  status?: SessionStatus | undefined;
  customReference?: string | undefined;
  /** Milliseconds since 1970, inclusive. */
  createdFrom?: number | undefined;
  /** Milliseconds since 1970, exclusive. */
  createdTo?: number | undefined;
  /** Only sessions that a list shows after this one. */
  after?: Place | undefined;
}

/** The place of a session in lists. */
export interface Place {
  /** Milliseconds since 1970. */
  createdAt: number;
  position: number;
}

/** The statuses that the store keeps: an expired session is one that is still pending after its lifetime. */
const storedStatuses = ["pending", "completed", "cancelled"] as const;

/** A slice of the tenant's sessions that match every given filter, newest first, each as {@link sessionJson}. */
export async function listSessions(
  { clock }: Context,
  sql: Sql,
  tenant: Tenant,
  filter: SessionFilter,
  slice: Slice,
): Promise<string[]> {
  const now = clock.now();
  const rows = await listRows<ShownRow>(shownColumns, sql, tenant, filter, slice, now);
  return rows.map((row) => sessionJson(row, now));
}

function listRows<Found extends ShownRow>(
  selected: string,
  sql: Sql,
  tenant: Tenant,
  { status, customReference, createdFrom, createdTo, after }: SessionFilter,
  slice: Slice,
  now: number,
): Promise<Found[]> {
  const expiredUntil = now - sessionLifetimeSeconds * 1000;
  const values = status === undefined ? storedStatuses : [status === "expired" ? "pending" : status];
  const list = { columns: selected, table: "sessions", merged: { column: "status", values } };
  return listSlice<Found>(sql, list, slice, [
    ...tenantConditions(tenant, customReference),
    ["created_at >= ?", createdFrom],
    ["created_at < ?", createdTo],
    ["created_at > ?", status === "pending" ? expiredUntil : undefined],
    ["created_at <= ?", status === "expired" ? expiredUntil : undefined],
    ["created_at <= ?", after?.createdAt],
    ["(created_at < ? OR position < ?)", after?.createdAt, after?.position],
  ]);
}

/**
 * With a reference, the condition is written like the index `sessions_by_reference`, so that no other index fits. A
 * tenant contains no space.
 */
function tenantConditions(
  { environment, webcode }: Tenant,
  customReference: string | undefined,
): Condition[] {
  if (customReference === undefined)
    return [
      ["environment = ?", environment],
      ["webcode = ?", webcode],
    ];
  const reference = "(environment || ' ' || webcode || ' ' || custom_reference)";
  return [[`${reference} = ?`, `${environment} ${webcode} ${customReference}`]];
}

/** How many of the newest sessions are searched for those of one environment, before its tenants are. */
const searched = 1_000;

/** A session, and its place in lists. */
export interface PlacedSession extends StoredSession {
  place: Place;
}

/**
 * The newest sessions of an environment, of every tenant, for the dashboard.
 *
 * @param after only sessions that the list shows after this one
 */
export async function newestSessions(
  { clock }: Context,
  sql: Sql,
  environment: Environment,
  { count, after }: { count: number; after?: Place | undefined },
): Promise<PlacedSession[]> {
  const last = after?.position ?? Number.MAX_SAFE_INTEGER;
  const rows = await sql.all<SessionRow>(
    `SELECT ${columns} FROM sessions WHERE position ${sql.among(
      `SELECT position FROM (SELECT position, environment FROM sessions WHERE position < ?
         ORDER BY position DESC LIMIT ${searched}) AS newest
       WHERE environment = ? ORDER BY position DESC LIMIT ?`,
    )} ORDER BY position DESC`,
    [last, environment, count],
  );
  const now = clock.now();
  const isComplete = rows.length === count || (await areAllSearched(sql, last));
  const newest = isComplete ? rows : await newestByTenant(sql, environment, { count, after }, now);
  return newest.map((row) => ({
    ...fromRow(row, now),
    place: { createdAt: row.created_at, position: row.position },
  }));
}

/** Whether there are no more sessions before a position than are searched. */
async function areAllSearched(sql: Sql, position: number): Promise<boolean> {
  const statement = `SELECT position FROM sessions WHERE position < ? ORDER BY position DESC LIMIT 1 OFFSET ${searched}`;
  return (await sql.get(statement, [position])) === undefined;
}

/** For an environment with few sessions beside a busy one: its tenants one by one, the most recently active first. */
async function newestByTenant(
  sql: Sql,
  environment: Environment,
  { count, after }: { count: number; after: Place | undefined },
  now: number,
): Promise<SessionRow[]> {
  const latest = storedStatuses.map(
    (status) =>
      `(SELECT max(created_at) FROM sessions
        WHERE environment = ? AND webcode = tenants.webcode AND status = '${status}' AND created_at <= ?) AS ${status}`,
  );
  const latestCreated = after?.createdAt ?? Number.MAX_SAFE_INTEGER;
  const tenants = await sql.all<
    Row & { webcode: string } & Record<(typeof storedStatuses)[number], number | null>
  >(
    `SELECT webcode, ${latest.join(", ")}
     FROM (SELECT DISTINCT webcode FROM api_keys WHERE environment = ?) AS tenants`,
    [...storedStatuses.flatMap(() => [environment, latestCreated]), environment],
  );
  const byActivity = tenants
    .map(({ webcode, pending, completed, cancelled }) => ({
      webcode,
      latest: Math.max(pending ?? 0, completed ?? 0, cancelled ?? 0),
    }))
    .filter(({ latest }) => latest > 0)
    .toSorted((one, other) => other.latest - one.latest);
  let newest: SessionRow[] = [];
  for (const { webcode, latest } of byActivity) {
    const last = newest[count - 1];
    if (last && last.created_at > latest) break;
    const slice = { offset: 0, count };
    const rows = await listRows<SessionRow>(columns, sql, { environment, webcode }, { after }, slice, now);
    newest = [...newest, ...rows].toSorted(newestFirst).slice(0, count);
  }
  return newest;
}
