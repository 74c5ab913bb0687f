import { dropExpiredRecords } from "./api/idempotency.ts";
import type { Context } from "./core/context.ts";
import type { Send } from "./core/outputs.ts";
import { nextSettlementAt, settleModifications } from "./payments/modifications.ts";
import { deliverDue, nextDeliveryAt } from "./webhooks/deliveries.ts";

/** Does what is due without a request: settles modifications, sends webhooks, deletes expired records. */
export interface Worker {
  /** Makes the worker look for what is due. */
  wake(): void;
  /** Resolves once nothing is due at the clock's present time. */
  runDue(): Promise<void>;
  /** Resolves once the work under way is finished; then the worker does nothing more. */
  stop(): Promise<void>;
}

/**
 * Starts a worker that works whenever something is due.
 *
 * @param lookAgainAfter the longest time between two looks at the store, milliseconds
 */
export function startWorker(
  context: Context,
  { send, report, lookAgainAfter }: { send: Send; report(error: unknown): void; lookAgainAfter: number },
): Worker {
  const { store, clock } = context;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  async function work(): Promise<void> {
    do {
      again = false;
      await store.transaction((sql) => settleModifications(context, sql));
      if (await store.transaction((sql) => dropExpiredRecords(sql, clock.now()))) again = true;
      if (await deliverDue(context, send)) again = true;
    } while (again && !stopped);
  }

  async function untilNextDue(): Promise<number> {
    const next = await store.transaction(async (sql) => {
      const times = [await nextSettlementAt(sql), await nextDeliveryAt(sql)];
      return Math.min(...times.filter((time) => time !== undefined));
    });
    return Math.min(Math.max(next - clock.now(), 0), lookAgainAfter);
  }

  function sleep(milliseconds: number): void {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(start, milliseconds).unref();
  }

  function start(): Promise<void> {
    if (stopped) return Promise.resolve();
    again = true;
    running ??= work()
      .then(untilNextDue)
      .catch((error) => {
        report(error);
        return lookAgainAfter;
      })
      .then(sleep)
      .finally(() => {
        running = undefined;
        // Woken after the last look at what is due.
        if (again) start();
      });
    return running;
  }

  return {
    wake: () => void start(),
    async runDue() {
      await running;
      await start();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
