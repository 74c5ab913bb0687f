import { Hono } from "hono";
import { html } from "hono/html";
import { cut } from "../../../contract/message.ts";
import type { Redact } from "../../../contract/redact.ts";
import { queryOf } from "../../control-plane/query.ts";
import { timestamp } from "../../core/clock.ts";
import { maskMadeSecrets } from "../../core/identifiers.ts";
import type { LoggedRequest, RequestLog } from "../../observability/request-log.ts";
import { environmentOf, textOf } from "./inputs.ts";
import { dashboardPage } from "./layout.ts";
import { live, pill, readable, table } from "./parts.ts";

/** How many requests the page shows, and how much of each path, characters: masking takes time for each of them. */
const mostShown = 100;
const longestPath = 500;

/** The latest requests to the API and their responses. */
export function requestsPages(log: RequestLog, redact: Redact): Hono {
  const app = new Hono();
  // A caller may have put a key where it does not belong. Line by line, because line breaks would be escaped too.
  const masked = (text: string) =>
    maskMadeSecrets(text)
      .split("\n")
      .map((line) => redact(line, Number.POSITIVE_INFINITY))
      .join("\n");

  app.get("/:environment/requests", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const query = queryOf(c.req.url);
    const filter = {
      method: textOf(query.get("method")),
      status: textOf(query.get("status")),
      path: textOf(query.get("path")),
    };
    const rows = log
      .list(environment, filter)
      .slice(0, mostShown)
      .map((entry) => [
        timestamp(entry.at),
        entry.method,
        masked(cut(entry.path, longestPath)),
        html`${pill(String(entry.statusCode), entry.statusCode < 300 ? "good" : "bad")}
        ${entry.faults ? pill("fault", "bad") : ""}`,
        `${entry.duration.toFixed(1)} ms`,
        details(entry, masked),
      ]);
    const option = (value: string, label: string, chosen: string) =>
      html`<option value="${value}" ${value === chosen ? html`selected` : ""}>${label}</option>`;
    const content = html`<form class="panel fields" method="get">
        <div>
          <label for="method">Method</label>
          <select id="method" name="method">
            ${["", "GET", "POST"].map((method) => option(method, method || "any", filter.method))}
          </select>
        </div>
        <div>
          <label for="status">Status</label>
          <select id="status" name="status">
            ${["", "2", "4", "5"].map((digit) => option(digit, digit ? `${digit}xx` : "any", filter.status))}
          </select>
        </div>
        <div><label for="path">Path contains</label><input id="path" name="path" value="${filter.path}" /></div>
        <button>Filter</button>
      </form>
      <h2>Latest requests</h2>
      ${live(table("Requests", ["Time", "Method", "Path", "Status", "Duration", "Details"], rows))}`;
    return c.html(await dashboardPage(environment, "requests", "Requests", content));
  });

  return app;
}

const details = (
  { keyPrefix, idempotencyKey, body, responseBody, faults = [] }: LoggedRequest,
  masked: (text: string) => string,
) =>
  html`<details>
    <summary>Key and bodies</summary>
    ${keyPrefix === undefined ? "" : html`<p>X-API-KEY: <code>${keyPrefix}…</code></p>`}
    ${idempotencyKey === null ? "" : html`<p>Idempotency-Key: <code>${masked(idempotencyKey)}</code></p>`}
    ${faults.map((fault) => html`<p>Fault: <code>${fault}</code></p>`)}
    ${body === undefined ? "" : html`<pre tabindex="0"><code>${masked(readable(body))}</code></pre>`}
    <pre tabindex="0"><code>${masked(readable(responseBody))}</code></pre>
  </details>`;
