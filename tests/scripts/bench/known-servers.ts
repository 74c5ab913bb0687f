import { basename } from "node:path";
import type { Figures } from "../../../scripts/bench/figures.ts";
import type { RequestName } from "../../../scripts/bench/requests.ts";
import * as real from "../../../scripts/bench/servers.ts";

const requests: RequestName[] = ["create session", "replay", "get session", "list sessions"];

interface Known {
  name: string;
  /** From 1, in the order in which servers of this name started first. */
  number: number;
  pid: number;
  /** Processor time, microseconds. */
  spent: number;
  requests: number;
  loaded: Set<string>;
}

/** Takes the place of servers.ts: servers whose speed, processor time and memory are known. */
export function knownServers() {
  const named = new Map(Object.entries(real.servers).map(([name, args]) => [args(1).join(" "), name]));
  const numbers = new Map<string, number>();
  const running = new Map<string, Known>();
  let started = 0;
  const find = (url: string): Known => {
    const server = running.get(url);
    if (!server) throw new Error(`${url} does not run.`);
    return server;
  };
  const withPid = (pid: number) => [...running.values()].find((server) => server.pid === pid);
  const world = {
    /** The servers that run. A file of a store names a sandbox. */
    running: () => [...running.values()].map(({ name }) => name),
    /** What was sent: server, request, extent and connections. */
    loads: [] as { name: string; request: RequestName; extent: string; connections: number }[],
    /** Called with the number of requests that a server has received. */
    onLoad: (_total: number): void => {},
    /** Processes that are no servers. */
    others: new Map<number, number>(),
    /** What the figures are, after the first load of a request, in which its code is compiled. */
    perSecond: (name: string, request: RequestName) =>
      1_000 * (numbers.get(name) ?? Number.NaN) + requests.indexOf(request),
    microseconds: (name: string, request: RequestName) =>
      10 * (numbers.get(name) ?? Number.NaN) + requests.indexOf(request),
    number: (name: string) => numbers.get(name) ?? Number.NaN,
  };
  const members = {
    ...real,
    async serve(args: (port: number) => string[]): Promise<real.Served> {
      const command = args(1);
      const name = named.get(command.join(" ")) ?? basename(command[command.indexOf("--data") + 1] ?? "");
      if (!numbers.has(name)) numbers.set(name, numbers.size + 1);
      started += 1;
      const [url, pid, number] = [`http://server-${started}`, started, world.number(name)];
      running.set(url, { name, number, pid, spent: 0, requests: 0, loaded: new Set() });
      return { url, pid, firstResponse: 100 * number, end: async () => void running.delete(url) };
    },
    async load(url: string, request: RequestName, sessionId: string, extent: string, connections = 20) {
      const server = find(url);
      if (request === "get session" && sessionId !== `session of ${url}`)
        throw new Error(`${url} has no ${sessionId}.`);
      world.loads.push({ name: server.name, request, extent, connections });
      const total = extent.endsWith("s") ? 40 : Number(extent);
      const isCompiled = server.loaded.has(request);
      server.loaded.add(request);
      server.requests += total;
      server.spent += total * (isCompiled ? world.microseconds(server.name, request) : 1e6);
      world.onLoad(total);
      return { perSecond: isCompiled ? world.perSecond(server.name, request) : 1, total };
    },
    memoryOf: async (pid: number) => {
      const { number = Number.NaN, requests: received = 0 } = withPid(pid) ?? {};
      return 10 * number + received / 1_000_000;
    },
    processorTime: async (pid: number) => withPid(pid)?.spent ?? world.others.get(pid),
    someSession: async (url: string) => `session of ${find(url).name && url}`,
  };
  return { world, members };
}

/** All figures, by what and who: the unit and the value of each round. */
export const shown = (figures: Figures): Record<string, [unit: string, values: number[]]> =>
  Object.fromEntries(figures.all().map(({ what, who, unit, values }) => [`${what}: ${who}`, [unit, values]]));
