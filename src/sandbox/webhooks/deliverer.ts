import { serverLimits } from "../../../generated/constants.ts";
import { readClientSecret } from "../access/client-secrets.ts";
import type { Context } from "../core/context.ts";
import type { Report, Send } from "../core/outputs.ts";
import { attemptDelivery, type DeliveryAttempt } from "./attempt.ts";
import { type DeliveryRow, recordAttempt } from "./deliveries.ts";
import { claimDue, nextDeliveryAt, waitingUrls } from "./due.ts";

export interface DelivererOptions {
  send: Send;
  /** Called when the outcome of an attempt could not be recorded. The event is sent again later. */
  report: Report;
  /** Called with the outcome of each attempt. */
  countAttempt(attempt: DeliveryAttempt): void;
  /** Called when a delivery has ended, because its URL may be below its limit again. */
  ended(): void;
  /** Aborts the attempts under way. */
  stopping: AbortSignal;
}

/** Sends events. Every delivery runs on its own, so that a receiver that hangs delays neither others nor the worker. */
export interface Deliverer {
  /**
   * Begins to send the events that are due, as far as the limit of each URL allows.
   *
   * @returns when the next event is due, milliseconds since 1970; `Infinity` when none waits. Events for a URL at its
   *   limit do not count, because the end of a delivery calls `ended`.
   */
  startDue(): Promise<number>;
  /** How many deliveries are under way. */
  readonly underWay: number;
  /** Resolves once every delivery that is under way now has ended. */
  idle(): Promise<unknown>;
}

const limit = serverLimits.deliveriesUnderWay;

export function startDeliverer(context: Context, options: DelivererOptions): Deliverer {
  const { store, clock, vault } = context;
  const underWay = new Map<string, { url: string; ended: Promise<void> }>();
  const freeSlots = (url: string): number =>
    limit - [...underWay.values()].filter((delivery) => delivery.url === url).length;

  /** An event is sent before its outcome is recorded, so after a crash it is sent again: at-least-once delivery. */
  async function deliver(row: DeliveryRow, secret: string): Promise<void> {
    const { send, stopping, countAttempt, report, ended } = options;
    try {
      const attempt = await attemptDelivery(send, row, secret, { now: clock.now(), stopping });
      countAttempt(attempt);
      await store.transaction((sql) => recordAttempt(context, sql, row, attempt));
    } catch (error) {
      report(error);
    } finally {
      underWay.delete(row.id);
      ended();
    }
  }

  return {
    async startDue() {
      const { due, nextAt } = await store.transaction(async (sql) => {
        const claimed: { row: DeliveryRow; secret: string }[] = [];
        let next = Number.POSITIVE_INFINITY;
        for (const url of await waitingUrls(sql)) {
          const count = freeSlots(url);
          if (count <= 0) continue;
          const rows = await claimDue(sql, url, clock.now(), count);
          for (const row of rows) {
            claimed.push({ row, secret: await readClientSecret(sql, row.environment, vault) });
          }
          if (rows.length < count) next = Math.min(next, (await nextDeliveryAt(sql, url)) ?? next);
        }
        return { due: claimed, nextAt: next };
      });
      for (const { row, secret } of due) {
        // Advancing the clock can end a claim while its attempt is under way. That event is not sent twice.
        if (underWay.has(row.id)) continue;
        underWay.set(row.id, { url: row.url, ended: deliver(row, secret) });
      }
      return nextAt;
    },
    get underWay() {
      return underWay.size;
    },
    idle: () => Promise.all(Array.from(underWay.values(), ({ ended }) => ended)),
  };
}
