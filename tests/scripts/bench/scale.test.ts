import { describe, expect, it } from "vitest";
import { figures } from "../../../scripts/bench/figures.ts";
import {
  type Costs,
  costsFrom,
  largest,
  poolSize,
  sizeFor,
  wantedP99,
  writeShare,
} from "../../../scripts/bench/scale.ts";

const costs: Costs = {
  replica: { write: 1, read: 0.1 },
  database: { write: 0.1, read: 0.1 },
  ...{ roundTrips: { write: 2, read: 1 }, network: 0.2, commit: 1, load: 0 },
};

describe("the size of a site", () => {
  it("holds the load of writes and reads in their shares, and is not much larger", () => {
    const perSecond = 20_000;
    const { replicas, databases, processors, simulated, first } = sizeFor(costs, perSecond);
    // Seconds of work a second: one replica does one of them, and has to have room for a peak.
    const work =
      (perSecond * (writeShare * costs.replica.write + (1 - writeShare) * costs.replica.read)) / 1000;
    expect(replicas).toBeGreaterThan(work);
    expect(replicas).toBeLessThan(2 * work);
    expect(simulated.p99).toBeLessThanOrEqual(wantedP99);
    // Each request takes a tenth of a millisecond of the database's processors.
    expect(databases * processors).toBeGreaterThan((perSecond * 0.1) / 1000);
    expect([databases, first]).toEqual([1, "replicas"]);
  });
});

it("a site with many replicas has as many databases as their connections need", () => {
  const { replicas, databases, first } = sizeFor({ ...costs, replica: { write: 2, read: 2 } }, 18_000);
  expect(databases * largest.connections).toBeGreaterThanOrEqual(replicas * poolSize);
  expect((databases - 1) * largest.connections).toBeLessThan(replicas * poolSize);
  expect([databases, first]).toEqual([2, "connections of the database"]);
});

it("a site whose database works long has one with more processors, and then more of them", () => {
  const busy = { ...costs, replica: { write: 0.1, read: 0.1 } };
  const one = sizeFor({ ...busy, database: { write: 4, read: 4 } }, 4_000);
  expect([one.databases, one.processors, one.first]).toEqual([1, 32, "processors of the database"]);
  const two = sizeFor({ ...busy, database: { write: 8, read: 8 } }, 4_000);
  expect([two.databases, two.processors]).toEqual([2, 32]);
  for (const { simulated } of [one, two]) expect(simulated.busy["database"]).toBeLessThan(0.75);
});

it("a small site has two replicas, of which one may fail, and one database with room", () => {
  const { replicas, databases, processors, first, simulated } = sizeFor(costs, 500);
  expect([replicas, databases, processors, first]).toEqual([2, 1, 2, "replicas"]);
  expect(Math.abs(simulated.perSecond / 500 - 1)).toBeLessThan(0.1);
});

describe("figures", () => {
  it("give the costs in milliseconds, those that were measured and estimates for the others", () => {
    const measured = figures();
    measured.addTime("create session on PostgreSQL, processor time", "replica", "µs", {
      microseconds: 420,
    });
    measured.addTime("get session on PostgreSQL, processor time", "database", "µs", { microseconds: 90 });
    const { replica, database } = costsFrom(measured);
    expect([replica, database]).toEqual([
      { write: 0.42, read: 0.08 },
      { write: 0.15, read: 0.09 },
    ]);
  });
});
