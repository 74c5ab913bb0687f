import { tryGetContext } from "hono/context-storage";
import { html } from "hono/html";
import { type Environment, environments } from "../../../../generated/constants.ts";
import type { AppEnvironment } from "../environment.ts";
import { siteHeader } from "../site/site-header.ts";
import type { Flash } from "./flash.ts";
import { alert, flashOf } from "./forms.ts";
import { actionButton, type Part, shownOnce } from "./parts.ts";
import { type Tab, tabs } from "./tabs.ts";

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
    <link rel="stylesheet" href="/_sandbox/site-header.css" />
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
      ${variables?.login !== undefined ? actionButton("/dashboard/logout", "Log out") : ""}
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
      ${notice(flashOf())} ${content}
    </main>
  </body>
</html>`;
}

/** What the form before this page led to. */
function notice(flash: Flash | undefined): Part {
  if (!flash) return "";
  if (flash.form) return alert(flash.message);
  const { message, secrets = [] } = flash;
  return html`<div class="panel notice" role="status"><p>${message}</p>${secrets.map(shownOnce)}</div>`;
}

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
