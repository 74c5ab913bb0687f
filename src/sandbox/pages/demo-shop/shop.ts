import { type OpenOptions, openRedirectData } from "../../../redirect/index.ts";
import { verifyWebhook } from "../../../webhooks/index.ts";

/**
 * The page at `urlOk`. Anybody can open it, and only `data` proves a payment. Throws when `data` proves none.
 *
 * @param order your audience, such as `test:SHOP01`, and the session of the order: a customer can bring data of another
 */
export async function openOrder(request: Request, secrets: readonly string[], order: OpenOptions = {}) {
  const data = new URL(request.url).searchParams.get("data");
  return openRedirectData(data, secrets, order);
}

/** The receiver of webhooks. Whatever it does not answer with 2xx is sent again. */
export async function receiveWebhook(request: Request, secrets: readonly string[]) {
  try {
    const body = await request.text();
    const event = await verifyWebhook({ body, headers: request.headers, secret: secrets });
    // Store the event here, unless you have seen its event_id.
    return new Response(`The signature of ${event.event_code} is right.`);
  } catch (error) {
    return new Response(error instanceof Error ? error.message : "", { status: 400 });
  }
}
