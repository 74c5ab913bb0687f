import { verifyWebhook } from "avirato-payments-contract/webhooks";

const secret = process.env["CLIENT_SECRET"] ?? "";
if (!secret) throw new Error("Set CLIENT_SECRET to the client secret of the environment.");

/** What a function URL and an HTTP API pass on, as far as a webhook needs it. */
interface HttpEvent {
  headers: Record<string, string | undefined>;
  body?: string;
  isBase64Encoded: boolean;
}

export async function handler({ headers, body = "", isBase64Encoded }: HttpEvent) {
  const raw = Buffer.from(body, isBase64Encoded ? "base64" : "utf8");
  try {
    const event = await verifyWebhook({ body: raw, headers, secret });
    console.log(event.event_code);
    return { statusCode: 204 };
  } catch {
    return { statusCode: 400 };
  }
}
