import { tryGetContext } from "hono/context-storage";
import { html } from "hono/html";
import { apiKeyHeader, type Environment, idempotencyKeyHeader } from "../../../../generated/constants.ts";
import { cut } from "../../../contract/message.ts";
import { timestamp } from "../../core/clock.ts";
import { apiKeyOfShell, curlCommand } from "../../core/curl.ts";
import { errorOf, isKept, type KeptRequest } from "../../observability/request-log.ts";
import type { AppEnvironment } from "../environment.ts";
import { identifiersIn, objectLink } from "./connected.ts";
import { consoleHref } from "./console-link.ts";
import { facts, type Html, type Part, pill, readable } from "./parts.ts";

/** How much of a path is shown, characters: masking takes time for each of them. */
export const longestPath = 500;

interface RowOptions {
  environment: Environment;
  /** The URL of the sandbox, without a path. */
  baseUrl: string;
  /** Masks keys and secrets: a caller may have put one where it does not belong. */
  masked: (text: string) => string;
}

/** A request as a row that opens: first what it was and what it led to, then the request and its response. */
export function requestRow(entry: KeptRequest, options: RowOptions): Html {
  const { number, method, statusCode, replayed, faults, at, duration } = entry;
  const { code } = errorOf(entry);
  const path = options.masked(cut(entry.path, longestPath));
  return html`<details id="request-${number}">
    <summary id="request-${number}-summary">
      ${pill(String(statusCode), statusCode < 300 ? "good" : "bad")}
      <span class="what"><b>${method}</b> ${path}</span>
      ${code === undefined ? "" : html`<span class="bad">${code}</span>`}
      ${replayed ? pill("replayed", "muted") : ""} ${faults ? pill("fault", "bad") : ""}
      <span class="muted when">${timestamp(at)} · ${duration.toFixed(1)} ms</span>
    </summary>
    ${requestDetails(entry, path, options)}
  </details>`;
}

function requestDetails(
  entry: KeptRequest,
  path: string,
  { environment, baseUrl, masked }: RowOptions,
): Html {
  const { number, keyPrefix, webcode, caller, statusCode, replayed, faults = [], body, responseBody } = entry;
  const { code, traceId } = errorOf(entry);
  const idempotencyKey = entry.idempotencyKey === null ? null : masked(entry.idempotencyKey);
  const named = statusCode < 400 ? identifiersIn(`${entry.path} ${body ?? ""} ${responseBody}`) : [];
  const sent = facts([
    [apiKeyHeader, keyPrefix === undefined ? "" : html`<code>${keyPrefix}…</code>`],
    ["Webcode", webcode ?? ""],
    [idempotencyKeyHeader, idempotencyKey === null ? "" : html`<code>${idempotencyKey}</code>`],
    ["From", caller],
  ]);
  const received = facts([
    ["Status", String(statusCode)],
    ["Error code", code === undefined ? "" : String(code)],
    ["traceId", traceId === undefined ? "" : html`<code>${traceId}</code>`],
    ["Replayed", replayed ? "yes: the recorded response of the first request with this key" : ""],
    ["Faults", faults.length === 0 ? "" : html`<code>${faults.join(", ")}</code>`],
    ["About", named.length === 0 ? "" : html`${named.map((id) => html`${objectLink(environment, id)} `)}`],
  ]);
  return html`<div class="pair">
      <section>
        <h3>Request</h3>
        ${sent} ${body === undefined ? "" : codeBlock(masked(readable(body)))}
      </section>
      <section>
        <h3>Response</h3>
        ${received} ${codeBlock(masked(readable(responseBody)))}
      </section>
    </div>
    ${again(entry, number, { path, idempotencyKey, environment, baseUrl, masked })}`;
}

const codeBlock = (text: string): Html => html`<pre tabindex="0"><code>${text}</code></pre>`;

/** The ways to send a request again. */
function again(
  { path: full, method, operation, body }: KeptRequest,
  number: number,
  shown: RowOptions & { path: string; idempotencyKey: string | null },
): Part {
  const { path, idempotencyKey, environment, baseUrl, masked } = shown;
  if (full.length > longestPath || !isKept(body)) {
    return html`<p class="muted">The request is too large for a curl command.</p>`;
  }
  const url = `${baseUrl}${path}`;
  const sentBody = body === undefined ? undefined : masked(body);
  const command = curlCommand({
    ...{ method, url, json: sentBody },
    secretHeader: apiKeyOfShell(environment),
    headers: idempotencyKey === null ? [] : [`${idempotencyKeyHeader}: ${idempotencyKey}`],
  });
  const hasSite = tryGetContext<AppEnvironment>()?.var.hasSite ?? false;
  return html`<h3>Send it again</h3>
    <pre tabindex="0"><code id="curl-${number}">${command}</code></pre>
    <p>
      <button type="button" class="quiet" data-copy="curl-${number}" hidden>Copy as curl</button>
      ${hasSite && operation ? html`<a class="button quiet" href="${consoleHref({ operation, method, target: path, idempotencyKey, body: sentBody })}">Open in console</a>` : ""}
    </p>`;
}
