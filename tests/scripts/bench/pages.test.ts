import { cpus, totalmem } from "node:os";
import { beforeEach, describe, expect, it, vi } from "vitest";
import manifest from "../../../package.json" with { type: "json" };
import { figures } from "../../../scripts/bench/figures.ts";
import { growthPage, type Times } from "../../../scripts/bench/growth-page.ts";
import type * as GrowthTable from "../../../scripts/bench/growth-table.ts";
import { timeOf } from "../../../scripts/bench/growth-table.ts";
import { costOf } from "../../../scripts/bench/measure.ts";
import type * as Report from "../../../scripts/bench/report.ts";
import { reportPage } from "../../../scripts/bench/report.ts";
import { type Costs, simulateMachine } from "../../../scripts/bench/scale.ts";
import type * as ScalePage from "../../../scripts/bench/scale-page.ts";
import { fromRoot } from "../../../scripts/paths.ts";
import { useReplacedModules } from "../replaced-modules.ts";
import { even } from "./random.ts";

const { replace, importAnew } = useReplacedModules();

/** The cells of the rows of every table in a page. */
const rowsOf = (page: string) =>
  (page.match(/(?:^\|.*\|\n)+/gm) ?? []).flatMap((table) => {
    const rows = table
      .trim()
      .split("\n")
      .map((line) =>
        line
          .split("|")
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    // Markdown shows a table as text when its second line has not a mark for each column.
    const [head = [], marks] = rows;
    expect(
      marks?.filter((mark) => /^:?-+:?$/.test(mark)),
      table,
    ).toHaveLength(head.length);
    expect(new Set(rows.map((row) => row.length)), table).toEqual(new Set([head.length]));
    return rows;
  });

it("the page of the figures draws each server as a share of node:http, and has every target and every figure", async () => {
  const measured = figures();
  for (const [who, perSecond] of [
    ["node:http", 20_000],
    ["sandbox", 10_000],
    ["stock Prism", 10],
  ] as const)
    for (const share of [0.9, 1, 1.2]) measured.add("create session", who, "requests/s", share * perSecond);
  for (const who of ["stock Prism", "Mockoon", "sandbox on a file", "sandbox", "node:http"])
    measured.add("list sessions", who, "requests/s", 100);
  const page = await reportPage(measured);
  const { autocannon, "@stoplight/prism-cli": prism } = manifest.devDependencies;
  expect(page).toContain(
    ` Versions: Node ${process.versions.node}, Prism ${prism}, autocannon ${autocannon}.`,
  );
  const [processor] = cpus();
  const gibibytes = Math.round(totalmem() / 1024 / 1024 / 1024);
  expect(page).toContain(
    `- Machine: ${cpus().length} processors (${processor?.model.trim()}), ${gibibytes} GiB. Versions:`,
  );
  expect(page).toContain(`\`\`\`text
create session
  node:http         1.00 ${"█".repeat(20)}
  sandbox           0.50 ${"█".repeat(10)}
  stock Prism       0.00 █
replay
`);
  const full = `1.00 ${"█".repeat(20)}`;
  expect(page).toContain(`
list sessions
  node:http         ${full}
  sandbox           ${full}
  sandbox on a file ${full}
  Mockoon           ${full}
  stock Prism       ${full}
\`\`\`
`);
  const rows = rowsOf(page);
  expect(rows).toContainEqual([
    "create session: sandbox / stock Prism",
    "1000",
    "1000 to 1000",
    "at least 6",
    "met",
  ]);
  expect(rows).toContainEqual([
    "create session: sandbox / node:http",
    "0.5",
    "0.5 to 0.5",
    "at least 0.55",
    "not met",
  ]);
  expect(rows).toContainEqual(["create session", "sandbox", "10000 requests/s", "9000 to 12000 requests/s"]);
});

it("the page of the growth has the milliseconds of both stores, and says which requests became too slow", () => {
  const rows: Record<string, [sqlite: [number, number], postgres: [number, number]]> = {
    "is short": [
      [0.1, 10],
      [0.2, 9],
    ],
    "is three times": [
      [4, 12],
      [5, 15],
    ],
    "is slow on SQLite": [
      [4, 12.1],
      [5, 15],
    ],
    "is slow on PostgreSQL": [
      [4, 12],
      [5, 15.1],
    ],
  };
  const times = (store: 0 | 1, size: 0 | 1): Times =>
    new Map(Object.entries(rows).map(([name, stores]) => [name, stores[store][size]]));
  const page = growthPage(
    { sizes: [1_000, 300_000], rounds: 9 },
    [times(0, 0), times(0, 1)],
    [times(1, 0), times(1, 1)],
  );
  expect(rowsOf(page)).toEqual([
    ["Request", "SQLite, 1,000", "SQLite, 300,000", "PostgreSQL, 1,000", "PostgreSQL, 300,000", ""],
    ["---", "--:", "--:", "--:", "--:", "---"],
    ["is short", "0.10", "10.00", "0.20", "9.00", "met"],
    ["is three times", "4.00", "12.00", "5.00", "15.00", "met"],
    ["is slow on SQLite", "4.00", "12.10", "5.00", "15.00", "not met"],
    ["is slow on PostgreSQL", "4.00", "12.00", "5.00", "15.10", "not met"],
  ]);
  expect(page).toContain("median of 9,");
});

/** Processor time of this process that passes only when it is told, microseconds. */
function processorClock() {
  let now = 0;
  const spy = vi.spyOn(process, "cpuUsage").mockImplementation((before = { user: 0, system: 0 }) => ({
    user: 2 * now - before.user,
    system: now - before.system,
  }));
  const pass = (microseconds: number) => {
    now += microseconds / 3;
  };
  return { pass, restore: () => spy.mockRestore() };
}

it("the cost of a call is the processor time of all calls, in user and system mode, for each of them", async () => {
  const clock = processorClock();
  let sent = 0;
  const send = async () => {
    sent += 1;
    clock.pass(30);
  };
  clock.pass(1_000);
  expect(await costOf(send, 4).finally(clock.restore)).toBeCloseTo(30);
  expect(sent).toBe(4);
});

it("the time of a request of the growth is the median of what the sandbox and the database took together, after two that do not count", async () => {
  const clock = processorClock();
  let [count, database] = [0, 5];
  const fetch = async () => {
    count += 1;
    clock.pass(count <= 2 ? 0 : 1_000 * count);
    database += 0.5;
    return new Response("{}");
  };
  const request = () => {
    // What is made before the request is no part of it, on either side.
    clock.pass(1e9);
    database += 1e6;
    return new Request("http://127.0.0.1");
  };
  const found = await timeOf(fetch, { name: "get", request }, async () => database).finally(clock.restore);
  // The third to the eleventh take 3 to 11 ms.
  expect(found).toBeCloseTo(7.5);
});

it("the time of a request of the growth is not taken when it fails", async () => {
  const refuse = async () => Response.json({}, { status: 400 });
  const request = () => new Request("http://127.0.0.1");
  await expect(timeOf(refuse, { name: "get", request }, async () => 0)).rejects.toThrow(
    "get was answered with 400.",
  );
});

const costs: Costs = {
  replica: { write: 0.4, read: 0.2 },
  database: { write: 0.3, read: 0.1 },
  ...{ roundTrips: { write: 2, read: 1 }, network: 0.2, commit: 1, load: 0.04 },
};

it("replicas on one machine do as many creates as its processors allow, or as one thread does", () => {
  const random = vi.spyOn(Math, "random").mockImplementation(even(1));
  // Each create takes 0.74 ms of a processor, of which 0.4 ms are those of a replica's thread.
  for (const [replicas, processors, perSecond, load] of [
    [3, 2, 2_000 / 0.74, 0.04],
    [1, 8, 1_000 / 0.4, 0.04],
    // Each replica has a load generator of one thread, which takes longer than the replica.
    [2, 16, 2_000 / 1, 1],
  ] as const) {
    const found = simulateMachine({ ...costs, load }, replicas, processors).perSecond / perSecond;
    expect([replicas, processors, Math.abs(found - 1) < 0.06]).toEqual([replicas, processors, true]);
  }
  random.mockRestore();
});

it("the page of the scale has each load with its site, the costs, and what was measured beside what was simulated", async () => {
  const measured = figures();
  for (const [who, perSecond] of [
    ["one replica", 900],
    ["two replicas", 1_234.4],
  ] as const)
    for (const value of [1, perSecond, 99_999])
      measured.add("create session on PostgreSQL", who, "req/s", value);
  for (const [request, who, microseconds] of [
    ["create", "replica", 400],
    ["get", "replica", 200],
    ["create", "database", 300],
    ["get", "database", 100],
  ] as const)
    measured.addTime(`${request} session on PostgreSQL, processor time`, who, "µs", { microseconds });
  const scale = await import("../../../scripts/bench/scale.ts");
  const sizeFor = vi.fn((_: Costs, perSecond: number) => ({
    ...{ perSecond, replicas: perSecond / 500, databases: 2, processors: 4, first: "replicas" },
    simulated: { perSecond, median: 1.26, p99: 12.34, busy: { replicas: 0.614, database: 0.25 } },
  }));
  const simulate = vi.fn((_: Costs, replicas: number) => ({ perSecond: 1_000 * replicas }));
  replace(fromRoot("scripts", "bench", "scale.ts"), { ...scale, sizeFor, simulateMachine: simulate });
  const log = vi.spyOn(console, "log").mockReturnValue();
  const { benchScale } = await importAnew<typeof ScalePage>("bench/scale-page.ts");
  await benchScale(measured, { quick: true });
  const page = String(log.mock.calls[0]?.[0]);
  log.mockRestore();
  expect(rowsOf(page).filter(([first]) => first !== "" && !first?.startsWith("---"))).toEqual([
    [
      ...["requests/s", "replicas", "databases", "processors of each", "replicas busy", "databases busy"],
      ...["median, ms", "99th of 100, ms", "what is short first"],
    ],
    ["1,000", "2", "2", "4", "61 %", "25 %", "1.3", "12.3", "replicas"],
    ["10,000", "20", "2", "4", "61 %", "25 %", "1.3", "12.3", "replicas"],
    ["100,000", "200", "2", "4", "61 %", "25 %", "1.3", "12.3", "replicas"],
    ["replica, µs", "400", "200"],
    ["database, µs", "300", "100"],
    ["round trips", "2", "1"],
    ["one replica", "900", "1,000"],
    ["two replicas", "1,234", "2,000"],
    ["three replicas", "not measured", "3,000"],
  ]);
  expect(page).toContain("One request in 5 is a write. 99 of 100 responses come within 50 ms");
  expect(page).toContain("more than 500 connections, which is 50 replicas of 10");
  expect(simulate).toHaveBeenLastCalledWith(expect.objectContaining(costs), 3, 2);
});

describe("a whole run", () => {
  const written = new Map<string, string>();
  beforeEach(async () => {
    written.clear();
    const promises = await vi.importActual<object>("node:fs/promises");
    const writeFile = async (file: string, text: string) => void written.set(file, text);
    replace("node:fs/promises", { ...promises, writeFile });
  });
  /** The title of the one page that was written there. */
  const titleAt = (name: string) => {
    expect([...written.keys()]).toEqual([fromRoot("docs", "internals", `${name}.md`)]);
    return /^title: (.*)$/m.exec([...written.values()].join())?.[1];
  };

  it("writes the page of the figures", async () => {
    await (await importAnew<typeof Report>("bench/report.ts")).writeReport(figures());
    expect(titleAt("bench")).toBe("Speed");
  });

  it("writes the page of the scale", async () => {
    const scale = await import("../../../scripts/bench/scale.ts");
    replace(fromRoot("scripts", "bench", "scale.ts"), {
      ...{ ...scale, simulateMachine: () => ({ perSecond: 1 }) },
      sizeFor: () => ({ perSecond: 1, simulated: { median: 1, p99: 1, busy: {} } }),
    });
    const { benchScale } = await importAnew<typeof ScalePage>("bench/scale-page.ts");
    await benchScale(figures(), { quick: false });
    expect(titleAt("scale")).toBe("Beyond one machine");
  });

  it("writes the page of the growth, with a thousand rows and with 300,000; a quick one has 30,000", async () => {
    const growthRows = vi.fn((..._: number[]) => []);
    replace(fromRoot("scripts", "bench", "growth-rows.ts"), { growthRows });
    replace(fromRoot("scripts", "bench", "growth-requests.ts"), { growthRequests: () => [] });
    replace(fromRoot("scripts", "bench", "database.ts"), { withPostgres: async () => {} });
    replace(fromRoot("src", "sandbox", "sandbox.ts"), { createSandbox: async () => ({ async close() {} }) });
    const { benchGrowthTable } = await importAnew<typeof GrowthTable>("bench/growth-table.ts");
    await benchGrowthTable({ quick: false });
    expect(titleAt("growth")).toBe("Growth");
    const log = vi.spyOn(console, "log").mockReturnValue();
    await benchGrowthTable({ quick: true });
    log.mockRestore();
    // The first store of each run warms the code up.
    expect(growthRows.mock.calls.map(([count]) => count)).toEqual([
      1_000, 1_000, 300_000, 1_000, 1_000, 30_000,
    ]);
  });
});
