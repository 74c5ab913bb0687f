import { Hono } from "hono";
import type { Context } from "../core/context.ts";
import type { WantedFault } from "../faults/fault.ts";
import type { Endpoint } from "../webhooks/endpoints.ts";
import type { TargetPolicy } from "../webhooks/targets.ts";
import type { Worker } from "../worker.ts";
import type { WantedApiKey } from "./api-keys.ts";
import { advanceClock } from "./clock.ts";
import type { ControlPlane } from "./methods.ts";
import { queryOf } from "./query.ts";
import { environmentOf, readBody } from "./request.ts";
import { orThrow } from "./sandbox-error.ts";
import type { PayOptions } from "./sessions.ts";
import { configureWebhook } from "./webhooks.ts";

/** The routes of openapi/control-plane.yaml, below `/_sandbox`. */
export function controlPlane(
  context: Context,
  worker: Worker,
  { control, targets }: { control: ControlPlane; targets: TargetPolicy },
): Hono {
  const { store, clock } = context;
  const { apiKeys, faults, webhooks } = control;
  const app = new Hono();

  app.post("/api-keys", async (c) =>
    c.json(await apiKeys.create(await readBody<WantedApiKey>(c.req.raw, "createApiKey")), 201),
  );

  app.get("/api-keys", async (c) => c.json({ apiKeys: await apiKeys.list() }));

  app.patch("/api-keys/:id", async (c) => {
    const { allowedIps } = await readBody<{ allowedIps: string[] }>(c.req.raw, "editAllowedIps");
    return c.json(await apiKeys.editAllowedIps(c.req.param("id"), allowedIps));
  });

  app.post("/api-keys/:id/revoke", async (c) => c.json(await apiKeys.revoke(c.req.param("id"))));

  app.post("/api-keys/:id/regenerate", async (c) => c.json(await apiKeys.regenerate(c.req.param("id"))));

  app.post("/client-secrets/:environment/rotate", async (c) =>
    c.json(await control.rotateSecret(environmentOf(c.req.param("environment")))),
  );

  app.put("/webhooks/:environment", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const endpoint = await readBody<Endpoint>(c.req.raw, "configureWebhook");
    orThrow(await configureWebhook(store, targets, environment, endpoint));
    return c.json({ environment, ...endpoint });
  });

  app.get("/webhook-deliveries", async (c) => {
    const environment = environmentOf(queryOf(c.req.url).get("environment") ?? undefined);
    return c.json({ deliveries: await webhooks.list(environment) });
  });

  app.post("/webhook-deliveries/:id/resend", async (c) =>
    c.json(await webhooks.resend(c.req.param("id")), 202),
  );

  app.post("/sessions/:sessionId/pay", async (c) => {
    const hasBody = c.req.header("content-type") !== undefined;
    const options = hasBody ? await readBody<PayOptions>(c.req.raw, "paySession") : {};
    return c.json(await control.pay(c.req.param("sessionId"), options));
  });

  app.post("/sessions/:sessionId/cancel", async (c) =>
    c.json(await control.cancel(c.req.param("sessionId"))),
  );

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
      now: control.clock.now(),
      advancedSeconds: clock.advancedSeconds(),
    }));
    return c.json(time);
  });

  app.post("/clock", async (c) => {
    const { advanceSeconds } = await readBody<{ advanceSeconds: number }>(c.req.raw, "advanceClock");
    await advanceClock(context, worker, advanceSeconds);
    return c.json({ now: control.clock.now() });
  });

  app.post("/reset", async (c) => {
    await control.reset();
    return c.body(null, 204);
  });

  return app;
}
