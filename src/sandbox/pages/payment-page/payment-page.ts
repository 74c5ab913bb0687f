import { Hono } from "hono";
import { readClientSecret } from "../../access/client-secrets.ts";
import { orThrow, SandboxError, sandboxError } from "../../control-plane/sandbox-error.ts";
import type { Context } from "../../core/context.ts";
import type { Sql } from "../../core/store.ts";
import { attemptPayment, cancelSession, cardOutcome, redirectUrl } from "../../payments/pay.ts";
import { findSessionByToken, type StoredSession } from "../../payments/sessions.ts";
import type { Worker } from "../../worker.ts";
import { errorPage } from "../common/error-page.ts";
import { statusOf } from "../common/errors.ts";
import { readForm } from "../common/form.ts";
import { ownPagesOnly } from "../guards.ts";
import { type CardErrors, cardForm, challengeForm, closedPage, leavingPage, notFoundPage } from "./views.ts";

/** What a submitted form leads to: an error, another view of the page, or the way back to the shop. */
type Step =
  | SandboxError
  | { view: (session: StoredSession) => Html; session: StoredSession; status?: 200 | 409 }
  | "leave";
type Html = ReturnType<typeof closedPage>;

/** The payment page, at `/pay-external/{token}`. */
export function paymentPage(context: Context, worker: Worker): Hono {
  const { store, clock, vault } = context;
  const app = new Hono();

  app.get("/:token", async (c) => {
    const session = orThrow(await store.transaction((sql) => find(sql, c.req.param("token"), "read")));
    return c.html(
      await (session.status === "pending" ? cardForm(session, {}) : closedPage(session)),
      200,
      headers,
    );
  });

  /** Sends the customer back to the shop: a page of its own, because `form-action` covers each redirect after a form. */
  app.get("/:token/return", async (c) => {
    const token = c.req.param("token");
    const read = await store.transaction(async (sql) => {
      const session = await find(sql, token, "read");
      if (session instanceof SandboxError) return session;
      return { session, secret: await readClientSecret(sql, session.environment, vault) };
    });
    const { session, secret } = orThrow(read);
    if (session.status === "pending") return c.redirect(`/pay-external/${token}`, 303);
    const shop = await redirectUrl(session, secret);
    return c.html(await leavingPage(session, shop), 200, headers);
  });

  app.post("/:token", ownPagesOnly, async (c) => {
    const form = await readForm(c.req.raw);
    const fields = {
      action: text(form["action"]),
      card: text(form["card"]).replaceAll(" ", ""),
      expiry: text(form["expiry"]),
      cvc: text(form["cvc"]),
      challenge: text(form["challenge"]),
    };
    const token = c.req.param("token");
    const step = orThrow(await store.transaction((sql) => take(sql, token, fields)));
    worker.wake();
    if (step === "leave") return c.redirect(`/pay-external/${token}/return`, 303);
    return c.html(await step.view(step.session), step.status ?? 200, headers);
  });

  app.onError(async (error, c) => {
    if (!(error instanceof SandboxError)) throw error;
    const page =
      error.errorName === "paymentPageNotFound"
        ? notFoundPage(c.req.header("accept-language"))
        : errorPage("That did not work", error.message);
    return c.html(await page, statusOf(error));
  });

  async function find(
    sql: Sql,
    token: string,
    use: "read" | "change",
  ): Promise<StoredSession | SandboxError> {
    return (await findSessionByToken(context, sql, token, use)) ?? sandboxError("paymentPageNotFound");
  }

  /** One step of the customer, in one transaction: of two that pay at once, the second sees a closed session. */
  async function take(sql: Sql, token: string, { action, challenge, ...card }: Fields): Promise<Step> {
    const session = await find(sql, token, "change");
    if (session instanceof SandboxError) return session;
    if (session.status !== "pending") return { view: closedPage, session, status: 409 };
    if (action === "cancel") {
      cancelSession(sql, session);
      return "leave";
    }
    if (action === "authenticate" || action === "fail") {
      if (!isChallengeOf(session, challenge)) return retry(session, { form: "challenge" });
      return pay(sql, session, action === "authenticate" ? "authorised" : "refused");
    }
    const malformed = malformedFields(card, clock.now());
    if (malformed.length > 0) return retry(session, { fields: malformed });
    const outcome = cardOutcome(session.environment, card.card);
    if (outcome !== "challenge") return pay(sql, session, outcome);
    return {
      view: (shown) => challengeForm(shown, vault.seal(`${token} ${clock.now() + challengeLifetime}`)),
      session,
    };
  }

  async function pay(sql: Sql, session: StoredSession, status: "authorised" | "refused"): Promise<Step> {
    const paid = await attemptPayment(context, sql, session, status);
    return status === "refused" ? retry(paid, { form: "refused" }) : "leave";
  }

  /** A challenge is the sealed token of its session and an expiry time, so that nobody can skip the step. */
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

interface Fields {
  action: string;
  card: string;
  expiry: string;
  cvc: string;
  challenge: string;
}

/** The fields that a real payment page would reject, although only the card number decides the outcome here. */
function malformedFields({ card, expiry, cvc }: Pick<Fields, "card" | "expiry" | "cvc">, now: number) {
  const [, month = "", year = ""] = /^(0[1-9]|1[0-2])\s*\/\s*(\d\d)$/.exec(expiry.trim()) ?? [];
  // A card is valid until its month ends.
  const isCurrent = month !== "" && Date.UTC(2000 + Number(year), Number(month)) > now;
  return [
    ...(/^\d{12,19}$/.test(card) ? [] : (["card"] as const)),
    ...(isCurrent ? [] : (["expiry"] as const)),
    ...(/^\d{3,4}$/.test(cvc) ? [] : (["cvc"] as const)),
  ];
}

/** How long a customer may take for the 3-D Secure step, milliseconds. */
const challengeLifetime = 600_000;

const retry = (session: StoredSession, errors: CardErrors): Step => ({
  view: (shown) => cardForm(shown, errors),
  session,
});

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** The same for every session: no URL of a merchant can change what a page may do. */
const headers = {
  "Content-Security-Policy":
    "default-src 'none'; img-src 'self'; script-src 'self'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  "Referrer-Policy": "same-origin",
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
};
