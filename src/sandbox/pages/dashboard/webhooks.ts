import { Hono } from "hono";
import { html } from "hono/html";
import type { Environment } from "../../../../generated/constants.ts";
import { signatureHeaders } from "../../../webhooks/signature.ts";
import { readClientSecret } from "../../access/client-secrets.ts";
import { orThrow, SandboxError, sandboxError } from "../../control-plane/sandbox-error.ts";
import { configureWebhook, resend } from "../../control-plane/webhooks.ts";
import type { Context } from "../../core/context.ts";
import type { Sql } from "../../core/store.ts";
import type { DeliveryAttempt } from "../../webhooks/attempt.ts";
import { type Delivery, findDelivery, listDeliveries } from "../../webhooks/deliveries.ts";
import { findEndpoint } from "../../webhooks/endpoints.ts";
import type { TargetPolicy } from "../../webhooks/targets.ts";
import type { Worker } from "../../worker.ts";
import type { AppEnvironment } from "../environment.ts";
import { form, type HandleForm } from "./forms.ts";
import { environmentOf, textOf } from "./inputs.ts";
import { dashboardPage } from "./layout.ts";
import { actionButton, live, pill, readable, table } from "./parts.ts";

/** The webhook URL of an environment, and its deliveries. */
export function webhooksPages(
  context: Context,
  worker: Worker,
  targets: TargetPolicy,
  handle: HandleForm,
): Hono<AppEnvironment> {
  const { store, vault } = context;
  const app = new Hono<AppEnvironment>();

  app.get("/:environment/webhooks", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const { endpoint, deliveries } = await store.transaction(async (sql) => ({
      endpoint: await findEndpoint(sql, environment),
      deliveries: await listDeliveries(sql, environment),
    }));
    const base = `/dashboard/${environment}/webhooks`;
    const rows = deliveries.map((delivery) => [
      html`<a href="${base}/${delivery.id}">${delivery.eventCode}</a>`,
      html`<code>${delivery.id}</code>`,
      statusOf(delivery),
      String(delivery.attempts.length),
      lastResponse(delivery),
      delivery.url,
      actionButton(`${base}/${delivery.id}/resend`, "Resend"),
    ]);
    const hint = "Enable a URL and pay a session: its event appears here.";
    const enabled = endpoint?.enabled === false ? "" : "on";
    const content = html`${form(
      base,
      (value) => html`<div>
          <label for="url">URL</label><input id="url" name="url" value="${value("url", endpoint?.url)}" />
        </div>
        <div class="check">
          <label><input type="checkbox" name="enabled" ${value("enabled", enabled) === "on" ? html`checked` : ""} /> Enabled</label>
        </div>
        <button>Save</button>`,
    )}
      <h2>Events</h2>
      ${live(table("Events", ["Event", "Id", "Status", "Attempts", "Last response", "URL", "Action"], rows, hint))}`;
    return c.html(await dashboardPage(environment, "webhooks", "Webhooks", content));
  });

  const listOf = ({ environment }: { environment: Environment }) => `/dashboard/${environment}/webhooks`;
  handle(app, "/:environment/webhooks", listOf, async ({ environment, fields }) => {
    const endpoint = { url: textOf(fields["url"]), enabled: fields["enabled"] === "on" };
    orThrow(await configureWebhook(store, targets, environment, endpoint));
    const message = endpoint.enabled ? `Events go to ${endpoint.url}.` : "No events are sent.";
    return { to: listOf({ environment }), message };
  });

  app.get("/:environment/webhooks/:id", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const read = await store.transaction(async (sql) => {
      const found = await deliveryOf(sql, environment, c.req.param("id"));
      if (found instanceof SandboxError) return found;
      return { delivery: found, secret: await readClientSecret(sql, environment, vault) };
    });
    const { delivery, secret } = orThrow(read);
    const headers = await signatureHeaders(secret, delivery.body, Date.now());
    const content = live(html`<p>
        ${statusOf(delivery)} To ${delivery.url}
      </p>
      ${actionButton(`/dashboard/${environment}/webhooks/${delivery.id}/resend`, "Resend")}
      <h2>Attempts</h2>
      ${table("Attempts", ["Sent", "Response", "Time"], delivery.attempts.map(attemptRow), "Not sent yet.")}
      <h2>Headers, as they would be sent now</h2>
      <pre tabindex="0"><code>${Object.entries(headers)
        .map(([name, value]) => `${name}: ${value}`)
        .join("\n")}</code></pre>
      <h2>Body</h2>
      <pre tabindex="0"><code>${readable(delivery.body)}</code></pre>`);
    return c.html(
      await dashboardPage(environment, "webhooks", `${delivery.eventCode} ${delivery.id}`, content),
    );
  });

  handle(app, "/:environment/webhooks/:id/resend", listOf, async ({ environment, id }) => {
    const resent = await store.transaction(async (sql) => {
      const found = await deliveryOf(sql, environment, id);
      return found instanceof SandboxError ? found : resend(context, sql, found.id);
    });
    orThrow(resent);
    worker.wake();
    return { to: `${listOf({ environment })}/${id}`, message: "The event is sent again." };
  });

  return app;
}

/** A delivery of the environment of the page. */
async function deliveryOf(
  sql: Sql,
  environment: Environment,
  wanted: string,
): Promise<Delivery | SandboxError> {
  const found = await findDelivery(sql, environment, wanted);
  return found ?? sandboxError("deliveryNotFound", { id: wanted });
}

const lastResponse = ({ attempts }: Delivery): string => {
  const last = attempts.at(-1);
  return last ? responseOf(last) : "not sent yet";
};

const responseOf = ({ statusCode, error, fault }: DeliveryAttempt): string =>
  `${statusCode ?? error}${fault ? ` (fault: ${fault})` : ""}`;

const attemptRow = (attempt: DeliveryAttempt): string[] => [
  attempt.at,
  responseOf(attempt),
  `${attempt.milliseconds} ms`,
];

const statusOf = ({ status }: Delivery) =>
  pill(status, status === "delivered" ? "good" : status === "failed" ? "bad" : "muted");
