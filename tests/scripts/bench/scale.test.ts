import { describe, expect, it } from "vitest";
import { figures } from "../../../scripts/bench/figures.ts";
import { type Costs, costsFrom, sizeFor, wantedP99, writeShare } from "../../../scripts/bench/scale.ts";

const costs: Costs = {
  replica: { write: 1, read: 0.1 },
  database: { write: 0.1, read: 0.1 },
  ...{ roundTrips: { write: 2, read: 1 }, network: 0.2, commit: 1, load: 0 },
};

describe("the size of a site", () => {
  it("holds the load of writes and reads in their shares, and is not much larger", () => {
    const perSecond = 20_000;
    const { replicas, simulated } = sizeFor(costs, perSecond);
    // Seconds of work a second: one replica does one of them, and has to have room for a peak.
    const work =
      (perSecond * (writeShare * costs.replica.write + (1 - writeShare) * costs.replica.read)) / 1000;
    expect(replicas).toBeGreaterThan(work);
    expect(replicas).toBeLessThan(2 * work);
    expect(simulated.p99).toBeLessThanOrEqual(wantedP99);
  });
});

describe("figures", () => {
  it("give the costs in milliseconds, those that were measured and estimates for the others", () => {
    const measured = figures();
    measured.addTime("create session on PostgreSQL, processor time", "replica", "µs", {
      microseconds: 420,
    });
    const { replica } = costsFrom(measured);
    expect([replica.write, replica.read]).toEqual([0.42, 0.08]);
  });
});
