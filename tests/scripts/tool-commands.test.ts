import { describe, expect, it, vi } from "vitest";
import { tools } from "../../scripts/codegen/tools.ts";
import { fromRoot } from "../../scripts/paths.ts";
import { useReplacedModules } from "./replaced-modules.ts";

// What a script does with what it is told, when the parts that take long are others.

const scripts = (path: string) => fromRoot("scripts", path);
const { replace, runScript } = useReplacedModules();

describe("npm run test:codegen", () => {
  async function tryTools(args: string[], failed: string[] = []) {
    const tried = vi.fn(async (chosen: readonly { name: string }[]) =>
      chosen.map(({ name }) => ({ name, version: "1.0.0", seconds: 1, steps: {} })),
    );
    const writeRun = vi.fn(async (..._: unknown[]) => {});
    replace(scripts("codegen/try-tools.ts"), { tryTools: tried, failures: () => failed });
    replace(scripts("codegen/page.ts"), { writeRun });
    const { failure, printed } = await runScript("codegen.ts", ...args);
    const chosen = tried.mock.calls[0]?.[0].map(({ name }) => name);
    return { chosen, writeRun: writeRun.mock.calls, failure, printed };
  }
  const share = tools.filter(({ everyChange }) => everyChange).map(({ name }) => name);

  it("runs all tools, and writes the page with their results and the day", async () => {
    const { chosen, writeRun, printed } = await tryTools([]);
    expect(chosen).toEqual(tools.map(({ name }) => name));
    const [[written, run] = []] = writeRun;
    expect(written).toBe(tools);
    expect(run).toMatchObject({
      date: new Date().toISOString().slice(0, 10),
      versions: `Node ${process.versions.node}`,
      results: tools.map(({ name }) => ({ name })),
    });
    expect(printed).toContain(`${tools.length} of ${tools.length} tools work with the contract.`);
  });

  it.each([
    [
      ["orval-zod", "hey-api"],
      ["hey-api", "orval-zod"],
    ],
    [["--every-change"], share],
    [["--every-change", "hey-api"], ["hey-api"]],
  ])("with %j runs %j alone, and leaves the page as it is", async (args, wanted) => {
    const { chosen, writeRun } = await tryTools(args);
    expect([chosen, writeRun]).toEqual([wanted, []]);
  });

  it("says how many tools work when some do not, why not, and writes the page that shows it", async () => {
    const failed = ["hey-api compiles: no", "oazapfts runs: no"];
    const { failure, printed, writeRun } = await tryTools([], failed);
    expect(printed).toContain(`${tools.length - 2} of ${tools.length} tools work with the contract.`);
    expect(failure).toBe(failed.join("\n\n"));
    expect(writeRun).toHaveLength(1);
  });

  it("knows no other tool", async () => {
    const { chosen, failure } = await tryTools(["hey-api", "nothing"]);
    expect(chosen).toBeUndefined();
    expect(failure).toMatch(/^There is no tool nothing\.\n\nRuns public code generators/);
  });
});

it.each([
  [[], false],
  [["--every-change"], true],
])("npm run test:judges with %j runs the share of every change: %j", async (args, everyChange) => {
  const runJudges = vi.fn(async (_: object) => ({ "Respect: checks": 2 }));
  replace(scripts("judges/run-judges.ts"), { runJudges });
  const { printed } = await runScript("judges.ts", ...args);
  expect(runJudges.mock.calls).toEqual([[{ everyChange }]]);
  expect(printed).toContain('{"Respect: checks":2}');
});
