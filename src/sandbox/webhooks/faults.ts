import type { Sql } from "../core/store.ts";
import type { AttemptFault } from "./attempt.ts";
import type { DeliveryRow } from "./deliveries.ts";

/** What the faults do to the events that are about to be sent. */
export interface Met {
  /** By the id of the event. A postponed event is not sent now. */
  fates: ReadonlyMap<string, AttemptFault | "postponed">;
  /** Call it after the commit. */
  committed(): void;
}

/** Has the events that are about to be sent meet the injected faults, in the transaction that claims them. */
export interface WebhookFaults {
  /** Lets the next event of a payment go before the one that a fault holds back. */
  releaseHeld(sql: Sql): Promise<void>;
  meet(sql: Sql, rows: readonly DeliveryRow[]): Promise<Met>;
}
