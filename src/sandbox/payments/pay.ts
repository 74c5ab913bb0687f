import { defaults, type Environment, testCards } from "../../../generated/constants.ts";
import { audienceOf } from "../../redirect/audience.ts";
import { timestamp } from "../core/clock.ts";
import type { Context } from "../core/context.ts";
import { identifier } from "../core/identifiers.ts";
import type { Sql } from "../core/store.ts";
import { queueEvent } from "../webhooks/queue.ts";
import { insertPayment } from "./payments.ts";
import { type StoredSession, updateSession } from "./sessions.ts";

export type CardOutcome = (typeof testCards)[number]["outcome"];

/**
 * The outcome of a card number. Test knows its test cards and refuses any other. Live, which is simulated too, refuses
 * the test cards and authorises any other number that passes the Luhn check.
 */
export function cardOutcome(environment: Environment, number: string): CardOutcome {
  const testCard = testCards.find((card) => card.number === number);
  if (environment === "test") return testCard?.outcome ?? "refused";
  return testCard || !passesLuhnCheck(number) ? "refused" : "authorised";
}

/** ISO/IEC 7812-1: every second digit from the right is doubled, and the sum of all digits is a multiple of ten. */
function passesLuhnCheck(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/**
 * Records one attempt to pay a pending session, creates the payment if the attempt is authorised, and queues the webhook.
 * After a refused attempt the session is still pending.
 */
export async function attemptPayment(
  context: Context,
  sql: Sql,
  session: StoredSession,
  status: "authorised" | "refused",
): Promise<StoredSession> {
  const { clock, random } = context;
  const now = clock.now();
  const paymentReference = identifier(session.webcode, "PXT", now, random);
  const { amount, isPreAuth = defaults.isPreAuth, customReference } = session.details;
  const attempts = [...session.attempts, { paymentReference, status, createdAt: timestamp(now) }];
  const updated: StoredSession =
    status === "authorised"
      ? {
          ...session,
          attempts,
          status: "completed",
          paymentReference,
          paymentStatus: "AUTHORISED",
          completedAt: now,
        }
      : { ...session, attempts };

  if (status === "authorised") {
    insertPayment(sql, session, { paymentReference, amount, isPreAuth, customReference });
  }
  updateSession(sql, updated);
  await queueEvent(context, sql, { ...session, customReference: customReference ?? null }, "AUTHORISATION", {
    sessionId: session.sessionId,
    paymentReference,
    paymentStatus: status === "authorised" ? "AUTHORISED" : "REFUSED",
    amount,
  });
  return updated;
}

/** Cancels a pending session, like the cancel button of the payment page. */
export function cancelSession(sql: Sql, session: StoredSession): void {
  updateSession(sql, { ...session, status: "cancelled" });
}

/**
 * The URL that the customer is sent to: `urlOk` with the sealed data when the session was paid, otherwise `urlKo`.
 * Every byte of the two URLs is kept, because a merchant may have signed them. Call it after the transaction: inside
 * one, only statements may be awaited.
 *
 * @param secret the client secret of the session's environment
 */
export async function redirectUrl(session: StoredSession, secret: string): Promise<string> {
  const { details, sessionId, paymentReference } = session;
  if (!paymentReference) return details.urlKo;
  // Loaded late, because its library has a fifth of the modules that the start of a sandbox would load.
  const { sealRedirectData } = await import("../../redirect/seal.ts");
  const { amount, customReference } = details;
  const claims = {
    sessionId,
    paymentReference,
    status: "completed" as const,
    amount,
    ...(customReference === undefined ? {} : { customReference }),
  };
  // The shop compares `exp` with its own clock, which the sandbox's clock may be far ahead of.
  return withData(details.urlOk, await sealRedirectData(claims, secret, { audience: audienceOf(session) }));
}

/** A URL with a `data` parameter before its fragment. */
function withData(url: string, data: string): string {
  const [beforeFragment = ""] = url.split("#", 1);
  const separator = !beforeFragment.includes("?") ? "?" : /[?&]$/.test(beforeFragment) ? "" : "&";
  return `${beforeFragment}${separator}data=${data}${url.slice(beforeFragment.length)}`;
}
