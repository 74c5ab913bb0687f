import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import type * as Database from "../../../scripts/bench/database.ts";
import { type Figures, figures } from "../../../scripts/bench/figures.ts";
import type * as Growth from "../../../scripts/bench/growth.ts";
import type * as Http from "../../../scripts/bench/http.ts";
import type * as Replicas from "../../../scripts/bench/replicas.ts";
import type { RequestName } from "../../../scripts/bench/requests.ts";
import type * as Runs from "../../../scripts/bench/running.ts";
import { fromRoot } from "../../../scripts/paths.ts";
import { createSandbox } from "../../../src/sandbox/sandbox.ts";
import { useReplacedModules } from "../replaced-modules.ts";
import { knownServers, shown } from "./known-servers.ts";

// The parts of the bench with servers whose figures are known, so that each figure has one right value.

const bench = (name: string) => fromRoot("scripts", "bench", name);
const { replace, importAnew } = useReplacedModules();
const names: RequestName[] = ["create session", "replay", "get session", "list sessions"];
let { world, members } = knownServers();
let measured: Figures;
let installPeers = vi.fn(async () => {});

beforeEach(async () => {
  ({ world, members } = knownServers());
  measured = figures();
  replace(bench("servers.ts"), members);
  installPeers = vi.fn(async () => {});
  replace(bench("peers.ts"), { installPeers });
  replace(bench("running.ts"), await importAnew<typeof Runs>("bench/running.ts"));
});

/** A load that fails after so many. */
function failAfter(count: number): void {
  const { load } = members;
  vi.spyOn(members, "load").mockImplementation(async (...args) => {
    if (world.loads.length === count) throw new Error("It failed.");
    return load(...args);
  });
}

