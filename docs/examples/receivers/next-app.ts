import { verifyWebhook } from "avirato-payments-contract/webhooks";

const secret = process.env["CLIENT_SECRET"] ?? "";
if (!secret) throw new Error("Set CLIENT_SECRET to the client secret of the environment.");

export async function POST(request: Request): Promise<Response> {
  try {
    const event = await verifyWebhook({ body: await request.text(), headers: request.headers, secret });
    console.log(event.event_code);
    return new Response(null, { status: 204 });
  } catch {
    return new Response(null, { status: 400 });
  }
}
