import { tryGetContext } from "hono/context-storage";
import { html } from "hono/html";
import { type Environment, environments } from "../../../../generated/constants.ts";
import { nestsDeeper } from "../../../contract/json-depth.ts";
import { cut } from "../../../contract/message.ts";

import type { AppEnvironment } from "../environment.ts";
import { siteHeader } from "../site/site-header.ts";

export type Html = ReturnType<typeof html>;

/** A part of a page. Strings are escaped. */
export type Part = Html | string;

const tabs = {
  keys: "API keys",
  webhooks: "Webhooks",
  sessions: "Sessions",
  requests: "Requests",
  faults: "Faults",
};
export type Tab = keyof typeof tabs;

const environmentName = (environment: Environment): string =>
  environment === "live" ? "Live (simulated)" : "Test";

/** Returns a page of the dashboard around its content. */
export function dashboardPage(environment: Environment, tab: Tab, title: string, content: Part) {
  const variables = tryGetContext<AppEnvironment>()?.var;
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title} · ${environmentName(environment)} · Sandbox</title>
    <link rel="icon" href="/_sandbox/favicon.svg" />
    <link rel="stylesheet" href="/dashboard/site-header.css" />
    <link rel="stylesheet" href="/dashboard/dashboard.css" />
    <script type="module" src="/dashboard/dashboard.js"></script>
  </head>
  <body>
    <a class="skip" href="#content">Skip to the content</a>
    ${siteHeader(variables?.hasSite ?? false, "dashboard")}
    <div class="bar">
      <nav aria-label="Environment">
        <ul>
          ${(Object.keys(environments) as Environment[]).map(
            (other) => html`<li>
              <a href="/dashboard/${other}/${tab}" ${other === environment ? html`aria-current="true"` : ""}
                >${environmentName(other)}</a
              >
            </li>`,
          )}
        </ul>
      </nav>
      ${variables?.hasLogin ? actionButton("/dashboard/logout", "Log out") : ""}
    </div>
    <nav class="tabs" aria-label="Parts">
      <ul>
        ${Object.entries(tabs).map(
          ([name, label]) => html`<li>
            <a href="/dashboard/${environment}/${name}" ${name === tab ? html`aria-current="page"` : ""}>${label}</a>
          </li>`,
        )}
      </ul>
    </nav>
    <main id="content" tabindex="-1">
      <h1>${title}</h1>
      ${content}
    </main>
  </body>
</html>`;
}

/** A table that scrolls sideways when it is too wide. On a phone, each row is a card with labels. */
export function table(label: string, head: string[], rows: Part[][], hint: Part = ""): Part {
  if (rows.length === 0) return html`<p class="panel muted empty">None yet. ${hint}</p>`;
  return html`<div class="panel table" tabindex="0" role="region" aria-label="${label}">
    <table>
      <thead>
        <tr>
          ${head.map((cell) => html`<th scope="col">${cell}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>${cells.map((cell, column) => html`<td data-label="${head[column]}"><div>${cell}</div></td>`)}</tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** A form with only a button. */
export const actionButton = (action: string, label: string, style = "quiet"): Html =>
  html`<form class="inline" method="post" action="${action}"><button class="${style}">${label}</button></form>`;

/** Asks for a confirmation before a key or secret stops working. A page works without scripts and by keyboard. */
export const confirmPage = (
  environment: Environment,
  { title, question, path, label }: Record<"title" | "question" | "path" | "label", string>,
) =>
  dashboardPage(
    environment,
    "keys",
    title,
    html`<p>${question}</p>
      <p>
        ${actionButton(`/dashboard/${environment}/keys/${path}`, label, "danger")}
        <a class="button quiet" href="/dashboard/${environment}/keys">Cancel</a>
      </p>`,
  );

export const backToKeys = (environment: Environment): Html =>
  html`<p><a href="/dashboard/${environment}/keys">Back to the keys</a></p>`;

/** The part of a page that the browser updates while the page is open. */
export const live = (content: Part): Html => html`<div data-live aria-live="off">${content}</div>`;

/** A new key or secret. It is shown only on this page. */
export const shownOnce = (label: string, id: string, value: string): Html =>
  html`<h2>${label}</h2>
    <p class="panel secret"><code id="${id}">${value}</code></p>
    <p><button type="button" data-copy="${id}" class="quiet" hidden>Copy</button> You will not see this again. Store it in your secret manager.</p>`;

/** A status in its colour. */
export const pill = (word: string, mood: "good" | "bad" | "muted"): Html =>
  html`<span class="pill ${mood}">${word}</span>`;

/** Indentation costs two characters a level on every line, so a deep text would become many times as long. */
const indentedLevels = 8;
/** The longest text that a page shows, characters. */
const longestShown = 32_768;

/** JSON with line breaks and indentation; text that nests deeply, or is no JSON, unchanged. Long text is cut. */
export const readable = (text: string): string => cut(indented(text), longestShown);

function indented(text: string): string {
  if (nestsDeeper(text, indentedLevels)) return text;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
