import { expect, it } from "vitest";
import { advanceClock } from "../../../src/sandbox/control-plane/clock.ts";
import type { Context } from "../../../src/sandbox/core/context.ts";
import { manualClock } from "../../support/sandbox.ts";

it.each([0, -3_600_000])(
  "the clock advances past what stays due, because another sandbox does it: due %i ms from now",
  async (milliseconds) => {
    const clock = manualClock();
    const store = { transaction: (work: () => Promise<unknown>) => work() };
    const worker = { runDue: async () => clock.now() + milliseconds };
    await advanceClock({ clock, store } as unknown as Context, worker, 5);
    expect(clock.advancedSeconds()).toBe(5);
  },
);
