import type { Environment } from "../../../generated/constants.ts";
import type { Amount, PaymentStatus } from "../../../generated/types.ts";
import type { Row, Sql, SqlValue } from "../core/store.ts";
import type { Tenant } from "../core/tenant.ts";
import type { PaymentState } from "./transitions.ts";

/** A payment, online or POS. Amounts in minor units of its currency. */
export interface Payment extends Tenant {
  paymentReference: string;
  /** The state after every accepted modification. */
  state: PaymentState;
  /** The status that the API shows: after every processed modification. */
  status: PaymentStatus;
  currency: string;
  authorised: number;
  captured: number;
  /** The sum of the accepted refunds, processed or not. */
  refundAccepted: number;
  /** The sum of the processed refunds. */
  refunded: number;
  customReference: string | null;
}

interface PaymentRow extends Row {
  payment_reference: string;
  environment: Environment;
  webcode: string;
  state: PaymentState;
  status: PaymentStatus;
  currency: string;
  authorised: number;
  captured: number;
  refund_accepted: number;
  refunded: number;
  custom_reference: string | null;
}

/** Of every payment, for a statement that may name other tables too. */
export const paymentColumns = [
  ...["payment_reference", "environment", "webcode", "state", "status", "currency", "authorised", "captured"],
  ...["refund_accepted", "refunded", "custom_reference"],
]
  .map((column) => `payments.${column}`)
  .join(", ");

/** Inserts a payment that was just authorised. */
export function insertPayment(
  sql: Sql,
  { environment, webcode }: Tenant,
  payment: {
    paymentReference: string;
    amount: Amount;
    isPreAuth: boolean;
    customReference: string | undefined;
  },
): void {
  const { paymentReference, amount, isPreAuth, customReference = null } = payment;
  sql.write(
    `INSERT INTO payments (payment_reference, environment, webcode, state, status, currency, authorised, captured,
       refund_accepted, refunded, custom_reference)
     VALUES (?, ?, ?, ?, 'AUTHORISED', ?, ?, ?, 0, 0, ?)`,
    [
      paymentReference,
      environment,
      webcode,
      isPreAuth ? "reserved" : "sale",
      amount.currency,
      amount.value,
      isPreAuth ? 0 : amount.value,
      customReference,
    ],
  );
}

/** The payment with this reference, of any tenant of an environment: for the dashboard. Nothing is locked. */
export async function findAnyPayment(
  sql: Sql,
  environment: Environment,
  paymentReference: string,
): Promise<Payment | undefined> {
  const statement = `SELECT ${paymentColumns} FROM payments WHERE payment_reference = ?`;
  const [payment] = await selectPayments(sql, statement, [paymentReference]);
  return payment?.environment === environment ? payment : undefined;
}

/** The tenant's payment with this reference. No other transaction changes it until this one ends. */
export async function findPayment(
  sql: Sql,
  { environment, webcode }: Tenant,
  paymentReference: string,
): Promise<Payment | undefined> {
  const [payment] = await selectPayments(
    sql,
    `SELECT ${paymentColumns} FROM payments WHERE payment_reference = ? AND environment = ? AND webcode = ?
     ${sql.forUpdate("payments")}`,
    [paymentReference, environment, webcode],
  );
  return payment;
}

/** The payments that a statement selects, and locks if it says so. */
export async function selectPayments(
  sql: Sql,
  statement: string,
  values: readonly SqlValue[],
): Promise<Payment[]> {
  const rows = await sql.all<PaymentRow>(statement, values);
  return rows.map((row) => ({
    paymentReference: row.payment_reference,
    environment: row.environment,
    webcode: row.webcode,
    state: row.state,
    status: row.status,
    currency: row.currency,
    authorised: row.authorised,
    captured: row.captured,
    refundAccepted: row.refund_accepted,
    refunded: row.refunded,
    customReference: row.custom_reference,
  }));
}

/** Whether the tenant has a payment with this reference. */
export async function isPaymentOf(
  sql: Sql,
  { environment, webcode }: Tenant,
  paymentReference: string,
): Promise<boolean> {
  const statement =
    "SELECT status FROM payments WHERE payment_reference = ? AND environment = ? AND webcode = ?";
  return (await sql.get(statement, [paymentReference, environment, webcode])) !== undefined;
}

export function updatePayment(sql: Sql, payment: Payment): void {
  const { state, status, captured, refundAccepted, refunded, paymentReference } = payment;
  sql.write(
    `UPDATE payments SET state = ?, status = ?, captured = ?, refund_accepted = ?, refunded = ?
     WHERE payment_reference = ?`,
    [state, status, captured, refundAccepted, refunded, paymentReference],
  );
}
