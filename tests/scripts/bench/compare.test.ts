import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { costsOfBlocks } from "../../../scripts/bench/compare/blocks.ts";
import type * as Checkout from "../../../scripts/bench/compare/checkout.ts";
import type * as Compare from "../../../scripts/bench/compare/compare.ts";
import type * as Round from "../../../scripts/bench/compare/round.ts";
import { compared } from "../../../scripts/bench/compare/round.ts";
import { fromRoot, root } from "../../../scripts/paths.ts";
import { useReplacedModules } from "../replaced-modules.ts";

const { replace, importAnew } = useReplacedModules();

describe("the blocks of two builds", () => {
  /** The requests that each build got, in their order: its name, the request's line and its key. */
  const seen: string[][] = [];
  const sockets = new Map<string, Set<unknown>>();
  const global = globalThis as {
    seenByBuilds?: (build: string, socket: unknown, line: string, key: string) => void;
  };
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "builds-"));
    global.seenByBuilds = (build, socket, ...request) => {
      seen.push([build, ...request]);
      sockets.set(build, (sockets.get(build) ?? new Set()).add(socket));
    };
    for (const build of ["first", "second"]) {
      const place = join(folder, build, "dist", "src", "sandbox");
      await mkdir(place, { recursive: true });
      await writeFile(
        join(place, "sandbox.js"),
        `import { createServer } from "node:http";
export const createSandbox = async () => ({
  async listen() {
    const server = createServer((request, response) => {
      globalThis.seenByBuilds("${build}", request.socket, request.method + " " + request.url, request.headers["idempotency-key"]);
      request.resume().on("end", () => {
        const body = '{"data":{"sessionId":"of-${build}"}}';
        response.writeHead(200, { "Content-Length": body.length }).end(body);
      });
    }).listen(0, "127.0.0.1");
    server.unref();
    await new Promise((resolve) => server.once("listening", resolve));
    return { url: "http://127.0.0.1:" + server.address().port };
  },
});
`,
      );
    }
    await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  });
  afterEach(async () => {
    seen.length = 0;
    sockets.clear();
    delete global.seenByBuilds;
    await rm(folder, { recursive: true });
  });

  it("have twenty requests each, in the order ABBA, and the processor time of those after the warm-up", async () => {
    let now = 0;
    const cpu = vi.spyOn(process, "cpuUsage").mockImplementation((before = { user: 0, system: 0 }) => {
      now += 1;
      return { user: 5 * now - before.user, system: 2 * now - before.system };
    });
    const roots: [string, string] = [join(folder, "first"), join(folder, "second")];
    const costs = await costsOfBlocks(roots, { blocks: 2, warmUpBlocks: 1 }).finally(() => cpu.mockRestore());
    expect(costs).toEqual(
      Object.fromEntries(
        compared.map((name) => [
          name,
          [
            [7, 7],
            [7, 7],
          ],
        ]),
      ),
    );
    // Ten connections, and that of the request for a session.
    expect([...sockets.values()].map(({ size }) => size)).toEqual([11, 11]);
    // The first request to each makes its session.
    const blocks = seen.slice(2);
    const order = blocks.filter((_, index) => index % 20 === 0).map(([build]) => build);
    const [a, b] = ["first", "second"];
    expect(order).toEqual(compared.flatMap(() => [b, a, a, b, b, a]));
    for (let block = 0; block < order.length; block += 1)
      expect(new Set(blocks.slice(20 * block, 20 * block + 20).map(([build]) => build)).size).toBe(1);
    const lines = blocks.filter((_, index) => index % 20 === 0).map(([build, line]) => `${build} ${line}`);
    const get = "GET /external/v1/test/payment/session/of-first?webcode=SHOP01";
    expect(lines.filter((line) => line === `first ${get}`)).toHaveLength(3);
    const keysOf = (place: number) =>
      new Set(blocks.slice(120 * place, 120 * (place + 1)).map(([, , key]) => key)).size;
    expect(compared.map((_, place) => keysOf(place))).toEqual([120, 1, 1, 1]);
  });
});

it("what a process prints of two builds is the cost of the first, and then of the second", async () => {
  const costsOfBlocks = vi.fn(async (roots: string[], _: object) => ({
    "create session": roots.map((root) => [root]),
  }));
  replace(fromRoot("scripts", "bench", "compare", "blocks.ts"), { costsOfBlocks });
  const exit = vi.spyOn(process, "exit").mockReturnValue(undefined as never);
  const print = vi.spyOn(console, "log").mockReturnValue();
  process.argv = [process.execPath, "both-builds.ts", "one", "other"];
  await importAnew("bench/compare/both-builds.ts");
  expect(print.mock.calls).toEqual([['{"create session":[["one"],["other"]]}']]);
  // Of each request 300 blocks, of which those while its code is compiled are not counted.
  expect(costsOfBlocks).toHaveBeenCalledWith(["one", "other"], { blocks: 100, warmUpBlocks: 200 });
  expect(exit).toHaveBeenCalledOnce();
});

