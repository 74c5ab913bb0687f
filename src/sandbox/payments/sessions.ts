import { type Environment, sessionLifetimeSeconds } from "../../../generated/constants.ts";
import type { Attempt, PaymentStatus, SessionRequest, SessionStatus } from "../../../generated/types.ts";
import { isSameSecret } from "../access/same-secret.ts";
import type { Context } from "../core/context.ts";
import { identifier, pageToken, positionOf } from "../core/identifiers.ts";
import type { Row, Sql, SqlValue } from "../core/store.ts";
import { isSameTenant, type Tenant } from "../core/tenant.ts";

/** A session as the store keeps it. */
export interface StoredSession extends Tenant {
  sessionId: string;
  status: SessionStatus;
  /** The body of the request that created it, without the webcode. */
  details: Omit<SessionRequest, "webcode">;
  attempts: Attempt[];
  paymentReference: string | null;
  /** The status of its payment, once there is one. */
  paymentStatus: PaymentStatus | null;
  createdAt: number;
  completedAt: number | null;
  /** Part of the payment page's URL. Whoever has it can pay. */
  token: string;
}

/** The {@link shownColumns} of a session. */
export interface ShownRow extends Row {
  position: number;
  session_id: string;
  status: SessionStatus;
  payment_reference: string | null;
  payment_status: PaymentStatus | null;
  created_at: number;
  expires_at: number;
  completed_at: number | null;
  details: string;
  attempts: string;
}

/** The {@link columns} of a session. */
export interface SessionRow extends ShownRow {
  environment: Environment;
  webcode: string;
  token: string;
}

export const shownColumns = `position, session_id, status, payment_reference, created_at, expires_at, completed_at, details,
  attempts, CASE WHEN payment_reference IS NOT NULL THEN
    (SELECT payments.status FROM payments WHERE payments.payment_reference = sessions.payment_reference)
  END AS payment_status`;
export const columns = `${shownColumns}, environment, webcode, token`;

/** Inserts a pending session. */
export async function insertSession(
  { clock, random }: Context,
  sql: Sql,
  { environment, webcode }: Tenant,
  details: StoredSession["details"],
): Promise<Pick<StoredSession, "sessionId" | "token" | "createdAt">> {
  const now = clock.now();
  const position = await sql.nextPosition();
  const sessionId = identifier(webcode, "EXT", now, random);
  const token = pageToken(position, random);
  sql.write(
    `INSERT INTO sessions (session_id, position, environment, webcode, token, status, custom_reference, created_at,
       expires_at, details, attempts)
     VALUES (?, ?, ?, ?, ?, 'pending', ?, ?, ?, ?, '[]')`,
    [
      sessionId,
      position,
      environment,
      webcode,
      token,
      details.customReference ?? null,
      now,
      now + sessionLifetimeSeconds * 1000,
      JSON.stringify(details),
    ],
  );
  return { sessionId, token, createdAt: now };
}

/** The row of the tenant's session with this id. It is found by the id alone, whatever the database's statistics say. */
export async function findSessionRow(
  sql: Sql,
  tenant: Tenant,
  sessionId: string,
): Promise<SessionRow | undefined> {
  const row = await findRowBy(sql, "session_id", sessionId, "read");
  return row && isSameTenant(row, tenant) ? row : undefined;
}

/** `change` locks the session's row until the transaction ends. */
type Use = "read" | "change";

/** The session with this id, of any tenant: for the dashboard and the control plane. */
export const findAnySession = (context: Context, sql: Sql, sessionId: string, use: Use = "read") =>
  findBy(context, sql, "session_id", sessionId, use);

/** The session that led to a payment; `undefined` for a payment of a terminal. */
export const findSessionOfPayment = (context: Context, sql: Sql, paymentReference: string) =>
  findBy(context, sql, "payment_reference", paymentReference, "read");

/**
 * The session of a payment page. The query uses only the position in the token. The whole token is then compared in
 * constant time, so the duration reveals nothing about its random part.
 */
export async function findSessionByToken(context: Context, sql: Sql, token: string, use: Use) {
  const session = await findBy(context, sql, "position", positionOf(token), use);
  return session && isSameSecret(token, session.token) ? session : undefined;
}

type UniqueColumn = "position" | "session_id" | "payment_reference";

async function findBy({ clock }: Context, sql: Sql, column: UniqueColumn, value: SqlValue, use: Use) {
  const row = await findRowBy(sql, column, value, use);
  return row && fromRow(row, clock.now());
}

const findRowBy = (sql: Sql, column: UniqueColumn, value: SqlValue, use: Use) =>
  sql.get<SessionRow>(
    `SELECT ${columns} FROM sessions WHERE ${column} = ? ${use === "change" ? sql.forUpdate("sessions") : ""}`,
    [value],
  );

export function updateSession(sql: Sql, session: StoredSession): void {
  const { status, paymentReference, completedAt, attempts, sessionId } = session;
  sql.write(
    "UPDATE sessions SET status = ?, payment_reference = ?, completed_at = ?, attempts = ? WHERE session_id = ?",
    [status, paymentReference, completedAt, JSON.stringify(attempts), sessionId],
  );
}

export const fromRow = (row: SessionRow, now: number): StoredSession => ({
  sessionId: row.session_id,
  status: statusOf(row, now),
  details: JSON.parse(row.details),
  attempts: JSON.parse(row.attempts),
  paymentReference: row.payment_reference,
  paymentStatus: row.payment_status,
  createdAt: row.created_at,
  completedAt: row.completed_at,
  environment: row.environment,
  webcode: row.webcode,
  token: row.token,
});

/** The row of an expired session still says `pending`. */
export const statusOf = ({ status, expires_at }: ShownRow, now: number): SessionStatus =>
  status === "pending" && expires_at <= now ? "expired" : status;
