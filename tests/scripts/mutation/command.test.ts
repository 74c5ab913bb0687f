import { describe, expect, it, vi } from "vitest";
import { areas } from "../../../scripts/mutation/areas.ts";
import * as changed from "../../../scripts/mutation/changed.ts";
import { acceptedIn } from "../../../scripts/mutation/survivors.ts";
import { fromRoot } from "../../../scripts/paths.ts";
import { useReplacedModules } from "../replaced-modules.ts";

// What a script does with what it is told, when the parts that take long are others.

const scripts = (path: string) => fromRoot("scripts", path);
const { replace, runScript } = useReplacedModules();

describe("npm run test:mutation", () => {
  async function mutated(lines: changed.Lines[], ...args: string[]) {
    const mutate = vi.fn(async (..._: unknown[]) => []);
    replace(scripts("mutation/run.ts"), { mutate });
    const linesChangedSince = vi.fn(async (_: string) => lines);
    replace(scripts("mutation/changed.ts"), { ...changed, linesChangedSince });
    const { failure, printed } = await runScript("mutation.ts", ...args);
    return { runs: mutate.mock.calls, revisions: linesChangedSince.mock.calls, failure, printed };
  }
  const options = { files: undefined, force: undefined, concurrency: 2 };

  it("mutates every area, or those that it is told", async () => {
    const all = await mutated([]);
    expect(all.runs).toEqual(Object.keys(areas).map((name) => [name, options]));
    const two = await mutated([], "redirect", "webhooks", "--force", "--concurrency", "1");
    const given = { ...options, force: true, concurrency: 1 };
    expect(two.runs).toEqual([
      ["redirect", given],
      ["webhooks", given],
    ]);
  });

  it("mutates the files that it is told alone", async () => {
    const file = "src/client/retry.ts";
    const { runs } = await mutated([], "client", "--file", file);
    expect(runs).toEqual([["client", { ...options, files: [file] }]]);
  });

  it("mutates the lines that changed since a revision, in the areas that have a list of survivors", async () => {
    const lines = (file: string) => ({ file, from: 1, to: 2 });
    const { runs, revisions } = await mutated(
      [lines("src/mock/mock.ts"), lines("src/client/retry.ts"), lines("README.md")],
      ...["--since", "HEAD~1"],
    );
    expect([acceptedIn("mock") !== undefined, acceptedIn("client")]).toEqual([true, undefined]);
    expect(revisions).toEqual([["HEAD~1"]]);
    expect(runs).toEqual([["mock", { ...options, files: ["src/mock/mock.ts:1-2"] }]]);
  });

  it("says in its help how many mutants run at once, which lines are too many, and each area", async () => {
    const { printed, runs } = await mutated([], "--help");
    expect(runs).toEqual([]);
    expect(printed).toContain(`(default: ${options.concurrency})`);
    expect(printed).toContain(`${Object.keys(areas).join(", ")} (default: all)`);
    const single = Array.from({ length: 60 }, (_, index) => ({
      ...{ file: "src/mock/mock.ts", from: index + 1, to: index + 1 },
    }));
    const [[, { files = [] } = {}] = []] = (await mutated(single, "--since", "HEAD~1")).runs as [
      string,
      { files?: string[] },
    ][];
    expect(files).toHaveLength(40);
    expect(printed).toMatch(/more than 40\n/);
  });

  it("mutates a share of the lines when many changed, of which none belongs to another area", async () => {
    const long = (file: string, from: number) => ({ file, from, to: from + 29 });
    const mock = [1, 31, 61].map((from) => long("src/mock/mock.ts", from));
    const others = Array.from({ length: 50 }, (_, index) => long("src/client/retry.ts", 30 * index + 1));
    const { runs } = await mutated([...others, ...mock], "--since", "HEAD~1");
    const [[name, { files = [] } = {}] = []] = runs as [string, { files?: string[] }][];
    // Forty lines need two of the three pieces.
    expect([name, files.length]).toEqual(["mock", 2]);
  });

  it.each([
    [["nowhere"], /^There is no area nowhere\.\n\nMutation testing/],
    [["--concurrency", "0"], /^--concurrency must be 1 or more, not 0\.$/],
    [["--concurrency", "many"], /^--concurrency must be 1 or more, not many\.$/],
  ])("refuses %j", async (args, message) => {
    const { runs, failure } = await mutated([], ...args);
    expect(failure).toMatch(message);
    expect(runs).toEqual([]);
  });
});