describe("the throughput", () => {
  const servers = {
    ...{ "node:http": "node:http", sandbox: "sandbox", "stock Prism": "stock Prism", Mockoon: "Mockoon" },
    "sandbox on a file": "sandbox.db",
  };
  it("has the requests per second and the processor time of each server in every round, but for the warm-up", async () => {
    const { benchThroughput } = await importAnew<typeof Http>("bench/http.ts");
    await benchThroughput(measured, { quick: true });
    const expected: Record<string, unknown> = {};
    for (const request of names) {
      for (const [who, name] of Object.entries(servers)) {
        if (request === "list sessions" && who === "Mockoon") continue;
        const speed = world.perSecond(name, request);
        expected[`${request}: ${who}`] = ["requests/s", [speed, speed]];
        const cost = world.microseconds(name, request);
        expected[`${request}, processor time: ${who}`] = ["µs", [cost, cost]];
      }
    }
    expect(shown(measured)).toEqual(expected);
    expect(world.running()).toEqual([]);
    expect(installPeers).toHaveBeenCalledOnce();
    const extents = Map.groupBy(world.loads, ({ extent }) => extent);
    expect([extents.get("4s")?.length, extents.get("0.5s")?.length]).toEqual([19, 38]);
  });

  it("of a whole run has twenty rounds", async () => {
    const { benchThroughput } = await importAnew<typeof Http>("bench/http.ts");
    await benchThroughput(measured, { quick: false });
    expect(measured.values({ what: "replay", who: "sandbox" })).toHaveLength(20);
  });

  it.each([
    ["one of them fails", () => failAfter(3)],
    [
      "the first one has no session",
      () => vi.spyOn(members, "someSession").mockRejectedValueOnce(new Error("It failed.")),
    ],
  ])("ends every server, and leaves no store behind, when %s", async (_, fail) => {
    const folder = mkdtempSync(join(tmpdir(), "parts-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    vi.stubEnv("TMPDIR", folder);
    fail();
    replace(bench("running.ts"), await importAnew<typeof Runs>("bench/running.ts"));
    const { benchThroughput } = await importAnew<typeof Http>("bench/http.ts");
    await expect(benchThroughput(measured, { quick: true })).rejects.toThrow("It failed.");
    expect([world.running(), readdirSync(folder)]).toEqual([[], []]);
  });
});

describe("the start", () => {
  it("has the time until the first response and the memory after 5,000 creates of each server", async () => {
    const { benchStart } = await importAnew<typeof Http>("bench/http.ts");
    await benchStart(measured, { quick: true });
    const expected: Record<string, unknown> = {};
    for (const name of ["node:http", "sandbox", "stock Prism", "Mockoon"]) {
      const [started, memory] = [100 * world.number(name), 10 * world.number(name) + 0.005];
      expected[`first response after the start: ${name}`] = ["ms", [started, started, started]];
      expected[`memory after 5,000 requests: ${name}`] = ["MiB", [memory, memory, memory]];
    }
    expect(shown(measured)).toEqual(expected);
    expect(new Set(world.loads.map(({ request }) => request))).toEqual(new Set(["create session"]));
    expect(world.running()).toEqual([]);
    expect(installPeers).toHaveBeenCalledOnce();
  });

  it("of a whole run has twelve rounds", async () => {
    const { benchStart } = await importAnew<typeof Http>("bench/http.ts");
    await benchStart(measured, { quick: false });
    expect(measured.values({ what: "first response after the start", who: "sandbox" })).toHaveLength(12);
  });

  it("ends the server that fails", async () => {
    failAfter(2);
    const { benchStart } = await importAnew<typeof Http>("bench/http.ts");
    await expect(benchStart(measured, { quick: true })).rejects.toThrow("It failed.");
    expect(world.running()).toEqual([]);
  });
});

it("the memory is that of the sandbox after 500,000 creates, in three rounds", async () => {
  const { benchMemory } = await importAnew<typeof Http>("bench/http.ts");
  await benchMemory(measured, { quick: false });
  const memory = 10.5;
  expect(shown(measured)).toEqual({
    "memory after 500,000 requests: sandbox": ["MiB", [memory, memory, memory]],
  });
  expect(world.running()).toEqual([]);
});

describe("the growth", () => {
  it("has the start and the processor time of the sandbox on stores with their rows, none of them expired", async () => {
    const rows: Record<string, unknown[]> = {};
    const { serve } = members;
    vi.spyOn(members, "serve").mockImplementation(async (args) => {
      const data = args(1)[args(1).indexOf("--data") + 1] ?? "";
      // Makes the tables when the file is new.
      await (await createSandbox({ data, testKey: "a-key" })).close();
      const database = new DatabaseSync(data, { readOnly: true });
      const count = (table: string) =>
        database
          .prepare(
            `SELECT count(*) AS count FROM ${table}
             WHERE expires_at > ? AND webcode = 'SHOP01' AND environment = 'test'`,
          )
          .get(Date.now())?.["count"];
      const served = await serve(args);
      rows[served.url] = [count("sessions"), count("idempotency_records")];
      database.close();
      return served;
    });
    replace(bench("running.ts"), await importAnew<typeof Runs>("bench/running.ts"));
    const table = vi.fn(async () => {});
    replace(bench("growth-table.ts"), { benchGrowthTable: table });
    const { benchGrowth } = await importAnew<typeof Growth>("bench/growth.ts");
    await benchGrowth(measured, { quick: true, sizes: { none: 0, some: 7 } });
    const expected: Record<string, unknown> = {};
    for (const [who, name] of Object.entries({ none: "0.db", some: "7.db" })) {
      const started = 100 * world.number(name);
      expected[`start as the store grows: ${who}`] = ["ms", [started, started]];
      for (const request of names) {
        const cost = world.microseconds(name, request);
        expected[`${request} as the store grows, processor time: ${who}`] = ["µs", [cost, cost]];
      }
    }
    expect(shown(measured)).toEqual(expected);
    expect(world.running()).toEqual([]);
    // Each store is started once to make its tables, twice to measure its start, and once to be loaded.
    const [none, some] = [
      [0, 0],
      [7, 7],
    ];
    expect(Object.values(rows)).toEqual([none, none, none, some, none, some, none, some]);
    expect(table).toHaveBeenCalledWith({ quick: true });
    expect(new Set(world.loads.map(({ extent }) => extent))).toEqual(new Set(["1s"]));
  });

  it("of a whole run has five rounds on stores with as many rows as their names say", async () => {
    const filled: number[] = [];
    class DatabaseSync {
      exec(statements: string) {
        filled.push(Number(/n < (\d+)/.exec(statements)?.[1]));
      }
      close() {}
    }
    replace("node:sqlite", { DatabaseSync });
    const table = vi.fn(async () => {});
    replace(bench("growth-table.ts"), { benchGrowthTable: table });
    const { benchGrowth } = await importAnew<typeof Growth>("bench/growth.ts");
    await benchGrowth(measured, { quick: false });
    expect(filled).toEqual([0, 10_000, 1_000_000]);
    expect(table).toHaveBeenCalledWith({ quick: false });
    for (const what of ["start as the store grows", "replay as the store grows, processor time"])
      for (const who of ["no records", "10 thousand records", "1 million records"])
        expect(measured.values({ what, who }), `${what}: ${who}`).toHaveLength(5);
  });
});

describe("the replicas", () => {
  const database = {
    pid: 9_000,
    perRequest: 7,
    statement: 0.25,
    spent: 0,
    statements: 0,
    ended: 0,
    queries: [""],
  };
  const client = {
    connect: async () => {},
    async end() {
      database.ended += 1;
    },
    async query(text: string) {
      database.queries.push(text);
      if (text.includes("reset")) database.statements = 0;
      if (text.includes("pg_stat_activity")) return { rows: [{ pid: database.pid }] };
      return { rows: [{ milliseconds: database.statements }] };
    },
  };
  const url = "postgres://of-the-bench/postgres";
  let flags: string[];
  beforeEach(() => {
    vi.stubEnv("AVIRATO_VAULT_KEY", "");
    Object.assign(database, { spent: 0, statements: 0, ended: 0, queries: [] });
    world.others.set(database.pid, 0);
    world.onLoad = (total) => {
      world.others.set(database.pid, (world.others.get(database.pid) ?? 0) + total * database.perRequest);
      database.statements += total * database.statement;
    };
    const withPostgres: typeof Database.withPostgres = async (given, work) => {
      flags = given;
      await work({ server: { getPgClient: () => client } as never, folder: "folder", urlOf: () => url });
    };
    replace(bench("database.ts"), { withPostgres });
    // Each replica has a name of its own, though all have one store.
    let started = 0;
    const { serve } = members;
    vi.spyOn(members, "serve").mockImplementation((args, isAlone?: boolean) => {
      // They share the processors of the machine.
      expect(isAlone).toBe(false);
      const key = process.env["AVIRATO_VAULT_KEY"] ?? "";
      expect([key, Buffer.from(key, "base64").length]).toEqual([expect.stringMatching(/=$/), 32]);
      started += 1;
      const name = `replica ${started}`;
      expect(args(1)).toContain(url);
      return serve((port) => args(port).map((value) => (value === url ? name : value)));
    });
  });
  const run = async (program: string | undefined, { quick = true, hasWrk = true } = {}) => {
    const wrk = vi.fn(async (_: string, request: string) => request.length);
    const pgbench = vi.fn(async (_: string, _data: string, request: string) => 100 * request.length);
    replace(bench("wrk.ts"), { hasWrk: async () => hasWrk, wrk });
    replace(bench("pgbench.ts"), { findPgbench: async () => program, pgbench });
    const { benchReplicas } = await importAnew<typeof Replicas>("bench/replicas.ts");
    vi.spyOn(console, "log").mockReturnValue();
    const log = vi.mocked(console.log);
    const printed = await benchReplicas(measured, { quick })
      .then(() => log.mock.calls.join())
      .finally(() => {
        vi.unstubAllEnvs();
        log.mockRestore();
      });
    return { wrk, pgbench, printed };
  };
  const twice = (unit: string, value: number) => [unit, [value, value]];
  const own = {
    "create session on PostgreSQL, processor time: replica": twice("µs", 10),
    "create session on PostgreSQL, processor time: database": twice("µs", 7),
    "get session on PostgreSQL, processor time: replica": twice("µs", 12),
    "get session on PostgreSQL, processor time: database": twice("µs", 7),
  };
  /** Of the replicas, which cost 10, 20 and 30 µs, and do 1,000, 2,000 and 3,000 requests a second. */
  const shared = Object.fromEntries(
    [
      ["one replica", 10, 1_000],
      ["two replicas", 15, 3_000],
      ["three replicas", 20, 6_000],
    ].flatMap(([who, cost, speed]) => [
      [`processor time of replicas for one: ${who}`, twice("µs", Number(cost))],
      [`processor time of the database for one: ${who}`, twice("µs", 7)],
      [`create session on PostgreSQL: ${who}`, twice("req/s", Number(speed))],
      [`time of the database for one: ${who}`, twice("µs", 250)],
    ]),
  );

  it("have what a request costs one of them, and what a create costs when they share all", async () => {
    await run(undefined);
    expect(shown(measured)).toEqual({ ...own, ...shared });
    const connections = world.loads.slice(-6).map(({ name, connections }) => [name, connections]);
    expect(connections).toEqual([
      ["replica 1", 20],
      ...[1, 2].map((number) => [`replica ${number}`, 10]),
      ...[1, 2, 3].map((number) => [`replica ${number}`, 7]),
    ]);
    // They share as many requests as one has.
    expect(world.loads.slice(-6).map(({ extent }) => Number(extent))).toEqual([
      1_500, 750, 750, 500, 500, 500,
    ]);
    expect([world.running(), database.ended]).toEqual([[], 1]);
    // The time of a statement is that of its plan, too.
    expect(flags).toEqual(["-c", "shared_preload_libraries=pg_stat_statements"]);
    expect(database.queries[0]).toBe("CREATE EXTENSION pg_stat_statements");
    expect(database.queries).toContainEqual(
      expect.stringContaining("sum(total_exec_time + total_plan_time)"),
    );
  });

  it("of a whole run are measured in seven rounds", async () => {
    await run(undefined, { quick: false });
    expect(measured.values({ what: "create session on PostgreSQL", who: "two replicas" })).toHaveLength(7);
  });

  it("are not compared with pgbench where wrk is missing, and a line says so", async () => {
    const { pgbench, printed } = await run("/bin/pgbench", { hasWrk: false });
    expect(pgbench).not.toHaveBeenCalled();
    expect(printed).toBe(
      "There is no pgbench or no wrk, which Debian has in postgresql and wrk: not compared.",
    );
    expect(shown(measured)).toEqual({ ...own, ...shared });
  });

  it("are compared with pgbench where it is, for as long and on the same database", async () => {
    const { wrk, pgbench } = await run("/bin/pgbench");
    const beside = Object.fromEntries(
      ["create session", "get session"].flatMap((request) => [
        [`${request} beside pgbench: sandbox`, twice("req/s", request.length)],
        [`${request} beside pgbench: pgbench`, twice("req/s", 100 * request.length)],
      ]),
    );
    expect(shown(measured)).toEqual({ ...own, ...shared, ...beside });
    const given = { folder: "folder", sessionId: "session of http://server-1", seconds: 2 };
    expect(wrk).toHaveBeenLastCalledWith("http://server-1", "get session", given);
    expect(pgbench).toHaveBeenLastCalledWith("/bin/pgbench", url, "get session", given);
  });

  it("end, and so does the connection to the database, when one of them fails", async () => {
    failAfter(4);
    await expect(run(undefined)).rejects.toThrow("It failed.");
    expect([world.running(), database.ended]).toEqual([[], 1]);
  });
});
