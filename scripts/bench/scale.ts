import type { Figures } from "./figures.ts";
import { median } from "./measure.ts";
import { type Resource, type Simulated, type Step, simulate } from "./simulation.ts";

/** What one request costs. Measured, unless it says otherwise. */
export interface Costs {
  /** The replica's main thread, milliseconds. */
  replica: { write: number; read: number };
  /** The database's processors, milliseconds. */
  database: { write: number; read: number };
  /** Statements that wait for each other, with the commit. */
  roundTrips: { write: number; read: number };
  /** One way and back between a replica and the database, milliseconds. Assumed: two machines in one data centre. */
  network: number;
  /** A commit on the disk of the database, and of its standby, milliseconds. Assumed. */
  commit: number;
  /** The load generator's own time, milliseconds. Assumed. It counts only where it shares the processors. */
  load: number;
}

/** Assumed: what one database server has at most. */
export const largest = { processors: 32, connections: 500 };
/** Each replica's pool. */
export const poolSize = 10;
/** Four reads to a write. */
export const writeShare = 0.2;
/** The longest time that a response may take, milliseconds. */
export const wantedP99 = 50;
/** Above this share, a machine has no room for a peak or for the loss of a neighbour. */
const busiest = 0.7;

/** The costs, from the figures that `--only replicas` measured. Without them, estimates that were not measured. */
export function costsFrom(figures: Figures): Costs {
  const measured = (request: string, who: string, otherwise: number) => {
    const values = figures.values({ what: `${request} session on PostgreSQL, processor time`, who });
    return (values.length > 0 ? median(values) : otherwise) / 1000;
  };
  return {
    replica: { write: measured("create", "replica", 150), read: measured("get", "replica", 80) },
    database: { write: measured("create", "database", 150), read: measured("get", "database", 80) },
    roundTrips: { write: 2, read: 1 },
    network: 0.2,
    commit: 1,
    load: 0.04,
  };
}

interface Site {
  replicas: number;
  databases: number;
  /** Of each database. */
  processors: number;
}

/** Replicas and databases on machines of their own, under requests that come at random. */
export function simulateSite(costs: Costs, perSecond: number, site: Site, random?: () => number): Simulated {
  const make = (name: string, count: number, capacity: number): Resource[] =>
    Array.from({ length: count }, () => ({ name, capacity }));
  const threads = make("replicas", site.replicas, 1);
  const pools = make("connections", site.replicas, poolSize);
  const databases = make("database", site.databases, site.processors);
  const requests = Math.min(60_000, Math.max(10_000, perSecond * 2));
  const request = (draw: () => number): Step[] => {
    const kind = draw() < writeShare ? "write" : "read";
    const replica = Math.floor(draw() * site.replicas);
    const one = (all: Resource[], index: number) => all.slice(index, index + 1);
    const trips = costs.roundTrips[kind];
    return [
      { resources: one(pools, replica), milliseconds: 0, untilEnd: true },
      { resources: one(threads, replica), milliseconds: costs.replica[kind] },
      { resources: [], milliseconds: trips * costs.network },
      {
        resources: one(databases, Math.floor(draw() * site.databases)),
        milliseconds: costs.database[kind],
      },
      { resources: [], milliseconds: kind === "write" ? costs.commit : 0 },
    ];
  };
  return simulate({ request, arrivals: { perSecond }, requests }, random);
}

/** Creates on one machine that replicas, database and load generator share, as `--only replicas` measures them. */
export function simulateMachine(costs: Costs, replicas: number, processors: number): Simulated {
  const shared = { name: "processors", capacity: processors };
  const threads = Array.from({ length: replicas }, () => ({ name: "replicas", capacity: 1 }));
  const loads = { name: "load", capacity: replicas };
  const request = (draw: () => number): Step[] => [
    { resources: [loads, shared], milliseconds: costs.load },
    {
      resources: [...threads.slice(Math.floor(draw() * replicas)).slice(0, 1), shared],
      milliseconds: costs.replica.write,
    },
    { resources: [shared], milliseconds: costs.database.write },
  ];
  return simulate({ request, arrivals: { callers: 20 }, requests: 20_000 });
}

export interface Sized extends Site {
  perSecond: number;
  simulated: Simulated;
  /** What would have to grow next. */
  first: string;
}

/** The smallest site that holds the load: every response in time, nothing too busy, and the limits of a database kept. */
export function sizeFor(costs: Costs, perSecond: number): Sized {
  const perRequest = (of: { write: number; read: number }) =>
    of.write * writeShare + of.read * (1 - writeShare);
  let replicas = Math.max(2, Math.ceil((perSecond * perRequest(costs.replica)) / 1000 / busiest));
  let databases = Math.max(
    1,
    Math.ceil((perSecond * perRequest(costs.database)) / 1000 / busiest / largest.processors),
    Math.ceil((replicas * poolSize) / largest.connections),
  );
  let processors = 2;
  while (processors * databases * busiest < (perSecond * perRequest(costs.database)) / 1000) processors *= 2;
  for (;;) {
    const site = { replicas, databases, processors: Math.min(processors, largest.processors) };
    const simulated = simulateSite(costs, perSecond, site);
    if (simulated.p99 <= wantedP99)
      return { ...site, perSecond, simulated, first: firstLimit(site, simulated) };
    if ((simulated.busy["database"] ?? 0) > busiest) {
      if (processors < largest.processors) processors *= 2;
      else databases += 1;
    } else {
      replicas = Math.ceil(replicas * 1.1);
      databases = Math.max(databases, Math.ceil((replicas * poolSize) / largest.connections));
    }
  }
}

function firstLimit({ replicas, databases, processors }: Site, { busy }: Simulated): string {
  const connections = (replicas * poolSize) / databases / largest.connections;
  const server = ((busy["database"] ?? 0) * processors) / (busiest * largest.processors);
  if (connections < 0.5 && server < 0.5) return "replicas";
  return connections > server ? "connections of the database" : "processors of the database";
}
