import { Hono } from "hono";
import { AviratoError, type TestClient, unwrap } from "../../src/index.ts";
import { openRedirectData } from "../../src/redirect/open.ts";
import { isKnownEvent, verifyWebhook, type WebhookError } from "../../src/webhooks/verify.ts";

/** A sale, as the shop keeps it. */
export interface Order {
  id: string;
  amount: { value: number; currency: string };
  status: "open" | "paid" | "refunded";
  sessionId?: string;
  paymentReference?: string;
}

export interface ShopOptions {
  /** The client of Test; that of Live has the same type. */
  client: TestClient;
  webcode: string;
  /** Environment and webcode, for example `test:SHOP01`. */
  audience: string;
  clientSecret: string;
  /** Where customers reach the shop. */
  origin: string;
}

/** A small shop that does everything a real one does with the API: sells, is paid, is told so, and refunds. */
export function shop({ client, webcode, audience, clientSecret, origin }: ShopOptions) {
  const orders = new Map<string, Order>();
  const seenEvents = new Set<string>();
  const app = new Hono();

  app.post("/orders", async (c) => {
    const order: Order = { id: `order-${orders.size + 1}`, amount: await c.req.json(), status: "open" };
    orders.set(order.id, order);
    const { sessionId, paymentUrl } = unwrap(
      await client.POST("/payment/session", {
        // Derived from the order: a shop that crashes here and starts again opens no second session.
        params: { header: { "Idempotency-Key": `${order.id}-payment` } },
        body: {
          webcode,
          amount: order.amount,
          customReference: order.id,
          urlOk: `${origin}/orders/${order.id}/thanks`,
          urlKo: `${origin}/orders/${order.id}`,
        },
      }),
    );
    order.sessionId = sessionId;
    return c.json({ orderId: order.id, paymentUrl }, 201);
  });

  app.get("/orders/:id", (c) => {
    const order = orders.get(c.req.param("id"));
    return order ? c.json(order) : c.notFound();
  });

  /** What the customer sees on the way back. The order is paid by the webhook, which also comes without a browser. */
  app.get("/orders/:id/thanks", async (c) => {
    const order = orders.get(c.req.param("id"));
    const data = c.req.query("data") ?? "";
    const opened = await openRedirectData(data, clientSecret, { audience }).catch(() => undefined);
    // Genuine data of another order is no proof for this one.
    if (!order || opened?.sessionId !== order.sessionId) return c.text("This is no proof of payment.", 400);
    return c.text(`Thank you for ${order.id}.`);
  });

  app.post("/webhooks", async (c) => {
    const request = { body: await c.req.text(), headers: c.req.raw.headers, secret: clientSecret };
    const event = await verifyWebhook(request).catch((error: WebhookError) => error);
    if (event instanceof Error) return c.text("not genuine", 400);
    if (!isKnownEvent(event)) return c.body(null, 204);
    const order = orders.get(event.data.customReference ?? "");
    if (order && !seenEvents.has(event.event_id)) {
      if (event.event_code === "AUTHORISATION" && event.data.paymentStatus === "AUTHORISED") {
        order.status = "paid";
        order.paymentReference = event.data.paymentReference;
      }
      if (event.event_code === "REFUND" && event.data.status === "succeeded") order.status = "refunded";
    }
    seenEvents.add(event.event_id);
    return c.body(null, 204);
  });

  app.post("/orders/:id/refund", async (c) => {
    const order = orders.get(c.req.param("id"));
    if (!order?.paymentReference) return c.text("There is nothing to refund.", 409);
    unwrap(
      await client.POST("/payment/refund", {
        params: { header: { "Idempotency-Key": `${order.id}-refund` } },
        body: {
          webcode,
          paymentReference: order.paymentReference,
          amount: order.amount,
          reason: "CUSTOMER REQUEST",
        },
      }),
    );
    return c.body(null, 202);
  });

  app.onError((error, c) => {
    if (!(error instanceof AviratoError)) throw error;
    return c.text(`The payment API answered ${error.code}; its trace is ${error.traceId}.`, 502);
  });
  return app;
}
