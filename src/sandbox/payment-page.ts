import { Hono } from "hono";
import { Refusal } from "../contract/refusal.ts";
import type { Context } from "./context.ts";
import { ownPagesOnly } from "./guards.ts";
import { cardForm, challengeForm, closedPage, type FieldErrors } from "./payment-page-views.ts";
import { attemptPayment, cancelSession, cardOutcome, redirectUrl } from "./payments/pay.ts";
import { expireSessions, findSessionBy, type StoredSession } from "./payments/sessions.ts";
import type { Sql } from "./store/store.ts";
import type { Worker } from "./worker.ts";

/** What a post to the page leads to: another view of it, or the way back to the shop. */
type Step =
  | { view: (session: StoredSession) => Html; session: StoredSession; status?: 200 | 409 }
  | { location: string };
type Html = ReturnType<typeof closedPage>;

/** The page that a customer pays on, at `/pay-external/{token}`. */
export function paymentPage(context: Context, worker: Worker): Hono {
  const { store, clock, vault } = context;
  const app = new Hono();

  app.get("/:token", async (c) => {
    const session = await store.transaction((sql) => find(sql, c.req.param("token")));
    return c.html(
      await (session.status === "pending" ? cardForm(session, {}) : closedPage(session)),
      200,
      headersFor(session),
    );
  });

  app.post("/:token", ownPagesOnly, async (c) => {
    const form = await c.req.parseBody();
    const fields = {
      action: text(form["action"]),
      card: text(form["card"]).replaceAll(" ", ""),
      challenge: text(form["challenge"]),
    };
    const step = await store.transaction((sql) => take(sql, c.req.param("token"), fields));
    worker.wake();
    if ("location" in step) return c.redirect(step.location, 303);
    return c.html(await step.view(step.session), step.status ?? 200, headersFor(step.session));
  });

  async function find(sql: Sql, token: string): Promise<StoredSession> {
    await expireSessions(sql, clock.now());
    const session = await findSessionBy(sql, "token", token);
    if (!session) throw new Refusal(404, 10404, "There is no such payment page.");
    return session;
  }

  /** One step of the customer, in one transaction: of two that pay at once, the second sees a closed session. */
  async function take(
    sql: Sql,
    token: string,
    { action, card, challenge }: Record<"action" | "card" | "challenge", string>,
  ): Promise<Step> {
    const session = await find(sql, token);
    if (session.status !== "pending") return { view: closedPage, session, status: 409 };
    if (action === "cancel") {
      await cancelSession(sql, session);
      return { location: session.details.urlKo };
    }
    if (action === "authenticate" || action === "fail") {
      if (!isChallengeOf(session, challenge)) return retry(session, { form: "expired" });
      return pay(sql, session, action === "authenticate" ? "authorised" : "refused");
    }
    if (!/^\d{12,19}$/.test(card)) return retry(session, { card: "malformed" });
    const outcome = cardOutcome(card);
    if (outcome !== "challenge") return pay(sql, session, outcome);
    return {
      view: (shown) => challengeForm(shown, vault.seal(`${token} ${clock.now() + challengeLifetime}`)),
      session,
    };
  }

  async function pay(sql: Sql, session: StoredSession, status: "authorised" | "refused"): Promise<Step> {
    const paid = await attemptPayment(context, sql, session, status);
    if (status === "refused") return retry(paid, { form: "refused" });
    return { location: await redirectUrl(context, sql, paid) };
  }

  /** A challenge is a sealed note of whose it is and until when, so a step cannot be skipped. */
  function isChallengeOf({ token }: StoredSession, challenge: string): boolean {
    try {
      const [owner, until] = vault.open(challenge).split(" ");
      return owner === token && Number(until) > clock.now();
    } catch {
      return false;
    }
  }

  return app;
}

/** How long a customer may take for the 3-D Secure step, milliseconds. */
const challengeLifetime = 600_000;

const retry = (session: StoredSession, errors: FieldErrors): Step => ({
  view: (shown) => cardForm(shown, errors),
  session,
});

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** A form's answer may redirect, so the way back to the shop must be allowed beside the page itself. */
function headersFor({ details: { urlOk, urlKo } }: StoredSession): Record<string, string> {
  const shops = [...new Set([new URL(urlOk).origin, new URL(urlKo).origin])].join(" ");
  return {
    "Content-Security-Policy": `default-src 'none'; img-src 'self'; style-src 'self'; form-action 'self' ${shops}; frame-ancestors 'none'; base-uri 'none'`,
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  };
}
