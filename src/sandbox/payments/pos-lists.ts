import type { Environment } from "../../../generated/constants.ts";
import type { Sql } from "../core/store.ts";
import { type Payment, paymentColumns, selectPayments } from "./payments.ts";

/** The part of a reference that starts with its time. Written like the index `payments_at_terminals`. */
const time = "substr(payment_reference, length(webcode) + 6)";

/** Larger than any time: `9` in every digit. */
const noTime = "9".repeat(22);

/**
 * The newest authorised payments of the terminals of an environment, of every tenant, for the dashboard. Refused
 * payments are not kept.
 *
 * @param before the end of a reference from {@link timeOfPayment}; only earlier payments are listed
 */
export const newestPosPayments = (
  sql: Sql,
  environment: Environment,
  { before = noTime, count }: { before?: string | undefined; count: number },
): Promise<Payment[]> =>
  selectPayments(
    sql,
    `SELECT ${paymentColumns} FROM payments
     WHERE environment = ? AND substr(payment_reference, length(webcode) + 1, 5) = '-POS-' AND ${time} < ?
     ORDER BY ${time} DESC LIMIT ?`,
    [environment, before, count],
  );

/** What {@link newestPosPayments} orders payments by. */
export const timeOfPayment = ({ paymentReference, webcode }: Payment): string =>
  paymentReference.slice(webcode.length + 5);
