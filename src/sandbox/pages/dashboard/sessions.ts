import { Hono } from "hono";
import { html } from "hono/html";
import { type Environment, environments, testCards } from "../../../../generated/constants.ts";
import { defaultCards } from "../../../../generated/control-plane.ts";
import { orThrow, SandboxError, sandboxError } from "../../control-plane/sandbox-error.ts";
import { paySession } from "../../control-plane/sessions.ts";
import { timestamp } from "../../core/clock.ts";
import type { Context } from "../../core/context.ts";
import type { Sql } from "../../core/store.ts";
import { listModifications } from "../../payments/modification-lists.ts";
import { newestSessions } from "../../payments/session-lists.ts";
import { findAnySession, type StoredSession } from "../../payments/sessions.ts";
import type { Worker } from "../../worker.ts";
import { formatAmount } from "../common/format.ts";
import type { AppEnvironment } from "../environment.ts";
import type { HandleForm } from "./forms.ts";
import { environmentOf } from "./inputs.ts";
import { dashboardPage } from "./layout.ts";
import { live, type Part, pill, table } from "./parts.ts";

/** The number of newest sessions that are listed. */
const listed = 100;

/** Lists sessions with their payments. Buttons pay or refuse a session like its customer. */
export function sessionsPages(context: Context, worker: Worker, handle: HandleForm): Hono<AppEnvironment> {
  const { store } = context;
  const app = new Hono<AppEnvironment>();

  app.get("/:environment/sessions", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const sessions = await store.transaction((sql) => newestSessions(context, sql, environment, listed));
    const rows = sessions.map((session) => [
      html`<a href="/dashboard/${environment}/sessions/${session.sessionId}">${session.sessionId}</a>`,
      formatAmount(session.details),
      statusOf(session),
      session.details.customReference ?? "",
      timestamp(session.createdAt),
    ]);
    const hint = html`A <code>POST ${environments[environment].routes}/payment/session</code> opens one.`;
    const head = ["Session", "Amount", "Status", "Reference", "Created"];
    const content = live(table("Sessions", head, rows, hint));
    return c.html(await dashboardPage(environment, "sessions", "Sessions", content));
  });

  app.get("/:environment/sessions/:id", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const read = await store.transaction(async (sql) => {
      const found = await sessionOf(context, sql, environment, c.req.param("id"));
      if (found instanceof SandboxError) return found;
      const { paymentReference } = found;
      const slice = { offset: 0, count: 100 };
      const made = paymentReference ? await listModifications(sql, found, { paymentReference }, slice) : [];
      return { session: found, modifications: made.toReversed() };
    });
    const { session, modifications } = orThrow(read);
    const steps: [at: string, what: Part][] = [
      [timestamp(session.createdAt), "created"],
      ...session.attempts.map(({ createdAt, status, paymentReference }): [string, Part] => [
        createdAt,
        html`attempt ${status}, <code>${paymentReference}</code>`,
      ]),
      ...modifications.map(({ createdAt, type, status, amount }): [string, Part] => [
        createdAt,
        `${type}${amount ? ` of ${formatAmount({ ...session.details, amount })}` : ""}, ${status}`,
      ]),
    ];
    const content =
      live(html`<p><span class="amount">${formatAmount(session.details)}</span> ${statusOf(session)}</p>
      ${session.details.description ? html`<p>${session.details.description}</p>` : ""}
      ${session.status === "pending" ? payButtons(environment, session) : ""}
      <h2>Timeline</h2>
      <ol class="panel timeline">
        ${steps.map(([at, what]) => html`<li><span class="muted">${at}</span> ${what}</li>`)}
      </ol>
      <h2>Request body</h2>
      <pre tabindex="0"><code>${JSON.stringify(session.details, null, 2)}</code></pre>`);
    return c.html(await dashboardPage(environment, "sessions", session.sessionId, content));
  });

  const pageOf = ({ environment, id }: { environment: Environment; id: string }) =>
    `/dashboard/${environment}/sessions/${encodeURIComponent(id)}`;
  handle(app, "/:environment/sessions/:id/pay", pageOf, async ({ environment, id, fields }) => {
    const card = fields["card"] === "refused" ? refusedCard : defaultCards[environment];
    const paid = orThrow(await paySession(context, { sessionId: id, environment }, { card }));
    worker.wake();
    return { to: pageOf({ environment, id }), message: `The payment attempt was ${paid.status}.` };
  });

  return app;
}

const refusedCard = testCards.find(({ outcome }) => outcome === "refused")?.number ?? "";

/** A session of the environment of the page. */
async function sessionOf(
  context: Context,
  sql: Sql,
  environment: Environment,
  id: string,
): Promise<StoredSession | SandboxError> {
  const session = await findAnySession(context, sql, id);
  return session?.environment === environment ? session : sandboxError("sessionNotFound", { id });
}

function statusOf({ status, paymentStatus }: StoredSession): Part {
  const words = paymentStatus === null ? status : `${status}, ${paymentStatus}`;
  return pill(words, status === "completed" ? "good" : status === "pending" ? "muted" : "bad");
}

const payButtons = (environment: string, { sessionId, token }: StoredSession): Part =>
  html`<form method="post" action="/dashboard/${environment}/sessions/${sessionId}/pay">
    <button name="card" value="authorised">Pay</button>
    <button name="card" value="refused" class="quiet">Refuse</button>
    <a class="button quiet" href="/pay-external/${token}">Open the payment page</a>
  </form>`;
