import { verifyWebhook } from "avirato-payments-contract/webhooks";
import express from "express";

const secret = process.env["CLIENT_SECRET"] ?? "";
if (!secret) throw new Error("Set CLIENT_SECRET to the client secret of the environment.");

export const app = express();
// The raw body is for this route only. Before it, no express.json() may parse the body.
app.post("/webhooks", express.raw({ type: "application/json" }), async (request, response) => {
  try {
    const event = await verifyWebhook({ body: request.body, headers: request.headers, secret });
    console.log(event.event_code);
    response.status(204).end();
  } catch {
    response.status(400).end();
  }
});
