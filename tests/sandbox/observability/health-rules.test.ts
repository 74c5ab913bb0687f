import { describe, expect, it, vi } from "vitest";
import { serverLimits } from "../../../generated/constants.ts";
import type { Store } from "../../../src/sandbox/core/store.ts";
import { isWorkerMoving, storeProblem } from "../../../src/sandbox/observability/health.ts";

describe("the health of a sandbox", () => {
  it("is 503 when the store gives no answer in time", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const never = { check: () => new Promise<never>(() => {}) } as Partial<Store> as Store;
    const reading = storeProblem(never);
    await vi.advanceTimersByTimeAsync(serverLimits.healthTimeoutSeconds * 1000);
    vi.useRealTimers();
    expect(await reading).toBe("storeUnavailable");
  });

  it("is what the store says when it answers in time, and leaves no timer behind", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const storeWith = (check: Store["check"]) => storeProblem({ check } as Partial<Store> as Store);
    expect(await storeWith(async () => undefined)).toBeUndefined();
    expect(await storeWith(async () => "storeReadOnly")).toBe("storeReadOnly");
    expect(await storeWith(() => Promise.reject(new Error("gone")))).toBe("storeUnavailable");
    expect(vi.getTimerCount()).toBe(0);
    const late = storeWith(
      () => new Promise((resolve) => setTimeout(resolve, serverLimits.healthTimeoutSeconds * 1000 - 1)),
    );
    await vi.advanceTimersByTimeAsync(serverLimits.healthTimeoutSeconds * 1000);
    expect(await late).toBeUndefined();
    vi.useRealTimers();
  });

  it("allows the worker to be as late as the contract says, and no later", () => {
    const clock = vi.spyOn(performance, "now").mockReturnValue(serverLimits.workerStallSeconds * 1000 + 5);
    expect([isWorkerMoving({ lastTurn: 5 }), isWorkerMoving({ lastTurn: 4 })]).toEqual([true, false]);
    clock.mockRestore();
  });
});
