import type { KnownWebhookEvent } from "../../../generated/types.ts";
import { timestamp } from "../core/clock.ts";
import type { Context } from "../core/context.ts";
import { eventId } from "../core/identifiers.ts";
import type { Sql } from "../core/store.ts";
import type { Tenant } from "../core/tenant.ts";
import { findEndpoint } from "./endpoints.ts";
import { statusOfNew } from "./waiting.ts";

export type EventCode = KnownWebhookEvent["event_code"];

/** The data of an event without what every event's data has. */
type OwnData<Code extends EventCode> = Code extends EventCode
  ? WithoutShared<Extract<KnownWebhookEvent, { event_code: Code }>["data"]>
  : never;
type WithoutShared<Data> = Data extends unknown
  ? Omit<Data, "webcode" | "customReference" | "createdAt">
  : never;

/**
 * Queues an event for the URL of its environment, in the transaction of the change that it reports: both happen or
 * neither. Without an enabled URL nothing is queued, and nothing is sent later.
 */
export async function queueEvent<Code extends EventCode>(
  { clock, random }: Context,
  sql: Sql,
  { environment, webcode, customReference }: Tenant & { customReference?: string | null },
  code: Code,
  data: OwnData<Code>,
): Promise<void> {
  const endpoint = await findEndpoint(sql, environment);
  if (!endpoint?.enabled) return;
  const now = clock.now();
  const id = eventId(random);
  const reference = customReference ? { customReference } : {};
  const event = {
    event_code: code,
    event_id: id,
    data: { webcode, ...data, ...reference, createdAt: timestamp(now) },
  };
  // Nothing is ahead of a payment's first event, so nothing need be locked.
  const isFirst = code === "AUTHORISATION";
  sql.write(
    `INSERT INTO webhook_deliveries (id, position, environment, payment_reference, event_code, url, body, status,
       attempts, next_attempt_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ${isFirst ? "'pending'" : statusOfNew(sql)}, 0, ?)`,
    [
      id,
      await sql.nextPosition(),
      environment,
      data.paymentReference,
      code,
      endpoint.url,
      JSON.stringify(event),
      ...(isFirst ? [] : [environment, data.paymentReference]),
      now,
    ],
  );
}
