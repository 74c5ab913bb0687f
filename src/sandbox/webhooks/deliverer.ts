import { serverLimits } from "../../../generated/constants.ts";
import type { WebhookFault } from "../../../generated/control-plane.ts";
import { readClientSecret } from "../access/client-secrets.ts";
import type { Context } from "../core/context.ts";
import type { Report, Send } from "../core/outputs.ts";
import { attemptDelivery, type DeliveryAttempt } from "./attempt.ts";
import { type DeliveryRow, recordAttempts } from "./deliveries.ts";
import { claimDue, nextDeliveryAt, waitingUrls } from "./due.ts";
import type { Met, WebhookFaults } from "./faults.ts";

export interface DelivererOptions {
  send: Send;
  /** Called when the outcome of an attempt could not be recorded. The event is sent again later. */
  report: Report;
  /** Called with the outcome of each attempt. */
  countAttempt(attempt: DeliveryAttempt): void;
  faults: WebhookFaults;
  /** Called when a delivery has ended and its outcome is recorded. Its URL may be below its limit again. */
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

/** A claimed event, the secret that signs it, and the injected fault that it meets. */
interface Due {
  row: DeliveryRow;
  secret: string;
  fault: WebhookFault | undefined;
}

const limit = serverLimits.deliveriesUnderWay;

export function startDeliverer(context: Context, options: DelivererOptions): Deliverer {
  const { store, clock, vault } = context;
  const underWay = new Map<string, { url: string; ended: Promise<void> }>();
  const freeSlots = (url: string): number =>
    limit - [...underWay.values()].filter((delivery) => delivery.url === url).length;

  /** An event is sent before its outcome is recorded, so after a crash it is sent again: at-least-once delivery. */
  async function deliver({ row, secret, fault }: Due): Promise<void> {
    const { send, stopping, countAttempt, report, ended } = options;
    try {
      const attempts: DeliveryAttempt[] = [];
      for (let sent = 0; sent < (fault === "duplicate" ? 2 : 1); sent += 1) {
        const attempt = await attemptDelivery(send, row, secret, { now: clock.now(), stopping, fault });
        countAttempt(attempt);
        attempts.push(attempt);
      }
      await store.transaction((sql) => recordAttempts(context, sql, row, attempts));
    } catch (error) {
      report(error);
    } finally {
      underWay.delete(row.id);
      ended();
    }
  }

  return {
    async startDue() {
      const { faults } = options;
      const { due, nextAt, met } = await store.transaction(async (sql) => {
        const due: Due[] = [];
        const met: Met[] = [];
        let next = Number.POSITIVE_INFINITY;
        await faults.releaseHeld(sql);
        for (const url of await waitingUrls(sql)) {
          const count = freeSlots(url);
          if (count <= 0) continue;
          const claimed = await claimDue(sql, url, clock.now(), count);
          // Advancing the clock can end a claim while its attempt is under way. That event is not sent twice.
          const rows = claimed.filter(({ id }) => !underWay.has(id));
          const { fates, committed } = await faults.meet(sql, rows);
          met.push({ fates, committed });
          for (const row of rows) {
            const fault = fates.get(row.id);
            if (fault === "postponed") continue;
            due.push({ row, secret: await readClientSecret(sql, row.environment, vault), fault });
          }
          if (claimed.length < count) next = Math.min(next, (await nextDeliveryAt(sql, url)) ?? next);
        }
        return { due, nextAt: next, met };
      });
      for (const { committed } of met) committed();
      for (const delivery of due) {
        const { row } = delivery;
        underWay.set(row.id, { url: row.url, ended: deliver(delivery) });
      }
      return nextAt;
    },
    get underWay() {
      return underWay.size;
    },
    idle: () => Promise.all(Array.from(underWay.values(), ({ ended }) => ended)),
  };
}
