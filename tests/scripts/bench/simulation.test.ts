import { describe, expect, it } from "vitest";
import { type Resource, type Step, simulate } from "../../../scripts/bench/simulation.ts";
import { even } from "./random.ts";

// What a simulation says of a system whose figures queueing theory gives.

const server = (name: string, capacity = 1): Resource => ({ name, capacity });
const run = (steps: Step[], arrivals: { perSecond: number } | { callers: number }, requests = 60_000) =>
  simulate({ request: () => steps, arrivals, requests }, even(1));
/** Whether a figure differs from the theory by a few percent at most. */
const isNear = (found: number, wanted: number, share = 0.06) => Math.abs(found / wanted - 1) < share;

describe("a simulation", () => {
  it("has the times of a queue with one server and requests at random", () => {
    // 50 requests a second for a server that takes 10 ms: the times vary as in an exponential distribution of 50 a second.
    const { perSecond, median, p99, busy } = run(
      [{ resources: [server("server")], milliseconds: 10 }],
      { perSecond: 50 },
      200_000,
    );
    const theory = { perSecond: 50, median: (Math.LN2 / 50) * 1000, p99: (Math.log(100) / 50) * 1000 };
    expect(isNear(perSecond, theory.perSecond)).toBe(true);
    expect(isNear(median, theory.median)).toBe(true);
    expect(isNear(p99, theory.p99, 0.1)).toBe(true);
    expect(isNear(busy["server"] ?? 0, 0.5)).toBe(true);
  });

  it("shares the capacity of a resource, and counts how busy it was by it", () => {
    const { perSecond, busy } = run([{ resources: [server("processors", 4)], milliseconds: 10 }], {
      callers: 20,
    });
    expect(isNear(perSecond, 400)).toBe(true);
    expect(isNear(busy["processors"] ?? 0, 1)).toBe(true);
  });

  it("gives a resource back after its step, so that another request can use it meanwhile", () => {
    const steps = [
      { resources: [server("first")], milliseconds: 10 },
      { resources: [server("second")], milliseconds: 1 },
    ];
    expect(isNear(run(steps, { callers: 20 }).perSecond, 100)).toBe(true);
  });

  it("keeps every resource that a step keeps until the end of the request, and then gives each back", () => {
    const steps: Step[] = [
      { resources: [server("connection")], milliseconds: 4, untilEnd: true },
      { resources: [server("lock")], milliseconds: 4, untilEnd: true },
      { resources: [], milliseconds: 2 },
    ];
    const { perSecond, busy } = run(steps, { callers: 5 });
    expect(isNear(perSecond, 100)).toBe(true);
    expect(isNear(busy["connection"] ?? 0, 0.4)).toBe(true);
  });

  it("ends every request that began", () => {
    let begun = 0;
    const request = () => {
      begun += 1;
      return [{ resources: [server("server")], milliseconds: 1 }];
    };
    const { perSecond } = simulate({ request, arrivals: { callers: 3 }, requests: 100 }, even(2));
    expect(begun).toBe(100);
    expect(perSecond).toBeGreaterThan(0);
  });
});
