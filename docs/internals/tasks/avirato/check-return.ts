import type { Payments } from "avirato-payments-contract/payments";

/** Whether the customer who came back has paid this order. */
export async function checkReturn(payments: Payments, url: URL, order: { id: string; sessionId: string }) {
  const { customReference } = await payments.redirect.open(url.searchParams.get("data"), order);
  return customReference === order.id;
}
