import { Hono } from "hono";
import { type Environment, environments, maxBodyBytes } from "../../../generated/constants.ts";
import { controlPlaneValidators } from "../../../generated/validators.js";
import { ApiError } from "../../contract/api-error.ts";
import { validateBody } from "../../contract/validation.ts";
import { readJsonBody } from "../../http/read-body.ts";
import * as apiKeys from "../access/api-keys.ts";
import { rotateClientSecret } from "../access/client-secrets.ts";
import { checkIps } from "../access/ip-list.ts";
import type { Context } from "../core/context.ts";
import { payWithCard } from "../payments/pay.ts";
import { listDeliveries, resendDelivery } from "../webhooks/deliveries.ts";
import { configureEndpoint } from "../webhooks/endpoints.ts";
import type { TargetPolicy } from "../webhooks/targets.ts";
import type { Worker } from "../worker.ts";

/** The routes of openapi/control-plane.yaml, below `/_sandbox`. */
export function controlPlane(context: Context, worker: Worker, targets: TargetPolicy): Hono {
  const { store, clock, random, vault } = context;
  const app = new Hono();

  app.post("/api-keys", async (c) => {
    const wanted = await bodyOf<WantedKey>(c.req.raw, "createApiKey");
    checkIps(wanted.allowedIps);
    return c.json(await store.transaction((sql) => apiKeys.createApiKey(context, sql, wanted)), 201);
  });

  app.get("/api-keys", async (c) => {
    const keys = await store.transaction(apiKeys.listApiKeys);
    const shown = keys.map((key) => ({
      ...key,
      createdAt: iso(key.createdAt),
      lastUsedAt: iso(key.lastUsedAt),
    }));
    return c.json({ apiKeys: shown });
  });

  app.patch("/api-keys/:id", async (c) => {
    const { allowedIps } = await bodyOf<{ allowedIps: string[] }>(c.req.raw, "editAllowedIps");
    checkIps(allowedIps);
    const id = c.req.param("id");
    requireFound(
      "API key",
      id,
      await store.transaction((sql) => apiKeys.editAllowedIps(sql, id, allowedIps)),
    );
    return c.json({ id, allowedIps });
  });

  app.post("/api-keys/:id/revoke", async (c) => {
    const id = c.req.param("id");
    requireFound("API key", id, await store.transaction((sql) => apiKeys.revokeApiKey(context, sql, id)));
    return c.json({ id });
  });

  app.post("/api-keys/:id/regenerate", async (c) => {
    const id = c.req.param("id");
    const key = await store.transaction((sql) => apiKeys.regenerateApiKey(context, sql, id));
    return c.json({ id, key: requireFound("API key", id, key) });
  });

  app.post("/client-secrets/:environment/rotate", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const secret = await store.transaction((sql) => rotateClientSecret(sql, environment, vault, random));
    return c.json({ clientSecret: requireFound("client secret", environment, secret) });
  });

  app.put("/webhooks/:environment", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const endpoint = await bodyOf<{ url: string; enabled: boolean }>(c.req.raw, "configureWebhook");
    await configureEndpoint(context, targets, environment, endpoint);
    return c.json({ environment, ...endpoint });
  });

  app.get("/webhook-deliveries", async (c) => {
    const environment = environmentOf(c.req.query("environment"));
    return c.json({ deliveries: await store.transaction((sql) => listDeliveries(sql, environment)) });
  });

  app.post("/webhook-deliveries/:id/resend", async (c) => {
    const id = c.req.param("id");
    requireFound("event", id, await store.transaction((sql) => resendDelivery(context, sql, id)));
    worker.wake();
    return c.json({ id }, 202);
  });

  app.post("/sessions/:id/pay", async (c) => {
    const { card } = await bodyOf<{ card: string }>(c.req.raw, "paySession");
    const id = c.req.param("id");
    const outcome = await store.transaction((sql) => payWithCard(context, sql, id, card));
    worker.wake();
    return c.json(outcome);
  });

  app.post("/clock", async (c) => {
    const { advanceSeconds } = await bodyOf<{ advanceSeconds: number }>(c.req.raw, "advanceClock");
    await clock.advance(advanceSeconds);
    await worker.runDue();
    return c.json({ now: new Date(clock.now()).toISOString() });
  });

  app.post("/reset", async (c) => {
    await store.transaction(async (sql) => {
      for (const table of forgettable) await sql.run(`DELETE FROM ${table}`);
    });
    return c.body(null, 204);
  });

  return app;
}

/** Everything but keys and secrets. */
const forgettable = [
  "sessions",
  "payments",
  "modifications",
  "idempotency_records",
  "webhook_endpoints",
  "webhook_deliveries",
];

interface WantedKey {
  environment: Environment;
  webcode: string;
  allowedIps?: string[];
}

async function bodyOf<Body>(request: Request, operation: keyof typeof controlPlaneValidators): Promise<Body> {
  const body = await readJsonBody(request, maxBodyBytes);
  validateBody(controlPlaneValidators[operation], body);
  return body as Body;
}

function requireFound<Found>(what: string, name: string, found: Found | false | undefined): Found {
  if (found === undefined || found === false)
    throw new ApiError(404, 10404, `There is no active ${what} ${name}.`);
  return found;
}

function environmentOf(text: string | undefined): Environment {
  if (text !== undefined && Object.hasOwn(environments, text)) return text as Environment;
  throw new ApiError(400, 12001, `environment must be one of ${Object.keys(environments).join(", ")}.`);
}

const iso = (milliseconds: number | null): string | null =>
  milliseconds === null ? null : new Date(milliseconds).toISOString();
