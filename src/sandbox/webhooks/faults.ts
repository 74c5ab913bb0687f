import type { WebhookFault } from "../../../generated/control-plane.ts";
import type { Sql } from "../core/store.ts";
import type { DeliveryRow } from "./deliveries.ts";

/** What the faults do to the events that are about to be sent. */
export interface Met {
  /** By the id of the event. A postponed event is not sent now. */
  fates: ReadonlyMap<string, WebhookFault | "postponed">;
  /** Call it after the commit. */
  committed(): void;
}

/** Applies injected faults to events, in the transaction that claims the events for sending. */
export interface WebhookFaults {
  /** Moves the next event of a payment before the event that a fault holds back. */
  releaseHeld(sql: Sql): Promise<void>;
  /** Decides what the faults do to these events. */
  meet(sql: Sql, rows: readonly DeliveryRow[]): Promise<Met>;
}
