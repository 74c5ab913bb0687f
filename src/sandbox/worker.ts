import { setTimeout as pause } from "node:timers/promises";
import { dropExpiredRecords } from "./api/idempotency.ts";
import type { Context } from "./core/context.ts";
import type { Sql } from "./core/store.ts";
import { webhookFaults } from "./faults/webhook-faults.ts";
import { nextSettlementAt, settleDue } from "./payments/settlement.ts";
import { type DelivererOptions, startDeliverer } from "./webhooks/deliverer.ts";
import { dropSwitchedOff } from "./webhooks/waiting.ts";

/** Does what is due without a request: settles modifications, sends webhooks, deletes expired records. */
export interface Worker {
  /** Makes the worker look for what is due. */
  wake(): void;
  /**
   * Resolves once nothing is due at the clock's present time, except for payments that stay locked.
   *
   * @returns when something is due again, milliseconds since 1970; `Infinity` when nothing waits.
   */
  runDue(): Promise<number>;
  /** Resolves once the work under way is finished; then the worker does nothing more. */
  stop(): Promise<void>;
  /** When the last turn was finished, or the worker started: milliseconds by `performance.now()`. */
  readonly lastTurn: number;
}

interface WorkerOptions extends Omit<DelivererOptions, "faults"> {
  /** The longest time between two turns, milliseconds. */
  lookAgainAfter: number;
}

/** When the worker looks again for payments that another transaction had locked, milliseconds. */
const lockedAgainAfter = 100;

/** How long {@link Worker.runDue} waits for such payments, milliseconds. */
const lockTimeout = 10_000;

/** Starts a worker that takes a turn whenever something is due. A turn waits for the store only, never for a receiver. */
export function startWorker(context: Context, options: WorkerOptions): Worker {
  const { store, clock } = context;
  const { report, lookAgainAfter } = options;
  const deliverer = startDeliverer(context, {
    ...options,
    faults: webhookFaults(context),
    ended() {
      options.ended();
      void start();
    },
  });
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  let overdue = false;
  let nextAt = Number.POSITIVE_INFINITY;
  let lastTurn = performance.now();

  /** @returns when the next delivery is due, milliseconds since 1970 */
  async function turn(): Promise<number> {
    let nextDelivery: number;
    do {
      again = false;
      if (await store.transaction((sql) => settleDue(context, sql, "everyone"))) again = true;
      if (await store.transaction(dropSome)) again = true;
      nextDelivery = await deliverer.startDue();
      lastTurn = performance.now();
    } while (again && !stopped);
    return nextDelivery;
  }

  /** @returns whether there may be more to drop. */
  async function dropSome(sql: Sql): Promise<boolean> {
    const expired = await dropExpiredRecords(sql, clock.now());
    return (await dropSwitchedOff(sql)) || expired;
  }

  async function untilNextDue(nextDelivery: number): Promise<number> {
    const nextSettlement = (await store.transaction(nextSettlementAt)) ?? Number.POSITIVE_INFINITY;
    overdue = nextSettlement <= clock.now();
    nextAt = Math.min(nextDelivery, nextSettlement);
    const untilDelivery = Math.max(nextDelivery - clock.now(), 0);
    // What is overdue after a turn belongs to payments that another transaction has locked.
    const untilSettlement = Math.max(nextSettlement - clock.now(), lockedAgainAfter);
    return Math.min(untilDelivery, untilSettlement, lookAgainAfter);
  }

  async function run(): Promise<void> {
    let wait = lookAgainAfter;
    try {
      wait = await untilNextDue(await turn());
    } catch (error) {
      report(error);
    } finally {
      running = undefined;
      clearTimeout(timer);
      // Woken after the last look at what is due.
      if (again) start();
      else if (!stopped) timer = setTimeout(start, wait).unref();
    }
  }

  function start(): Promise<void> {
    if (stopped) return Promise.resolve();
    again = true;
    running ??= run();
    return running;
  }

  return {
    wake: () => void start(),
    async runDue() {
      await running;
      const latest = performance.now() + lockTimeout;
      for (;;) {
        await start();
        await deliverer.idle();
        if (deliverer.underWay > 0 || running) continue;
        if (!overdue || stopped || performance.now() > latest) return nextAt;
        await pause(lockedAgainAfter);
      }
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
      await deliverer.idle();
    },
    get lastTurn() {
      return lastTurn;
    },
  };
}