it("a pair of rounds runs both builds in both orders, and gives the ratio of the new one to the old one", async () => {
  const run = vi.fn(async (...[, , first]: string[]) => {
    // In any place, the old build costs 100 and the new one 150.
    const costs = first === "old" ? [[100], [150]] : [[150], [100]];
    return JSON.stringify(Object.fromEntries(compared.map((name) => [name, costs])));
  });
  replace(fromRoot("scripts", "run.ts"), { run });
  const { measurePair } = await importAnew<typeof Round>("bench/compare/round.ts");
  const ratios = await measurePair("old", "new");
  const script = fromRoot("scripts", "bench", "compare", "both-builds.ts");
  expect(run.mock.calls).toEqual([
    [process.execPath, script, "old", "new"],
    [process.execPath, script, "new", "old"],
  ]);
  expect(Object.keys(ratios)).toEqual(compared);
  for (const ratio of Object.values(ratios)) expect(ratio).toBeCloseTo(1.5);
});

it.each([
  ["with a work tree of its own", false],
  ["in the work tree that an interrupted build has left", true],
])(
  "a commit that needs other packages has its own, %s, and none runs a script while it is installed",
  async (_, isLeft) => {
    const run = vi.fn(async (...[, verb]: string[]) => (verb === "rev-parse" ? "0a1b2c\n" : ""));
    replace(fromRoot("scripts", "run.ts"), { run });
    replace("node:fs", { existsSync: (path: string) => isLeft && !path.endsWith("built") });
    const readFile = async (file: string) => {
      if (file.endsWith("built")) throw new Error("It was not built.");
      return file;
    };
    const writeFile = vi.fn(async (..._: string[]) => {});
    const nothing = async () => {};
    replace("node:fs/promises", { mkdir: nothing, rm: nothing, symlink: nothing, readFile, writeFile });
    const { builtCommit } = await importAnew<typeof Checkout>("bench/compare/checkout.ts");
    const folder = fromRoot(".cache", "bench-commits", "0a1b2c");
    expect(await builtCommit("main")).toBe(folder);
    expect(run.mock.calls).toEqual([
      ["git", "rev-parse", "--verify", "main^{commit}"],
      ...(isLeft
        ? []
        : [
            ["git", "worktree", "prune"],
            ["git", "worktree", "add", "--detach", folder, "0a1b2c"],
          ]),
      ["npm", "ci", "--prefix", folder, "--no-audit", "--ignore-scripts"],
      [process.execPath, join(folder, "scripts", "build.ts")],
    ]);
    expect(writeFile.mock.calls).toEqual([[join(folder, "dist", "built"), "installed"]]);
  },
);

describe("the comparison with another commit", () => {
  const builtCommit = vi.fn(async (_: string) => "/the/old/build");
  let table: unknown[];
  let log: string[];
  beforeEach(() => {
    table = [];
    log = [];
    vi.spyOn(console, "table").mockImplementation((rows) => void table.push(...rows));
    vi.spyOn(console, "log").mockImplementation((text) => void log.push(text));
  });

  /** Compares builds whose pairs have these ratios of creates; the other requests cost the same. Each takes a second. */
  async function compareAt(ratios: number[], options: { seconds?: number; atMost?: number } = {}) {
    let pairs = 0;
    let now = 0;
    vi.spyOn(performance, "now").mockImplementation(() => now);
    const measurePair = vi.fn(async (..._: string[]) => {
      const ratio = ratios[pairs % ratios.length];
      pairs += 1;
      now += 1_000;
      return Object.fromEntries(compared.map((name) => [name, name === "create session" ? ratio : 1]));
    });
    replace(fromRoot("scripts", "bench", "compare", "checkout.ts"), { builtCommit });
    replace(fromRoot("scripts", "bench", "compare", "round.ts"), { compared, measurePair });
    const { compareWith } = await importAnew<typeof Compare>("bench/compare/compare.ts");
    const { seconds = 600, atMost } = options;
    await compareWith("main", { seconds, atMost });
    expect(builtCommit).toHaveBeenLastCalledWith("main");
    expect(measurePair).toHaveBeenLastCalledWith("/the/old/build", root);
    return pairs;
  }

  it("stops when the intervals are narrow, and shows each request with its ratio and verdict", async () => {
    expect(await compareAt([1.5], { atMost: 1.51 })).toBe(6);
    const ratio = "processor time / that of main";
    expect(table).toEqual([
      { request: "create session", [ratio]: "1.500 (1.500 to 1.500)", verdict: "slower" },
      ...compared
        .slice(1)
        .map((request) => ({ request, [ratio]: "1.000 (1.000 to 1.000)", verdict: "not distinguishable" })),
    ]);
  });

  it("fails when a request surely costs more than it may, and names it alone", async () => {
    // With the time that the gate gives it, too.
    await expect(compareAt([1.5], { seconds: 45, atMost: 1.49 })).rejects.toThrow(
      /^Requests cost more than 1\.49 times what they did at main: create session: 1\.500 \(1\.500 to 1\.500\)\.$/,
    );
  });

  it("does not fail while the limit is within the interval", async () => {
    // With the most pairs that it takes.
    expect(await compareAt([1, 1.5], { atMost: 1.2 })).toBe(24);
  });

  it("stops after its time, and then judges nothing when there were too few pairs", async () => {
    expect(await compareAt([1.5], { seconds: 3, atMost: 1 })).toBe(3);
    expect(log).toContain("3 of 6 pairs of rounds fit into 3 s. Give more --seconds.");
    expect(table[0]).toMatchObject({ verdict: "too few rounds", "processor time / that of main": "" });
  });
});
