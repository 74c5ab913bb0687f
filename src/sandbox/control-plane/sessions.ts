import { defaultCards } from "../../../generated/control-plane.ts";
import type { Context } from "../core/context.ts";
import type { Sql } from "../core/store.ts";
import { attemptPayment, cancelSession, cardOutcome, redirectUrl } from "../payments/pay.ts";
import { findAnySession, type StoredSession } from "../payments/sessions.ts";
import { SandboxError, sandboxError } from "./sandbox-error.ts";

export interface PayOptions {
  /** The number of the card; by default one that is authorised in the session's environment. */
  card?: string;
  /** How the 3-D Secure step ends, if the card asks for one. By default it is passed. */
  challenge?: "pass" | "refuse";
}

/** What became of a session, and where the payment page would send its customer. */
export interface CustomerResult<Status extends string> {
  status: Status;
  redirectUrl: string;
}

/** Pays a session as its customer would. A refused attempt leaves the session pending. */
export async function paySession(
  context: Context,
  sql: Sql,
  sessionId: string,
  { card, challenge = "pass" }: PayOptions = {},
): Promise<CustomerResult<"authorised" | "refused"> | SandboxError> {
  const session = await pendingSession(context, sql, sessionId);
  if (session instanceof SandboxError) return session;
  const { environment } = session;
  const outcome = cardOutcome(environment, card ?? defaultCards[environment]);
  const passed = outcome === "authorised" || (outcome === "challenge" && challenge === "pass");
  const status = passed ? "authorised" : "refused";
  const paid = await attemptPayment(context, sql, session, status);
  return { status, redirectUrl: await redirectUrl(context, sql, paid) };
}

/** Cancels a session as its customer would. */
export async function cancelPendingSession(
  context: Context,
  sql: Sql,
  sessionId: string,
): Promise<CustomerResult<"cancelled"> | SandboxError> {
  const session = await pendingSession(context, sql, sessionId);
  if (session instanceof SandboxError) return session;
  await cancelSession(sql, session);
  return { status: "cancelled", redirectUrl: session.details.urlKo };
}

async function pendingSession(
  context: Context,
  sql: Sql,
  sessionId: string,
): Promise<StoredSession | SandboxError> {
  const session = await findAnySession(context, sql, sessionId, "change");
  if (!session) return sandboxError("sessionNotFound", { id: sessionId });
  if (session.status !== "pending") return sandboxError("sessionNotPending", { status: session.status });
  return session;
}
