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
import type { AppEnvironment } from "../environment.ts";
import { ownPagesOnly } from "../guards.ts";
import { type CardFields, digitsOf, malformedFields, sampleFields } from "./card-fields.ts";
import { keptFields } from "./kept-fields.ts";
import { type Step, steps } from "./step.ts";
import { cardForm, cardsOf, challengeForm, closedPage, leavingPage, notFoundPage } from "./views.ts";

/** What a form leads to: a step of the page, the page of a session that is closed by now, or the way back to the shop. */
type Next = { step: Step; session: StoredSession } | "closed" | "leave";

/**
 * The payment page, at `/pay-external/{token}`. Every form is answered with a redirect, so that neither a reload nor the
 * way back repeats a payment attempt.
 */
export function paymentPage(context: Context, worker: Worker, publicUrl: string | undefined) {
  const { store, clock, vault } = context;
  const app = new Hono<AppEnvironment>();
  const { seal, open } = steps(context);
  const kept = keptFields(vault, publicUrl?.startsWith("https:") ?? false);

  app.get("/:token", async (c) => {
    const session = orThrow(await store.transaction((sql) => find(sql, c.req.param("token"), "read")));
    if (session.status !== "pending") return c.html(await closedPage(session), 200, headers);
    const sealed = c.req.query("step") ?? "";
    const step = open(session, sealed) ?? { show: "form" as const };
    if (step.show === "challenge") return c.html(await challengeForm(session, sealed), 200, headers);
    const sample = cardsOf(session.environment).find(({ outcome }) => outcome === c.req.query("fill"));
    const values = sample ? sampleFields(sample.number, clock.now()) : step.fields ? kept.read(c) : {};
    return c.html(await cardForm(session, step, values), 200, headers);
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
    const { action = "", card = "", expiry = "", cvc = "", step = "" } = await readForm(c.req.raw);
    const fields = { card, expiry, cvc };
    const token = c.req.param("token");
    const next = orThrow(await store.transaction((sql) => take(sql, token, { action, step, fields })));
    worker.wake();
    const path = `/pay-external/${token}`;
    const isMalformed = typeof next === "object" && next.step.show === "form" && next.step.fields;
    if (isMalformed) kept.keep(c, path, fields);
    else kept.forget(c, path);
    if (next === "leave") return c.redirect(`${path}/return`, 303);
    if (next === "closed") return c.redirect(path, 303);
    return c.redirect(`${path}?step=${encodeURIComponent(seal(next.session, next.step))}`, 303);
  });

  app.onError(async (error, c) => {
    if (!(error instanceof SandboxError)) throw error;
    const page =
      error.errorName === "paymentPageNotFound"
        ? notFoundPage(c.var.hasSite, c.req.header("accept-language"))
        : errorPage(c.var.hasSite, "That did not work", error.message);
    return c.html(await page, statusOf(error));
  });

  async function find(
    sql: Sql,
    token: string,
    use: "read" | "change",
  ): Promise<StoredSession | SandboxError> {
    return (await findSessionByToken(context, sql, token, use)) ?? sandboxError("paymentPageNotFound");
  }

  /** One form of the customer, in one transaction: of two that pay at once, the second sees a closed session. */
  async function take(
    sql: Sql,
    token: string,
    { action, step, fields }: { action: string; step: string; fields: CardFields },
  ): Promise<Next | SandboxError> {
    const session = await find(sql, token, "change");
    if (session instanceof SandboxError) return session;
    if (session.status !== "pending") return "closed";
    if (action === "cancel") {
      cancelSession(sql, session);
      return "leave";
    }
    if (action === "authenticate" || action === "fail") {
      if (open(session, step)?.show !== "challenge")
        return { session, step: { show: "form", form: "challenge" } };
      return pay(sql, session, action === "authenticate" ? "authorised" : "refused");
    }
    const malformed = malformedFields(fields, clock.now());
    if (malformed.length > 0) return { session, step: { show: "form", fields: malformed } };
    const outcome = cardOutcome(session.environment, digitsOf(fields.card));
    return outcome === "challenge" ? { session, step: { show: "challenge" } } : pay(sql, session, outcome);
  }

  async function pay(sql: Sql, session: StoredSession, status: "authorised" | "refused"): Promise<Next> {
    const paid = await attemptPayment(context, sql, session, status);
    return status === "refused" ? { session: paid, step: { show: "form", form: "refused" } } : "leave";
  }

  return app;
}

/** The same for every session: no URL of a merchant can change what a page may do. */
const headers = {
  "Content-Security-Policy":
    "default-src 'none'; img-src 'self'; script-src 'self'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  "Referrer-Policy": "same-origin",
};
