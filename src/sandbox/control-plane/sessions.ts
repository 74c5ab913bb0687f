import type { Environment } from "../../../generated/constants.ts";
import { defaultCards } from "../../../generated/control-plane.ts";
import { readClientSecret } from "../access/client-secrets.ts";
import type { Context } from "../core/context.ts";
import type { Sql } from "../core/store.ts";
import { attemptPayment, cancelSession, cardOutcome, redirectUrl } from "../payments/pay.ts";
import { findAnySession, type StoredSession } from "../payments/sessions.ts";
import { SandboxError, sandboxError } from "./sandbox-error.ts";

/** The id of a session. With an environment, the session must belong to it. */
interface WantedSession {
  sessionId: string;
  environment?: Environment;
}

export interface PayOptions {
  /** The card number. By default one that is authorised in the session's environment. */
  card?: string;
  /** The result of the 3-D Secure step, for a card that requires it. By default the customer passes it. */
  challenge?: "pass" | "refuse";
}

/** The outcome of a customer's action, and the URL to which the payment page would redirect the customer. */
export interface CustomerResult<Status extends string> {
  status: Status;
  redirectUrl: string;
}

/**
 * Pays a session as its customer would. After a refused payment attempt the session is still pending.
 *
 * @returns a {@link SandboxError} with status 404 for an unknown session, 409 for one that is not pending.
 */
export async function paySession(
  context: Context,
  wanted: WantedSession,
  { card, challenge = "pass" }: PayOptions = {},
): Promise<CustomerResult<"authorised" | "refused"> | SandboxError> {
  const { store, vault } = context;
  const paid = await store.transaction(async (sql) => {
    const session = await pendingSession(context, sql, wanted);
    if (session instanceof SandboxError) return session;
    const { environment } = session;
    const outcome = cardOutcome(environment, card ?? defaultCards[environment]);
    const passed = outcome === "authorised" || (outcome === "challenge" && challenge === "pass");
    const status = passed ? ("authorised" as const) : ("refused" as const);
    const attempted = await attemptPayment(context, sql, session, status);
    return { status, session: attempted, secret: await readClientSecret(sql, environment, vault) };
  });
  if (paid instanceof SandboxError) return paid;
  return { status: paid.status, redirectUrl: await redirectUrl(paid.session, paid.secret) };
}

/**
 * Cancels a session as its customer would.
 *
 * @returns a {@link SandboxError} with status 404 for an unknown session, 409 for one that is not pending.
 */
export function cancelPendingSession(
  context: Context,
  wanted: WantedSession,
): Promise<CustomerResult<"cancelled"> | SandboxError> {
  return context.store.transaction(async (sql) => {
    const session = await pendingSession(context, sql, wanted);
    if (session instanceof SandboxError) return session;
    cancelSession(sql, session);
    return { status: "cancelled", redirectUrl: session.details.urlKo };
  });
}

async function pendingSession(
  context: Context,
  sql: Sql,
  { sessionId, environment }: WantedSession,
): Promise<StoredSession | SandboxError> {
  const session = await findAnySession(context, sql, sessionId, "change");
  if (!session || (environment && session.environment !== environment)) {
    return sandboxError("sessionNotFound", { id: sessionId });
  }
  if (session.status !== "pending") return sandboxError("sessionNotPending", { status: session.status });
  return session;
}
