import type { IncomingMessage, ServerResponse } from "node:http";
import { verifyWebhook } from "avirato-payments-contract/webhooks";

const secret = process.env["CLIENT_SECRET"] ?? "";
if (!secret) throw new Error("Set CLIENT_SECRET to the client secret of the environment.");

// Without this, Next parses the body before the handler sees it.
export const config = { api: { bodyParser: false } };

export default async function handler(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  try {
    const event = await verifyWebhook({ body: Buffer.concat(chunks), headers: request.headers, secret });
    console.log(event.event_code);
    response.writeHead(204).end();
  } catch {
    response.writeHead(400).end();
  }
}
