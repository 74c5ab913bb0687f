import { formatAmount, toMinorUnits } from "avirato-payments-contract";
import type { Payments } from "avirato-payments-contract/payments";
import { isKnownEvent } from "avirato-payments-contract/webhooks";

interface Order {
  price: string;
  status: "open" | "paid" | "refund requested" | "refunded";
  sessionId: string;
  paymentReference?: string;
}

/** A shop on the web. It takes orders, is paid online, learns from webhooks what happened, and refunds. */
export function createShop(payments: Payments, origin: string) {
  /** The database of a real shop. */
  const orders = new Map<string, Order>();
  const handledEvents = new Set<string>();

  /** Creates the session that pays an order. A second request for the same order returns the same session. */
  async function order(id: string, price: string): Promise<Response> {
    const { sessionId, paymentUrl } = await payments.sessions.create(
      {
        amount: { value: toMinorUnits(price, "EUR"), currency: "EUR" },
        customReference: id,
        urlOk: `${origin}/orders/${id}/thanks`,
        urlKo: `${origin}/orders/${id}`,
      },
      { idempotencyKey: `${id}-payment` },
    );
    orders.set(id, { price, status: "open", sessionId });
    return Response.json({ sessionId, paymentUrl }, { status: 201 });
  }

  /** The page to which the customer comes back. The order becomes paid by the webhook, which needs no browser. */
  async function thank({ sessionId }: Order, data: string | null): Promise<Response> {
    try {
      const { amount } = await payments.redirect.open(data, { sessionId });
      return new Response(`Thank you. You paid ${formatAmount(amount, "en")}.`);
    } catch {
      return new Response("This is no proof of payment.", { status: 400 });
    }
  }

  /** Requests a refund. The order becomes refunded by the webhook, because an accepted refund can still fail. */
  async function refund(id: string, order: Order): Promise<Response> {
    if (order.status !== "paid" || !order.paymentReference) {
      return new Response(`The order is ${order.status}.`, { status: 409 });
    }
    await payments.refund(
      {
        paymentReference: order.paymentReference,
        amount: { value: toMinorUnits(order.price, "EUR"), currency: "EUR" },
        reason: "CUSTOMER REQUEST",
      },
      { idempotencyKey: `${id}-refund` },
    );
    order.status = "refund requested";
    return new Response(null, { status: 202 });
  }

  /** Receives webhooks. It handles each event once, and accepts codes that it does not know. */
  async function receive(request: Request): Promise<Response> {
    const event = await payments.webhooks.verify(request).catch(() => undefined);
    if (!event) return new Response("not genuine", { status: 400 });
    if (isKnownEvent(event) && !handledEvents.has(event.event_id)) {
      const order = orders.get(event.data.customReference ?? "");
      if (order && event.event_code === "AUTHORISATION" && event.data.paymentStatus === "AUTHORISED") {
        order.status = "paid";
        order.paymentReference = event.data.paymentReference;
      }
      if (order && event.event_code === "REFUND") order.status = "refunded";
      if (order && event.event_code === "REFUND_FAILED") order.status = "paid";
      handledEvents.add(event.event_id);
    }
    return new Response(null, { status: 204 });
  }

  /** Handles every request to the shop. Any framework that has `Request` and `Response` can call it. */
  return async function handle(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const [, area, id = "", action = ""] = pathname.split("/");
    if (area === "webhooks") return receive(request);
    if (area === "orders" && request.method === "PUT") return order(id, await request.text());
    const known = orders.get(id);
    if (!known) return new Response("not found", { status: 404 });
    if (action === "thanks") return thank(known, searchParams.get("data"));
    if (action === "refund" && request.method === "POST") return refund(id, known);
    return new Response(`Order ${id} is ${known.status}.`);
  };
}
