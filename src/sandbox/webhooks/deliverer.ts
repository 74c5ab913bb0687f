import { serverLimits } from "../../../generated/constants.ts";
import { readClientSecret } from "../access/client-secrets.ts";
import type { Context } from "../core/context.ts";
import type { Report, Send } from "../core/outputs.ts";
import type { Sql } from "../core/store.ts";
import { attemptDelivery, type DeliveryAttempt } from "./attempt.ts";
import { type DeliveryRow, recordAttempt } from "./deliveries.ts";
import { claimDue, nextDeliveries } from "./due.ts";

export interface DelivererOptions {
  send: Send;
  /** Called with an error of the store; the event is sent again later. */
  report: Report;
  /** Called with the outcome of each attempt. */
  countAttempt(attempt: DeliveryAttempt): void;
  /** Called when a delivery has ended, because more may be due now. */
  ended(): void;
  /** Aborts what is being sent. */
  stopping: AbortSignal;
}

/** Sends events. Every delivery runs on its own, so that a receiver that hangs delays neither others nor the worker. */
export interface Deliverer {
  /** Begins to send the events that are due, as far as the limit of each URL allows. */
  startDue(): Promise<void>;
  /**
   * When the next event is due that may be sent at once, milliseconds since 1970; `Infinity` when none waits.
   * Events for a URL at its limit are not counted: the end of a delivery calls `ended`.
   */
  nextAt(sql: Sql): Promise<number>;
  /** How many deliveries are under way. */
  readonly underWay: number;
  /** Resolves once every delivery that is under way now has ended. */
  idle(): Promise<unknown>;
}

const limit = serverLimits.deliveriesUnderWay;

export function startDeliverer(context: Context, options: DelivererOptions): Deliverer {
  const { store, clock, vault } = context;
  const underWay = new Map<string, { url: string; ended: Promise<void> }>();
  const free = (url: string): number =>
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
      const due = await store.transaction(async (sql) => {
        const claimed: { row: DeliveryRow; secret: string }[] = [];
        for (const { url, at } of await nextDeliveries(sql)) {
          if (at > clock.now() || free(url) <= 0) continue;
          for (const row of await claimDue(sql, url, clock.now(), free(url))) {
            claimed.push({ row, secret: await readClientSecret(sql, row.environment, vault) });
          }
        }
        return claimed;
      });
      for (const { row, secret } of due) {
        // Still under way although the clock was advanced past its claim.
        if (underWay.has(row.id)) continue;
        underWay.set(row.id, { url: row.url, ended: deliver(row, secret) });
      }
    },
    async nextAt(sql) {
      const waiting = (await nextDeliveries(sql)).filter(({ url }) => free(url) > 0);
      return Math.min(...waiting.map(({ at }) => at));
    },
    get underWay() {
      return underWay.size;
    },
    idle: () => Promise.all(Array.from(underWay.values(), ({ ended }) => ended)),
  };
}
