import type { Modification, ModificationType } from "../../../generated/types.ts";
import { timestamp } from "../core/clock.ts";
import type { Sql } from "../core/store.ts";
import type { Tenant } from "../core/tenant.ts";
import { type Condition, listSlice, type Ordered, type Slice } from "../store/lists.ts";
import { type ModificationRow, modificationColumns, requestedOf } from "./modification-rows.ts";
import { isPaymentOf } from "./payments.ts";
import { modificationTypes } from "./transitions.ts";

/** A slice of the tenant's modifications that match every given filter, newest first. */
export async function listModifications(
  sql: Sql,
  tenant: Tenant,
  { paymentReference, type }: { paymentReference?: string; type?: ModificationType },
  slice: Slice,
): Promise<Modification[]> {
  // A payment belongs to one tenant, so its modifications need not be compared with it.
  if (paymentReference !== undefined && !(await isPaymentOf(sql, tenant, paymentReference))) return [];
  const merged = { column: "type", values: type === undefined ? modificationTypes : [type] };
  const list = { columns: `${modificationColumns}, position`, table: "modifications", merged };
  const conditions: Condition[] =
    paymentReference === undefined
      ? [
          ["environment = ?", tenant.environment],
          ["webcode = ?", tenant.webcode],
        ]
      : [["payment_reference = ?", paymentReference]];
  const rows = await listSlice<ModificationRow & Ordered>(sql, list, slice, conditions);
  return rows.map((row) => ({
    modificationId: row.modification_id,
    paymentReference: row.payment_reference,
    type: row.type,
    status: row.status,
    ...(row.status === "failed" ? failureOf(row) : {}),
    ...requestedOf(row),
    createdAt: timestamp(row.created_at),
  }));
}

const failureOf = ({ failure }: ModificationRow) => (failure === null ? {} : { failureReason: failure });
