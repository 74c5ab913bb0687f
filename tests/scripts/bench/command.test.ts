import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Figures } from "../../../scripts/bench/figures.ts";
import { fromRoot } from "../../../scripts/paths.ts";
import { useReplacedModules } from "../replaced-modules.ts";

const { replace, runScript } = useReplacedModules();
const bench = (name: string) => fromRoot("scripts", "bench", name);
/** Where each part is. */
const parts = {
  throughput: ["http.ts", "benchThroughput"],
  start: ["http.ts", "benchStart"],
  memory: ["http.ts", "benchMemory"],
  growth: ["growth.ts", "benchGrowth"],
  process: ["in-process.ts", "benchInProcess"],
  client: ["client.ts", "benchClient"],
  types: ["types.ts", "benchTypes"],
  site: ["site.ts", "benchSite"],
  replicas: ["replicas.ts", "benchReplicas"],
  pipeline: ["in-process.ts", "benchPipeline"],
  scale: ["scale-page.ts", "benchScale"],
} as const;
type Part = keyof typeof parts;
const names = Object.keys(parts) as Part[];

/** What was done, in its order. */
let done: unknown[];
/** The folders that were made. */
let made: unknown[];
/** The part that fails. */
let failing: Part | undefined;
/** A figure of an earlier run. */
const earlier = { what: "replay", who: "sandbox", unit: "requests/s", values: [5] };

beforeEach(async () => {
  done = [];
  made = [];
  failing = undefined;
  const modules: Record<string, Record<string, unknown>> = {};
  for (const [part, [file, member]] of Object.entries(parts)) {
    modules[file] ??= {};
    modules[file][member] = async (measured: Figures, { quick }: { quick: boolean }) => {
      done.push([part, quick]);
      measured.add("create session", part, "requests/s", 1);
      if (part === failing) throw new Error(`${part} failed.`);
    };
  }
  for (const [file, members] of Object.entries(modules)) replace(bench(file), members);
  replace(bench("compare/compare.ts"), {
    compareWith: async (ref: string, options: object) => void done.push(["compare", ref, options]),
  });
  replace(bench("report.ts"), {
    writeReport: async (measured: Figures) => void done.push(["report", measured.all().length]),
  });
  replace(fromRoot("scripts", "run.ts"), {
    run: async (_: string, script: string) => void done.push(["build", script]),
  });
  const fs = await vi.importActual<object>("node:fs");
  const readFileSync = (file: string) => (file === kept(1)[0] ? JSON.stringify([earlier]) : "");
  replace("node:fs", { ...fs, existsSync: () => true, readFileSync });
  const promises = await vi.importActual<object>("node:fs/promises");
  const writeFile = async (file: string, text: string) => void done.push([file, JSON.parse(text).length]);
  const mkdir = async (...folder: unknown[]) => void made.push(folder);
  replace("node:fs/promises", { ...promises, mkdir, writeFile });
});

const run = async (...args: string[]) => (await runScript("bench.ts", ...args)).failure;
const built = ["build", fromRoot("scripts", "build.ts")];
const kept = (figures: number) => [fromRoot(".cache", "bench.json"), figures];

describe("npm run bench", () => {
  it("builds the package, measures every part, keeps the figures after each, and writes the page", async () => {
    const { failure, printed } = await runScript("bench.ts");
    expect(failure).toBeUndefined();
    // The figure of the earlier run is the first.
    const measured = names.flatMap((part, index) => [[part, false], kept(index + 2)]);
    expect(done).toEqual([built, ...measured, ["report", names.length + 1]]);
    expect(made).toEqual(names.map(() => [fromRoot(".cache"), { recursive: true }]));
    const lines = printed.split("\n").filter((line) => line.startsWith("["));
    const [rows, targets] = lines.map((line) => JSON.parse(line));
    expect(rows).toHaveLength(names.length + 1);
    expect(targets[0]).toMatchObject({ verdict: "not measured" });
  });

  it("names in its help every part, and how long a comparison takes unless it is told", async () => {
    const { printed } = await runScript("bench.ts", "--help");
    const [, listed = ""] = /only this part: ([\w,\s]+);/.exec(printed) ?? [];
    expect(listed.split(/,\s+|\s+or\s+/)).toEqual(names);
    await run("--compare", "main");
    expect(printed).toContain(
      `(default: ${(done.at(-1) as [string, string, { seconds: number }])[2].seconds})`,
    );
  });

  it("measures the parts that it is told alone, in their order", async () => {
    await run("--only", "scale", "--only", "start");
    expect(done).toEqual([built, ["scale", false], kept(2), ["start", false], kept(3), ["report", 3]]);
  });

  it("writes nothing when it is quick", async () => {
    await run("--only", "memory", "--quick");
    expect(done).toEqual([built, ["memory", true]]);
  });

  it("keeps the figures of the parts before one that fails, and goes no further", async () => {
    failing = "start";
    expect(await run("--only", "memory", "--only", "start", "--only", "scale")).toBe("start failed.");
    expect(done).toEqual([built, ["memory", false], kept(2), ["start", false]]);
  });

  it.each([[["nothing"]], [["start", "nothing"]], [["nothing", "start"]]])(
    "knows no other part, and then does nothing: %j",
    async (parts) => {
      expect(await run(...parts.flatMap((part) => ["--only", part]))).toMatch(
        /^There is no part nothing\.\n\nMeasures/,
      );
      expect(done).toEqual([]);
    },
  );

  it("compares with another commit for as long as it is told, and measures nothing else", async () => {
    await run("--compare", "main");
    await run("--compare", "HEAD~1", "--seconds", "45", "--at-most", "1.25");
    expect(done).toEqual([
      built,
      ["compare", "main", { seconds: 600, atMost: undefined }],
      built,
      ["compare", "HEAD~1", { seconds: 45, atMost: 1.25 }],
    ]);
  });

  it.each([
    ["--seconds", "0"],
    ["--seconds", "soon"],
    ["--at-most", "0"],
  ])("refuses %s %s", async (flag, value) => {
    expect(await run("--compare", "main", flag, value)).toBe(
      `${flag} must be a number above 0, not ${value}.`,
    );
    expect(done).toEqual([built]);
  });
});
