import { clockLimits } from "../../../generated/control-plane.ts";
import type { Context } from "../core/context.ts";
import type { Worker } from "../worker.ts";
import { checkBody } from "./request.ts";
import { orThrow, sandboxError } from "./sandbox-error.ts";

/** How far to advance the clock: the sum of the members. */
export interface Advance {
  seconds?: number;
  minutes?: number;
  hours?: number;
  days?: number;
}

/** The clock of a sandbox. Everything that waits or expires uses it. */
export interface SandboxClock {
  /** The sandbox's time. */
  now(): Date;
  /**
   * Advances the clock. It stops at each time at which something is due, and does it, so that what happens in a week
   * happens in order: modifications are processed, and a receiver that fails gets every retry. A negative number sets
   * the clock back, at most to the machine's time.
   *
   * @returns the time afterwards.
   * @throws {TypeError} when a member is unknown or no number, or the sum is no whole number of seconds.
   * @throws {SandboxError} when the clock cannot have that time.
   * @example
   * await sandbox.clock.advance({ days: 7 });
   */
  advance(by: Advance): Promise<Date>;
}

const secondsOf: Record<string, number> = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400 };

export function clockOf(context: Context, worker: Pick<Worker, "runDue">): SandboxClock {
  const { clock } = context;
  const now = () => new Date(clock.now());
  return {
    now,
    async advance(by) {
      await advanceClock(context, worker, sumOf(by));
      return now();
    },
  };
}

function sumOf(by: Advance): number {
  const parts = Object.entries(by);
  const isKnown = parts.every(([unit, count]) => Object.hasOwn(secondsOf, unit) && typeof count === "number");
  if (parts.length === 0 || !isKnown) {
    throw new TypeError(`advance takes numbers of ${Object.keys(secondsOf).join(", ")}, like { days: 7 }.`);
  }
  const sum = parts.reduce((sum, [unit, count]) => sum + count * (secondsOf[unit] ?? 0), 0);
  if (!Number.isInteger(sum)) {
    throw new TypeError(`advance must add up to a whole number of seconds, not ${sum}.`);
  }
  return sum;
}

/**
 * Advances the clock by some seconds and does what is due meanwhile, in order.
 *
 * @throws {SandboxError} with status 400 when the clock cannot have that time.
 */
export async function advanceClock(
  context: Context,
  worker: Pick<Worker, "runDue">,
  seconds: number,
): Promise<void> {
  checkBody("advanceClock", { advanceSeconds: seconds });
  const { store, clock } = context;
  // In a transaction, because only its start brings the time of the other sandboxes on the store.
  orThrow(await store.transaction(async () => problemOf(clock, seconds)));
  for (let left = seconds; left !== 0; ) {
    const untilNext = Math.ceil(((await worker.runDue()) - clock.now()) / 1000);
    // What is overdue now belongs to another sandbox or to a transaction that holds it.
    const step = untilNext > 0 && untilNext < left ? untilNext : left;
    await clock.advance(step);
    left -= step;
  }
  await worker.runDue();
}

function problemOf({ now, advancedSeconds }: Context["clock"], seconds: number) {
  const { latest } = clockLimits;
  if (now() + seconds * 1000 > Date.parse(latest)) return sandboxError("clockTooFar", { latest });
  const advanced = advancedSeconds();
  return advanced + seconds < 0 ? sandboxError("clockTooFarBack", { advancedSeconds: advanced }) : undefined;
}
