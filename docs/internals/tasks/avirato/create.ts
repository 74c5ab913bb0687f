import { idempotencyKey } from "avirato-payments-contract";
import type { Payments } from "avirato-payments-contract/payments";

/** Creates a payment of an order with an idempotency key, and returns where to send the customer. */
export async function create(payments: Payments, order: { id: string; total: number; shop: string }) {
  const session = await payments.sessions.create(
    {
      amount: { value: order.total, currency: "EUR" },
      customReference: order.id,
      urlOk: `${order.shop}/ok`,
      urlKo: `${order.shop}/failed`,
    },
    { idempotencyKey: idempotencyKey(order.id, "payment", 1) },
  );
  return session.paymentUrl;
}
