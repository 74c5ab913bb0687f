import { describe, expect, it } from "vitest";
import { figures } from "../../../scripts/bench/figures.ts";
import {
  type Costs,
  costsFrom,
  largest,
  poolSize,
  simulateSite,
  sizeFor,
  wantedP99,
  writeShare,
} from "../../../scripts/bench/scale.ts";
import { even } from "./random.ts";

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

describe("a request to a site", () => {
  const none = { write: 0, read: 0 };
  const quick: Costs = { ...costs, replica: none, database: none, network: 0, commit: 0 };
  const site = { replicas: 2, databases: 2, processors: 2 };
  const simulated = (more: Partial<Costs>, perSecond = 100) =>
    simulateSite({ ...quick, ...more }, perSecond, site, even(1));
  /** Within a seventh. */
  const isNear = (found: number, wanted: number) => Math.abs(found / wanted - 1) < 1 / 7;

  it.each([
    // Four fifths are reads with one round trip, and the others have two: 0.8 e^(-t/10) + 0.2 e^(-t/20) are slower than t.
    ["the network once for each round trip", { network: 10 }, 7.85, 63.1],
    // A fifth of the requests commits: 0.2 e^(-t/10) are slower than t.
    ["the commit in a write", { commit: 10 }, 0, 30],
  ])("waits for %s", (_, more, median, p99) => {
    const found = simulated(more);
    expect([found.median, found.p99]).toSatisfy(
      ([middle, slow]) => (median === 0 ? middle === 0 : isNear(middle, median)) && isNear(slow, p99),
    );
  });

  it("takes the time of its kind from one replica and from one database", () => {
    const { busy } = simulated({ replica: { write: 2, read: 1 }, database: { write: 3, read: 1 } }, 400);
    // 400 requests take 1.2 ms of two replicas, and 1.4 ms of four processors.
    expect(isNear(busy["replicas"] ?? 0, 0.24)).toBe(true);
    expect(isNear(busy["database"] ?? 0, 0.14)).toBe(true);
  });

  it("keeps its connection until it ends, so that the pools of all replicas limit the requests", () => {
    // Twenty connections, each with ten requests a second.
    expect(isNear(simulated({ network: 100, roundTrips: { write: 1, read: 1 } }, 400).perSecond, 200)).toBe(
      true,
    );
  });
});

describe("figures", () => {
  it("give the costs in milliseconds, those that were measured and estimates for the others", () => {
    const measured = figures();
    measured.addTime("create session on PostgreSQL, processor time", "replica", "µs", {
      microseconds: 420,
    });
    measured.addTime("get session on PostgreSQL, processor time", "database", "µs", { microseconds: 90 });
    const estimates = { write: 0.15, read: 0.08 };
    expect(costsFrom(figures())).toEqual({
      ...{ replica: estimates, database: estimates },
      ...{ roundTrips: { write: 2, read: 1 }, network: 0.2, commit: 1, load: 0.04 },
    });
    const { replica, database } = costsFrom(measured);
    expect([replica, database]).toEqual([
      { write: 0.42, read: 0.08 },
      { write: 0.15, read: 0.09 },
    ]);
  });
});
