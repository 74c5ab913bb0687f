import { Hono } from "hono";
import type { Environment } from "../../../generated/constants.ts";
import { clockLimits } from "../../../generated/control-plane.ts";
import * as apiKeys from "../access/api-keys.ts";
import { rotateClientSecret } from "../access/client-secrets.ts";
import type { Context } from "../core/context.ts";
import type { WantedFault } from "../faults/fault.ts";
import { resetStore } from "../store/reset.ts";
import { listDeliveries } from "../webhooks/deliveries.ts";
import type { Endpoint } from "../webhooks/endpoints.ts";
import type { TargetPolicy } from "../webhooks/targets.ts";
import type { Worker } from "../worker.ts";
import { faultsOf } from "./faults.ts";
import { queryOf } from "./query.ts";
import { environmentOf, readBody } from "./request.ts";
import { orThrow, sandboxError } from "./sandbox-error.ts";
import { cancelPendingSession, type PayOptions, paySession } from "./sessions.ts";
import { configureWebhook, resend } from "./webhooks.ts";

/** The routes of openapi/control-plane.yaml, below `/_sandbox`. */
export function controlPlane(context: Context, worker: Worker, targets: TargetPolicy): Hono {
  const { store, clock, random, vault } = context;
  const faults = faultsOf(context);
  const app = new Hono();

  app.post("/api-keys", async (c) => {
    const wanted = await readBody<WantedKey>(c.req.raw, "createApiKey");
    return c.json(await store.transaction((sql) => apiKeys.createApiKey(context, sql, wanted)), 201);
  });

  app.get("/api-keys", async (c) => {
    const keys = await store.transaction(apiKeys.listApiKeys);
    const shown = keys.map((key) => ({
      ...key,
      createdAt: iso(key.createdAt),
      lastUsedAt: key.lastUsedAt === null ? null : iso(key.lastUsedAt),
    }));
    return c.json({ apiKeys: shown });
  });

  app.patch("/api-keys/:id", async (c) => {
    const { allowedIps } = await readBody<{ allowedIps: string[] }>(c.req.raw, "editAllowedIps");
    const id = c.req.param("id");
    if (!(await store.transaction((sql) => apiKeys.editAllowedIps(sql, id, allowedIps)))) {
      throw sandboxError("apiKeyNotFound", { id });
    }
    return c.json({ id, allowedIps });
  });

  app.post("/api-keys/:id/revoke", async (c) => {
    const id = c.req.param("id");
    if (!(await store.transaction((sql) => apiKeys.revokeApiKey(context, sql, id)))) {
      throw sandboxError("apiKeyNotFound", { id });
    }
    return c.json({ id });
  });

  app.post("/api-keys/:id/regenerate", async (c) => {
    const id = c.req.param("id");
    const key = await store.transaction((sql) => apiKeys.regenerateApiKey(context, sql, id));
    if (!key) throw sandboxError("apiKeyNotFound", { id });
    return c.json({ id, key });
  });

  app.post("/client-secrets/:environment/rotate", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const secret = await store.transaction((sql) => rotateClientSecret(sql, environment, vault, random));
    if (!secret) throw sandboxError("clientSecretNotFound", { environment });
    return c.json({ clientSecret: secret });
  });

  app.put("/webhooks/:environment", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const endpoint = await readBody<Endpoint>(c.req.raw, "configureWebhook");
    orThrow(await configureWebhook(store, targets, environment, endpoint));
    return c.json({ environment, ...endpoint });
  });

  app.get("/webhook-deliveries", async (c) => {
    const environment = environmentOf(queryOf(c.req.url).get("environment") ?? undefined);
    return c.json({ deliveries: await store.transaction((sql) => listDeliveries(sql, environment)) });
  });

  app.post("/webhook-deliveries/:id/resend", async (c) => {
    const id = c.req.param("id");
    orThrow(await store.transaction((sql) => resend(context, sql, id)));
    worker.wake();
    return c.json({ id }, 202);
  });

  app.post("/sessions/:sessionId/pay", async (c) => {
    const hasBody = c.req.header("content-type") !== undefined;
    const options = hasBody ? await readBody<PayOptions>(c.req.raw, "paySession") : {};
    const paid = await paySession(context, c.req.param(), options);
    worker.wake();
    return c.json(orThrow(paid));
  });

  app.post("/sessions/:sessionId/cancel", async (c) => {
    return c.json(orThrow(await cancelPendingSession(context, c.req.param())));
  });

  app.post("/faults", async (c) =>
    c.json(await faults.add(await readBody<WantedFault>(c.req.raw, "addFault")), 201),
  );

  app.get("/faults", async (c) => c.json({ faults: await faults.list() }));

  app.delete("/faults", async (c) => {
    await faults.remove();
    return c.body(null, 204);
  });

  app.delete("/faults/:id", async (c) => {
    await faults.remove(c.req.param("id"));
    return c.body(null, 204);
  });

  app.get("/clock", async (c) => {
    // In a transaction, because only its start brings the time of the other sandboxes on the store.
    const time = await store.transaction(async () => ({
      now: iso(clock.now()),
      advancedSeconds: clock.advancedSeconds(),
    }));
    return c.json(time);
  });

  app.post("/clock", async (c) => {
    const { advanceSeconds } = await readBody<{ advanceSeconds: number }>(c.req.raw, "advanceClock");
    if (clock.now() + advanceSeconds * 1000 > Date.parse(clockLimits.latest)) {
      throw sandboxError("clockTooFar", { latest: clockLimits.latest });
    }
    await clock.advance(advanceSeconds);
    await worker.runDue();
    return c.json({ now: iso(clock.now()) });
  });

  app.post("/reset", async (c) => {
    await store.transaction(resetStore);
    return c.body(null, 204);
  });

  return app;
}

interface WantedKey {
  environment: Environment;
  webcode: string;
  allowedIps?: string[];
}

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();
