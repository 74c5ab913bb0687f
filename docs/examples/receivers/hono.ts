import { verifyWebhook } from "avirato-payments-contract/webhooks";
import { Hono } from "hono";

const secret = process.env["CLIENT_SECRET"] ?? "";
if (!secret) throw new Error("Set CLIENT_SECRET to the client secret of the environment.");

export const app = new Hono();
app.post("/webhooks", async (c) => {
  try {
    const event = await verifyWebhook({ body: await c.req.text(), headers: c.req.raw.headers, secret });
    console.log(event.event_code);
    return c.body(null, 204);
  } catch {
    return c.body(null, 400);
  }
});
