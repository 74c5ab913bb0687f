import { Hono } from "hono";
import { html } from "hono/html";
import type { Redact } from "../../../contract/redact.ts";
import { queryOf } from "../../control-plane/query.ts";
import type { Context } from "../../core/context.ts";
import { maskMadeSecrets } from "../../core/identifiers.ts";
import type { RequestLog } from "../../observability/request-log.ts";
import type { AppEnvironment } from "../environment.ts";
import { environmentOf, numberOf, textOf } from "./inputs.ts";
import { dashboardPage } from "./layout.ts";
import { pager, start } from "./paging.ts";
import { empty, live } from "./parts.ts";
import { requestRow } from "./request-row.ts";

/** How many requests a page shows: masking takes time for each of them. */
const shownAtOnce = 50;

/** The latest requests to the API and their responses. */
export function requestsPages({ baseUrl }: Context, log: RequestLog, redact: Redact): Hono<AppEnvironment> {
  const app = new Hono<AppEnvironment>();
  // A caller may have put a key where it does not belong. Line by line, because line breaks would be escaped too.
  const masked = (text: string) =>
    maskMadeSecrets(text)
      .split("\n")
      .map((line) => redact(line, Number.POSITIVE_INFINITY))
      .join("\n");

  app.get("/:environment/requests", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const query = queryOf(c.req.url);
    const [method, status, search] = ["method", "status", "search"].map((name) => textOf(query.get(name)));
    const filter = { method, status, search, before: numberOf(query.get(start)) };
    const found = log.list(environment, filter);
    const rows = found
      .slice(0, shownAtOnce)
      .map((entry) => requestRow(entry, { environment, baseUrl: baseUrl(), masked }));
    const isFiltered = Boolean(method || status || search);
    const list =
      rows.length > 0
        ? html`<div class="panel rows">${rows}</div>`
        : empty(
            isFiltered
              ? html`No match. <a href="/dashboard/${environment}/requests">Show all requests</a>`
              : "None yet. Requests to the API appear here by themselves.",
          );
    const older = found.length > shownAtOnce ? found[shownAtOnce - 1]?.number : undefined;
    const content = html`${filterForm({ method, status, search })}
      <h2>Latest requests</h2>
      ${live(html`${list} ${pager(c.req.path, query, older)}`)}`;
    return c.html(await dashboardPage(environment, "requests", "Requests", content));
  });

  return app;
}

const option = (value: string, label: string, chosen: string | undefined) =>
  html`<option value="${value}" ${value === chosen ? html`selected` : ""}>${label}</option>`;

const filterForm = ({ method, status, search }: Record<"method" | "status" | "search", string | undefined>) =>
  html`<form class="panel fields" method="get" role="search">
    <div>
      <label for="search">Search</label>
      <input id="search" name="search" type="search" value="${search}" aria-describedby="search-hint" />
    </div>
    <div>
      <label for="method">Method</label>
      <select id="method" name="method">
        ${["", "GET", "POST"].map((name) => option(name, name || "any", method))}
      </select>
    </div>
    <div>
      <label for="status">Status</label>
      <select id="status" name="status">
        ${["", "2", "4", "5"].map((digit) => option(digit, digit ? `${digit}xx` : "any", status))}
      </select>
    </div>
    <button>Filter</button>
    <p class="muted hint" id="search-hint">
      A traceId, an error code, a status, an Idempotency-Key, an identifier, or part of the path or of a body.
    </p>
  </form>`;
