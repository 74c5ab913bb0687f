import { Hono } from "hono";
import { html } from "hono/html";
import { type Environment, environments, testCards } from "../../../../generated/constants.ts";
import { defaultCards } from "../../../../generated/control-plane.ts";
import { queryOf } from "../../control-plane/query.ts";
import { orThrow, SandboxError, sandboxError } from "../../control-plane/sandbox-error.ts";
import { paySession } from "../../control-plane/sessions.ts";
import { timestamp } from "../../core/clock.ts";
import type { Context } from "../../core/context.ts";
import type { Sql } from "../../core/store.ts";
import type { RequestLog } from "../../observability/request-log.ts";
import { listModifications } from "../../payments/modification-lists.ts";
import { newestSessions, type Place } from "../../payments/session-lists.ts";
import { findAnySession, type StoredSession } from "../../payments/sessions.ts";
import { type PlacedDelivery, pageOfDeliveries } from "../../webhooks/delivery-lists.ts";
import type { Worker } from "../../worker.ts";
import { formatAmount } from "../common/format.ts";
import type { AppEnvironment } from "../environment.ts";
import { objectLink, requestsLink } from "./connected.ts";
import { deliveryTable } from "./delivery-table.ts";
import type { HandleForm } from "./forms.ts";
import { environmentOf, numberOf } from "./inputs.ts";
import { dashboardPage } from "./layout.ts";
import { pager, start } from "./paging.ts";
import { facts, live, type Part, pill, table } from "./parts.ts";

/** How many sessions a page lists. */
const listed = 100;

/** How much the page of a session shows: the newest modifications and events, the events of the latest attempts. */
const modificationsShown = 100;
const eventsShown = 20;
const attemptsShown = 5;

/** Lists sessions with their payments. Buttons pay or refuse a session like its customer. */
export function sessionsPages(
  context: Context,
  worker: Worker,
  log: RequestLog,
  handle: HandleForm,
): Hono<AppEnvironment> {
  const { store } = context;
  const app = new Hono<AppEnvironment>();

  app.get("/:environment/sessions", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const query = queryOf(c.req.url);
    const after = placeOf(query.get(start));
    const found = await store.transaction((sql) =>
      newestSessions(context, sql, environment, { count: listed + 1, after }),
    );
    const sessions = found.slice(0, listed);
    const last = sessions.at(-1)?.place;
    const older = found.length > listed && last ? `${last.createdAt}-${last.position}` : undefined;
    const rows = sessions.map((session) => [
      html`<a href="/dashboard/${environment}/sessions/${session.sessionId}">${session.sessionId}</a>`,
      formatAmount({ amount: session.details.amount }),
      statusOf(session),
      session.details.customReference ?? "",
      timestamp(session.createdAt),
    ]);
    const hint = html`A <code>POST ${environments[environment].routes}/payment/session</code> opens one.`;
    const head = ["Session", "Amount", "Status", "Reference", "Created"];
    const content = live(html`${table("Sessions", head, rows, hint)} ${pager(c.req.path, query, older)}`);
    return c.html(await dashboardPage(environment, "sessions", "Sessions", content));
  });

  app.get("/:environment/sessions/:id", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const read = await store.transaction(async (sql) => {
      const found = await sessionOf(context, sql, environment, c.req.param("id"));
      if (found instanceof SandboxError) return found;
      const { paymentReference } = found;
      const slice = { offset: 0, count: modificationsShown };
      const made = paymentReference ? await listModifications(sql, found, { paymentReference }, slice) : [];
      return {
        session: found,
        modifications: made.toReversed(),
        events: await eventsOf(sql, environment, found),
      };
    });
    const { session, modifications, events } = orThrow(read);
    const { sessionId, paymentReference, details } = session;
    const named = log.list(environment, { search: sessionId }).length;
    const steps: [at: string, what: Part][] = [
      [timestamp(session.createdAt), "created"],
      ...session.attempts.map((attempt): [string, Part] => [
        attempt.createdAt,
        html`attempt ${attempt.status}, ${attempt.paymentReference === paymentReference ? objectLink(environment, paymentReference) : html`<code>${attempt.paymentReference}</code>`}`,
      ]),
      ...modifications.map(({ createdAt, type, status, amount }): [string, Part] => [
        createdAt,
        `${type}${amount ? ` of ${formatAmount({ amount })}` : ""}, ${status}`,
      ]),
    ];
    const content =
      live(html`<p><span class="amount">${formatAmount({ amount: details.amount })}</span> ${statusOf(session)}</p>
      ${details.description ? html`<p>${details.description}</p>` : ""}
      ${session.status === "pending" ? payButtons(environment, session) : ""}
      ${facts([
        ["Payment", paymentReference === null ? "" : objectLink(environment, paymentReference)],
        ["Reference", details.customReference ?? ""],
        ["Webcode", session.webcode],
        ["Requests", requestsLink(environment, sessionId, named)],
      ])}
      <h2>Timeline</h2>
      <ol class="panel timeline">
        ${steps.map(([at, what]) => html`<li><span class="muted">${at}</span> ${what}</li>`)}
      </ol>
      <h2>Latest events</h2>
      ${deliveryTable(environment, events, "Set a webhook URL to get an event for each attempt and change.")}
      <h2>Request body</h2>
      <pre tabindex="0"><code>${JSON.stringify(details, null, 2)}</code></pre>`);
    return c.html(await dashboardPage(environment, "sessions", sessionId, content));
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

/** Where a page of the list starts: after a session that was created then and has this position. */
function placeOf(text: string | null): Place | undefined {
  const [createdAt, position] = (text ?? "").split("-").map(numberOf);
  return createdAt === undefined || position === undefined ? undefined : { createdAt, position };
}

/** The newest events of a session: of its latest payment attempts, and of the modifications of its payment. */
async function eventsOf(
  sql: Sql,
  environment: Environment,
  { attempts }: StoredSession,
): Promise<PlacedDelivery[]> {
  const events: PlacedDelivery[] = [];
  for (const { paymentReference } of attempts.slice(-attemptsShown)) {
    events.push(...(await pageOfDeliveries(sql, environment, { paymentReference, count: eventsShown })));
  }
  return events.toSorted((one, other) => other.position - one.position).slice(0, eventsShown);
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
