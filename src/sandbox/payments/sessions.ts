import { defaults, type Environment, sessionLifetimeSeconds } from "../../../generated/constants.ts";
import type {
  Attempt,
  PaymentStatus,
  SessionDetail,
  SessionRequest,
  SessionStatus,
  UnpaidSession,
} from "../../../generated/types.ts";
import { isSameSecret } from "../access/same-secret.ts";
import { timestamp } from "../core/clock.ts";
import type { Context } from "../core/context.ts";
import { identifier, pageToken, positionOf } from "../core/identifiers.ts";
import type { Row, Sql, SqlValue } from "../core/store.ts";
import { isSameTenant, type Tenant } from "../core/tenant.ts";

/** What the contract shows of a session. */
export interface ShownSession {
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
}

/** A session as the store keeps it. */
export interface StoredSession extends ShownSession, Tenant {
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
  attempts, (SELECT payments.status FROM payments WHERE payments.payment_reference = sessions.payment_reference)
  AS payment_status`;
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

/** The tenant's session with this id. It is found by the id alone, whatever the database's statistics say. */
export async function findSession(
  context: Context,
  sql: Sql,
  tenant: Tenant,
  sessionId: string,
): Promise<StoredSession | undefined> {
  const session = await findAnySession(context, sql, sessionId);
  return session && isSameTenant(session, tenant) ? session : undefined;
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

async function findBy(
  { clock }: Context,
  sql: Sql,
  column: "position" | "session_id" | "payment_reference",
  value: SqlValue,
  use: Use,
): Promise<StoredSession | undefined> {
  const row = await sql.get<SessionRow>(
    `SELECT ${columns} FROM sessions WHERE ${column} = ? ${use === "change" ? sql.forUpdate("sessions") : ""}`,
    [value],
  );
  return row && fromRow(row, clock.now());
}

export function updateSession(sql: Sql, session: StoredSession): void {
  const { status, paymentReference, completedAt, attempts, sessionId } = session;
  sql.write(
    "UPDATE sessions SET status = ?, payment_reference = ?, completed_at = ?, attempts = ? WHERE session_id = ?",
    [status, paymentReference, completedAt, JSON.stringify(attempts), sessionId],
  );
}

export const fromRow = (row: SessionRow, now: number): StoredSession => ({
  ...shownFromRow(row, now),
  environment: row.environment,
  webcode: row.webcode,
  token: row.token,
});

/** Expiry is computed here: the row of an expired session still says `pending`. */
export const shownFromRow = (row: ShownRow, now: number): ShownSession => ({
  sessionId: row.session_id,
  status: row.status === "pending" && row.expires_at <= now ? "expired" : row.status,
  details: JSON.parse(row.details),
  // Most sessions have no attempt yet, and a list parses many.
  attempts: row.attempts === "[]" ? [] : JSON.parse(row.attempts),
  paymentReference: row.payment_reference,
  paymentStatus: row.payment_status,
  createdAt: row.created_at,
  completedAt: row.completed_at,
});

/** A session as the contract shows it. */
export function sessionDetail(session: ShownSession): SessionDetail {
  const { sessionId, status, details, attempts, paymentReference, paymentStatus, completedAt } = session;
  const base: Omit<UnpaidSession, "status"> = {
    sessionId,
    ...details,
    isPreAuth: details.isPreAuth ?? defaults.isPreAuth,
    createdAt: timestamp(session.createdAt),
    attempts,
  };
  if (status !== "completed") return { ...base, status };
  if (paymentReference === null || paymentStatus === null || completedAt === null) {
    throw new Error(`Session ${sessionId} is completed but has no payment.`);
  }
  return { ...base, status, paymentReference, completedAt: timestamp(completedAt), paymentStatus };
}
