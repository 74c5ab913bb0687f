import { Hono } from "hono";
import { html } from "hono/html";
import type { Environment } from "../../../../generated/constants.ts";
import { signatureHeaders } from "../../../webhooks/signature.ts";
import { readClientSecret } from "../../access/client-secrets.ts";
import { queryOf } from "../../control-plane/query.ts";
import { orThrow, SandboxError, sandboxError } from "../../control-plane/sandbox-error.ts";
import { configureWebhook, resend } from "../../control-plane/webhooks.ts";
import type { Context } from "../../core/context.ts";
import type { Sql } from "../../core/store.ts";
import { findAnyPayment } from "../../payments/payments.ts";
import { type Delivery, findDelivery } from "../../webhooks/deliveries.ts";
import { pageOfDeliveries } from "../../webhooks/delivery-lists.ts";
import { findEndpoint } from "../../webhooks/endpoints.ts";
import type { TargetPolicy } from "../../webhooks/targets.ts";
import type { Worker } from "../../worker.ts";
import type { AppEnvironment } from "../environment.ts";
import { objectLink } from "./connected.ts";
import { attemptTable, deliveryStatus, deliveryTable } from "./delivery-table.ts";
import { form, type HandleForm } from "./forms.ts";
import { environmentOf, numberOf, textOf } from "./inputs.ts";
import { dashboardPage } from "./layout.ts";
import { pager, start } from "./paging.ts";
import { actionButton, empty, facts, live, readable } from "./parts.ts";

/** How many events a page lists. */
const listed = 100;

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
    const query = queryOf(c.req.url);
    const paymentReference = query.get("payment") ?? undefined;
    const page = { paymentReference, before: numberOf(query.get(start)), count: listed + 1 };
    const { endpoint, found } = await store.transaction(async (sql) => ({
      endpoint: await findEndpoint(sql, environment),
      found: await pageOfDeliveries(sql, environment, page),
    }));
    const deliveries = found.slice(0, listed);
    const older = found.length > listed ? deliveries.at(-1)?.position : undefined;
    const base = `/dashboard/${environment}/webhooks`;
    const hint = "Enable a URL and pay a session: its event appears here.";
    const list =
      paymentReference && deliveries.length === 0
        ? empty(html`No match. <a href="${base}">Show all events</a>`)
        : deliveryTable(environment, deliveries, hint);
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
      <h2>Events${paymentReference ? html` of ${paymentReference}` : ""}</h2>
      ${live(html`${list} ${pager(c.req.path, query, older)}`)}`;
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
      const { data } = JSON.parse(found.body) as EventBody;
      return {
        delivery: found,
        data,
        payment: await findAnyPayment(sql, environment, data?.paymentReference ?? ""),
        secret: await readClientSecret(sql, environment, vault),
      };
    });
    const { delivery, data, payment, secret } = orThrow(read);
    const headers = await signatureHeaders(secret, delivery.body, Date.now());
    const content = live(html`<p>${deliveryStatus(delivery)} To ${delivery.url}</p>
      ${actionButton(`/dashboard/${environment}/webhooks/${delivery.id}/resend`, "Resend")}
      ${facts([
        [
          "Payment",
          payment ? objectLink(environment, payment.paymentReference) : (data?.paymentReference ?? ""),
        ],
        ["Session", data?.sessionId ? objectLink(environment, data.sessionId) : ""],
        ["Modification", data?.modificationId ?? ""],
      ])}
      <h2>Attempts</h2>
      ${attemptTable(delivery)}
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

/** What an event names. */
interface EventBody {
  data?: { sessionId?: string; paymentReference?: string; modificationId?: string };
}
