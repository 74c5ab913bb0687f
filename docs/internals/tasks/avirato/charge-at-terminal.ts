import { idempotencyKey } from "avirato-payments-contract";
import type { Payments } from "avirato-payments-contract/payments";

/** Charges a customer at the first terminal that is connected, and returns the outcome. */
export async function chargeAtTerminal(payments: Payments, order: { id: string; total: number }) {
  const [terminal] = await payments.pos.terminals({ syncFromProvider: true });
  if (!terminal) throw new Error("No terminal is connected.");
  const amount = { value: order.total, currency: "EUR" };
  const options = { idempotencyKey: idempotencyKey(order.id, "charge", 1) };
  return payments.pos.charge({ poiId: terminal.poiId, amount, customReference: order.id }, options);
}
