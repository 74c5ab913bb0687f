import { Hono } from "hono";
import { html } from "hono/html";
import type { Environment } from "../../../../generated/constants.ts";
import { controlPlaneValidators } from "../../../../generated/validators.js";
import { ApiError } from "../../../contract/api-error.ts";
import { bodyError } from "../../../contract/validation.ts";
import * as apiKeys from "../../access/api-keys.ts";
import { rotateClientSecret } from "../../access/client-secrets.ts";
import { ipListError } from "../../access/ip-list.ts";
import { timestamp } from "../../core/clock.ts";
import type { Context } from "../../core/context.ts";
import type { Sql } from "../../core/store.ts";
import { required } from "../required.ts";
import { environmentOf, textOf } from "./inputs.ts";
import { actionButton, dashboardPage, live, shownOnce, table } from "./layout.ts";

/** The six actions of the guide's section on key management. */
export function keysPages(context: Context): Hono {
  const { store, vault, random } = context;
  const app = new Hono();

  app.get("/:environment/keys", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const base = `/dashboard/${environment}/keys`;
    const keys = (await store.transaction(apiKeys.listApiKeys)).filter(
      (key) => key.environment === environment,
    );
    const rows = keys.map(({ id, prefix, webcode, allowedIps, createdAt, lastUsedAt }) => [
      html`<code>${prefix}…</code>`,
      webcode,
      allowedIps.join(", ") || "any address",
      timestamp(createdAt),
      lastUsedAt === null ? "never" : timestamp(lastUsedAt),
      html`<a class="button quiet" href="${base}/${id}/ips">Edit IPs</a>
        <a class="button quiet" href="${base}/${id}/regenerate">Regenerate</a>
        <a class="button quiet" href="${base}/${id}/revoke">Revoke</a>`,
    ]);
    const head = ["Key", "Webcode", "Allowed from", "Created", "Last used", "Actions"];
    const content = html`${live(table("API keys", head, rows, "Without one, nothing of this environment can be called."))}
      <h2>Create a key</h2>
      <form class="panel fields" method="post" action="${base}">
        <div><label for="webcode">Webcode</label><input id="webcode" name="webcode" value="SHOP01" /></div>
        <div>
          <label for="ips">Allowed IP addresses</label>
          <input id="ips" name="ips" placeholder="any address" aria-describedby="ips-hint" />
        </div>
        <button>Create</button>
        <p class="muted hint" id="ips-hint">Addresses or ranges, separated by commas: 203.0.113.7, 2001:db8::/32.</p>
      </form>
      <h2>Client secret</h2>
      <div class="panel row">
        <p>It opens the redirect's data and signs webhooks.</p>
        <a class="button quiet" href="${base}/rotate">Rotate it</a>
      </div>`;
    return c.html(await dashboardPage(environment, "keys", "API keys", content));
  });

  app.post("/:environment/keys", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const form = await c.req.parseBody();
    const allowedIps = ipsOf(textOf(form["ips"]));
    const wanted = { environment, webcode: textOf(form["webcode"]), allowedIps };
    required(bodyError(controlPlaneValidators.createApiKey, wanted));
    required(ipListError(allowedIps));
    const { key, clientSecret } = await store.transaction((sql) =>
      apiKeys.createApiKey(context, sql, wanted),
    );
    const content = html`${shownOnce("The new key", "key", key)}
      ${clientSecret ? shownOnce("The client secret", "secret", clientSecret) : ""}
      ${back(environment)}`;
    return c.html(await dashboardPage(environment, "keys", "Key created", content));
  });

  app.get("/:environment/keys/rotate", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const question = "The present secret stops signing and opening at once.";
    return c.html(await confirmPage(environment, "Rotate the client secret?", question, "rotate", "Rotate"));
  });

  app.post("/:environment/keys/rotate", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const secret = await store.transaction((sql) => rotateClientSecret(sql, environment, vault, random));
    if (!secret)
      throw new ApiError(404, 10404, "The environment has no client secret yet; create a key first.");
    const content = html`${shownOnce("The new client secret", "secret", secret)} ${back(environment)}`;
    return c.html(await dashboardPage(environment, "keys", "Secret rotated", content));
  });

  app.get("/:environment/keys/:id/ips", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const id = c.req.param("id");
    const key = required(await store.transaction((sql) => keyOf(sql, environment, id)));
    const content = html`<form class="panel" method="post">
      <label for="ips">Allowed IP addresses</label>
      <input id="ips" name="ips" value="${key.allowedIps.join(", ")}" placeholder="any address" />
      <p><button>Save</button> <a class="button quiet" href="/dashboard/${environment}/keys">Cancel</a></p>
    </form>`;
    return c.html(await dashboardPage(environment, "keys", `IP addresses of ${key.prefix}…`, content));
  });

  app.post("/:environment/keys/:id/ips", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const allowedIps = ipsOf(textOf((await c.req.parseBody())["ips"]));
    required(ipListError(allowedIps));
    const edited = await store.transaction(async (sql) => {
      const key = await keyOf(sql, environment, c.req.param("id"));
      return key instanceof ApiError ? key : apiKeys.editAllowedIps(sql, key.id, allowedIps);
    });
    required(edited);
    return c.redirect(`/dashboard/${environment}/keys`, 303);
  });

  app.get("/:environment/keys/:id/:action{regenerate|revoke}", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const { id, action } = c.req.param();
    const [title, question, label] =
      action === "revoke"
        ? ["Revoke the key?", "It stops working at once, for good.", "Revoke"]
        : [
            "Regenerate the key?",
            "Its present value stops working at once; its configuration stays.",
            "Regenerate",
          ];
    return c.html(await confirmPage(environment, title, question, `${id}/${action}`, label));
  });

  app.post("/:environment/keys/:id/regenerate", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const value = await store.transaction(async (sql) => {
      const key = await keyOf(sql, environment, c.req.param("id"));
      return key instanceof ApiError ? key : apiKeys.regenerateApiKey(context, sql, key.id);
    });
    const content = html`${shownOnce("The new value", "key", required(value) ?? "")} ${back(environment)}`;
    return c.html(await dashboardPage(environment, "keys", "Key regenerated", content));
  });

  app.post("/:environment/keys/:id/revoke", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const revoked = await store.transaction(async (sql) => {
      const key = await keyOf(sql, environment, c.req.param("id"));
      return key instanceof ApiError ? key : apiKeys.revokeApiKey(context, sql, key.id);
    });
    required(revoked);
    return c.redirect(`/dashboard/${environment}/keys`, 303);
  });

  return app;
}

/** A key that belongs to the environment whose page asks for it. */
async function keyOf(sql: Sql, environment: Environment, id: string): Promise<apiKeys.ApiKey | ApiError> {
  const key = (await apiKeys.listApiKeys(sql)).find((candidate) => candidate.id === id);
  if (key?.environment !== environment) return new ApiError(404, 10404, "There is no such active key.");
  return key;
}

const back = (environment: Environment) =>
  html`<p><a href="/dashboard/${environment}/keys">Back to the keys</a></p>`;

/** A page rather than a dialog: it works without script, and by keyboard. */
const confirmPage = (
  environment: Environment,
  title: string,
  question: string,
  path: string,
  label: string,
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

const ipsOf = (text: string): string[] =>
  text
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
