import { Hono } from "hono";
import { html } from "hono/html";
import type { Environment } from "../../../../generated/constants.ts";
import * as apiKeys from "../../access/api-keys.ts";
import { checkBody } from "../../control-plane/request.ts";
import { orThrow, SandboxError, sandboxError } from "../../control-plane/sandbox-error.ts";
import { timestamp } from "../../core/clock.ts";
import type { Context } from "../../core/context.ts";
import type { Sql } from "../../core/store.ts";
import type { AppEnvironment } from "../environment.ts";
import { form, type HandleForm } from "./forms.ts";
import { environmentOf, textOf } from "./inputs.ts";
import { confirmPage, dashboardPage } from "./layout.ts";
import { live, table } from "./parts.ts";

/** The API keys of an environment. Guide, API Key management: Create, List, Edit IPs, Revoke and Regenerate. */
export function keysPages(context: Context, handle: HandleForm): Hono<AppEnvironment> {
  const { store } = context;
  const app = new Hono<AppEnvironment>();

  app.get("/:environment/keys", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const base = listOf({ environment });
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
    const content = html`${live(table("API keys", head, rows, "You need one to send requests to the API in this environment."))}
      <h2>Create a key</h2>
      ${form(
        base,
        (value) => html`<div>
          <label for="webcode">Webcode</label>
          <input id="webcode" name="webcode" value="${value("webcode", "SHOP01")}" />
        </div>
        ${ipsField(value("ips"))}
        <button>Create</button>`,
      )}
      <h2>Client secret</h2>
      <div class="panel row">
        <p>It decrypts the data of the redirect and signs webhooks.</p>
        <a class="button quiet" href="${base}/rotate">Rotate</a>
      </div>`;
    return c.html(await dashboardPage(environment, "keys", "API keys", content));
  });

  handle(app, "/:environment/keys", listOf, async ({ environment, fields }) => {
    const allowedIps = ipsOf(textOf(fields["ips"]));
    const wanted = { environment, webcode: textOf(fields["webcode"]), allowedIps };
    checkBody("createApiKey", wanted);
    const { key, clientSecret } = await store.transaction((sql) =>
      apiKeys.createApiKey(context, sql, wanted),
    );
    const secret = { label: "The client secret", id: "secret", value: clientSecret ?? "" };
    return {
      to: listOf({ environment }),
      message: `A key for ${wanted.webcode} was created.`,
      secrets: [{ label: "The new key", id: "key", value: key }, ...(clientSecret ? [secret] : [])],
    };
  });

  app.get("/:environment/keys/:id/ips", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const id = c.req.param("id");
    const key = orThrow(await store.transaction((sql) => keyOf(sql, environment, id)));
    const content = form(
      `/dashboard/${environment}/keys/${id}/ips`,
      (value) => html`${ipsField(value("ips", key.allowedIps.join(", ")))}
      <button>Save</button> <a class="button quiet" href="/dashboard/${environment}/keys">Cancel</a>`,
    );
    return c.html(await dashboardPage(environment, "keys", `IP addresses of ${key.prefix}…`, content));
  });

  const ipsPage = ({ environment, id }: { environment: Environment; id: string }) =>
    `${listOf({ environment })}/${encodeURIComponent(id)}/ips`;
  handle(app, "/:environment/keys/:id/ips", ipsPage, async ({ environment, id, fields }) => {
    const allowedIps = ipsOf(textOf(fields["ips"]));
    checkBody("editAllowedIps", { allowedIps });
    const { key } = await change(environment, id, (sql) => apiKeys.editAllowedIps(sql, id, allowedIps));
    const to = listOf({ environment });
    return { to, message: `${named(key)} may be used from ${allowedIps.join(", ") || "any address"}.` };
  });

  app.get("/:environment/keys/:id/:action{regenerate|revoke}", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const { id, action } = c.req.param();
    const key = orThrow(await store.transaction((sql) => keyOf(sql, environment, id)));
    const confirmation =
      action === "revoke"
        ? {
            title: `Revoke ${key.prefix}…?`,
            question: `${described(key)} It stops working immediately. You cannot undo this.`,
            label: "Revoke",
          }
        : {
            title: `Regenerate ${key.prefix}…?`,
            question: `${described(key)} Its current value stops working immediately. Its webcode and IP addresses stay the same.`,
            label: "Regenerate",
          };
    return c.html(await confirmPage(environment, { ...confirmation, path: `${id}/${action}` }));
  });

  handle(app, "/:environment/keys/:id/regenerate", listOf, async ({ environment, id }) => {
    const { key, result } = await change(environment, id, (sql) =>
      apiKeys.regenerateApiKey(context, sql, id),
    );
    return {
      to: listOf({ environment }),
      message: `${named(key)} has a new value.`,
      secrets: [{ label: "The new value", id: "key", value: result ?? "" }],
    };
  });

  handle(app, "/:environment/keys/:id/revoke", listOf, async ({ environment, id }) => {
    const { key } = await change(environment, id, (sql) => apiKeys.revokeApiKey(context, sql, id));
    return { to: listOf({ environment }), message: `${named(key)} was revoked.` };
  });

  /** Changes a key of the environment of the page. Returns the key as it was before. */
  async function change<Result>(
    environment: Environment,
    id: string,
    work: (sql: Sql) => Promise<Result>,
  ): Promise<{ key: apiKeys.ApiKey; result: Result }> {
    const changed = await store.transaction(async (sql) => {
      const key = await keyOf(sql, environment, id);
      return key instanceof SandboxError ? key : { key, result: await work(sql) };
    });
    return orThrow(changed);
  }

  return app;
}

const listOf = ({ environment }: { environment: Environment }) => `/dashboard/${environment}/keys`;

const named = ({ prefix, webcode }: apiKeys.ApiKey): string => `The key ${prefix}… of ${webcode}`;

const described = ({ webcode, createdAt, lastUsedAt }: apiKeys.ApiKey): string => {
  const used = lastUsedAt === null ? "never used" : `last used ${timestamp(lastUsedAt)}`;
  return `The key is for ${webcode}, was created ${timestamp(createdAt)} and ${used}.`;
};

const ipsField = (value: string) =>
  html`<div>
      <label for="ips">Allowed IP addresses</label>
      <input id="ips" name="ips" value="${value}" placeholder="any address" aria-describedby="ips-hint" />
    </div>
    <p class="muted hint" id="ips-hint">Addresses or ranges, separated by commas: 203.0.113.7, 2001:db8::/32.</p>`;

/** A key of the environment of the page. */
async function keyOf(sql: Sql, environment: Environment, id: string): Promise<apiKeys.ApiKey | SandboxError> {
  const key = (await apiKeys.listApiKeys(sql)).find((candidate) => candidate.id === id);
  return key?.environment === environment ? key : sandboxError("apiKeyNotFound", { id });
}

const ipsOf = (text: string): string[] =>
  text
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
