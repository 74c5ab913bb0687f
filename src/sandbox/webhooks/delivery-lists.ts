import type { Environment } from "../../../generated/constants.ts";
import type { Sql } from "../core/store.ts";
import { type Delivery, type DeliveryRow, deliveryColumns, fromRow } from "./deliveries.ts";

/** Which deliveries a page of the dashboard lists. */
export interface DeliveryPage {
  /** Only those of a payment. */
  paymentReference?: string | undefined;
  /** Only those before this position. */
  before?: number | undefined;
  count: number;
}

/** A delivery, and its position in the list. */
export interface PlacedDelivery extends Delivery {
  position: number;
}

/** A page of the deliveries of an environment, newest first. */
export async function pageOfDeliveries(
  sql: Sql,
  environment: Environment,
  { paymentReference, before = Number.MAX_SAFE_INTEGER, count }: DeliveryPage,
): Promise<PlacedDelivery[]> {
  // Written like the index `webhook_deliveries_by_payment`.
  const [condition, value] =
    paymentReference === undefined
      ? ["environment = ?", environment]
      : ["environment || ' ' || payment_reference = ?", `${environment} ${paymentReference}`];
  const rows = await sql.all<DeliveryRow & { position: number }>(
    `SELECT ${deliveryColumns}, position FROM webhook_deliveries WHERE ${condition} AND position < ?
     ORDER BY position DESC LIMIT ?`,
    [value, before, count],
  );
  return rows.map((row) => ({ ...fromRow(row), position: row.position }));
}
