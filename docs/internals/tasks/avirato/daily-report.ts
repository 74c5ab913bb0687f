import type { Payments, Period } from "avirato-payments-contract/payments";

/** Lists the sessions and the refunds of a day. */
export async function dailyReport(payments: Payments, day: Period) {
  const sessions = await Array.fromAsync(payments.sessions.list(day));
  const refunds = await Array.fromAsync(payments.modifications.list({ ...day, type: "refund" }));
  return { sessions, refunds };
}
