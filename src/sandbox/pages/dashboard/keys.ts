import { Hono } from "hono";
import { html } from "hono/html";
import type { Environment } from "../../../../generated/constants.ts";
import * as apiKeys from "../../access/api-keys.ts";
import { checkBody } from "../../control-plane/request.ts";
import { orThrow, SandboxError, sandboxError } from "../../control-plane/sandbox-error.ts";
import { timestamp } from "../../core/clock.ts";
import type { Context } from "../../core/context.ts";
import type { Sql } from "../../core/store.ts";
import { environmentOf, textOf } from "./inputs.ts";
import { backToKeys, confirmPage, dashboardPage, live, shownOnce, table } from "./layout.ts";

/** The API keys of an environment. Guide, API Key management: Create, List, Edit IPs, Revoke and Regenerate. */
export function keysPages(context: Context): Hono {
  const { store } = context;
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
    const content = html`${live(table("API keys", head, rows, "You need one to send requests to the API in this environment."))}
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
        <p>It decrypts the data of the redirect and signs webhooks.</p>
        <a class="button quiet" href="${base}/rotate">Rotate</a>
      </div>`;
    return c.html(await dashboardPage(environment, "keys", "API keys", content));
  });

  app.post("/:environment/keys", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const form = await c.req.parseBody();
    const allowedIps = ipsOf(textOf(form["ips"]));
    const wanted = { environment, webcode: textOf(form["webcode"]), allowedIps };
    checkBody("createApiKey", wanted);
    const { key, clientSecret } = await store.transaction((sql) =>
      apiKeys.createApiKey(context, sql, wanted),
    );
    const content = html`${shownOnce("The new key", "key", key)}
      ${clientSecret ? shownOnce("The client secret", "secret", clientSecret) : ""}
      ${backToKeys(environment)}`;
    return c.html(await dashboardPage(environment, "keys", "Key created", content));
  });

  app.get("/:environment/keys/:id/ips", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const id = c.req.param("id");
    const key = orThrow(await store.transaction((sql) => keyOf(sql, environment, id)));
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
    checkBody("editAllowedIps", { allowedIps });
    const edited = await store.transaction(async (sql) => {
      const key = await keyOf(sql, environment, c.req.param("id"));
      return key instanceof SandboxError ? key : apiKeys.editAllowedIps(sql, key.id, allowedIps);
    });
    orThrow(edited);
    return c.redirect(`/dashboard/${environment}/keys`, 303);
  });

  app.get("/:environment/keys/:id/:action{regenerate|revoke}", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const { id, action } = c.req.param();
    const confirmation =
      action === "revoke"
        ? {
            title: "Revoke the key?",
            question: "It stops working immediately. You cannot undo this.",
            label: "Revoke",
          }
        : {
            title: "Regenerate the key?",
            question:
              "Its current value stops working immediately. Its webcode and IP addresses stay the same.",
            label: "Regenerate",
          };
    return c.html(await confirmPage(environment, { ...confirmation, path: `${id}/${action}` }));
  });

  app.post("/:environment/keys/:id/regenerate", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const value = await store.transaction(async (sql) => {
      const key = await keyOf(sql, environment, c.req.param("id"));
      return key instanceof SandboxError ? key : apiKeys.regenerateApiKey(context, sql, key.id);
    });
    const content = html`${shownOnce("The new value", "key", orThrow(value) ?? "")} ${backToKeys(environment)}`;
    return c.html(await dashboardPage(environment, "keys", "Key regenerated", content));
  });

  app.post("/:environment/keys/:id/revoke", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const revoked = await store.transaction(async (sql) => {
      const key = await keyOf(sql, environment, c.req.param("id"));
      return key instanceof SandboxError ? key : apiKeys.revokeApiKey(context, sql, key.id);
    });
    orThrow(revoked);
    return c.redirect(`/dashboard/${environment}/keys`, 303);
  });

  return app;
}

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
