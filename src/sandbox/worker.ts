import { dropExpiredRecords } from "./api/idempotency.ts";
import type { Context } from "./core/context.ts";
import { webhookFaults } from "./faults/webhook-faults.ts";
import { nextSettlementAt, settleModifications } from "./payments/modifications.ts";
import { type DelivererOptions, startDeliverer } from "./webhooks/deliverer.ts";

/** Does what is due without a request: settles modifications, sends webhooks, deletes expired records. */
export interface Worker {
  /** Makes the worker look for what is due. */
  wake(): void;
  /** Resolves once nothing is due at the clock's present time. */
  runDue(): Promise<void>;
  /** Resolves once the work under way is finished; then the worker does nothing more. */
  stop(): Promise<void>;
  /** When the last turn was finished, or the worker started: milliseconds by `performance.now()`. */
  readonly lastTurn: number;
}

interface WorkerOptions extends Omit<DelivererOptions, "ended" | "faults"> {
  /** The longest time between two turns, milliseconds. */
  lookAgainAfter: number;
}

/** Starts a worker that takes a turn whenever something is due. A turn waits for the store only, never for a receiver. */
export function startWorker(context: Context, options: WorkerOptions): Worker {
  const { store, clock } = context;
  const { report, lookAgainAfter } = options;
  const deliverer = startDeliverer(context, {
    ...options,
    faults: webhookFaults(context),
    ended: () => void start(),
  });
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  let lastTurn = performance.now();

  /** @returns when the next delivery is due, milliseconds since 1970 */
  async function turn(): Promise<number> {
    let nextDelivery: number;
    do {
      again = false;
      await store.transaction((sql) => settleModifications(context, sql));
      if (await store.transaction((sql) => dropExpiredRecords(sql, clock.now()))) again = true;
      nextDelivery = await deliverer.startDue();
      lastTurn = performance.now();
    } while (again && !stopped);
    return nextDelivery;
  }

  async function untilNextDue(nextDelivery: number): Promise<number> {
    const nextSettlement = await store.transaction(nextSettlementAt);
    const next = Math.min(nextDelivery, nextSettlement ?? nextDelivery);
    return Math.min(Math.max(next - clock.now(), 0), lookAgainAfter);
  }

  async function run(): Promise<void> {
    let pause = lookAgainAfter;
    try {
      pause = await untilNextDue(await turn());
    } catch (error) {
      report(error);
    } finally {
      running = undefined;
      clearTimeout(timer);
      // Woken after the last look at what is due.
      if (again) start();
      else if (!stopped) timer = setTimeout(start, pause).unref();
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
      do {
        await start();
        await deliverer.idle();
      } while (deliverer.underWay > 0 || running);
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
