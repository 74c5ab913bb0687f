import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { type Environment, environments } from "../../../generated/constants.ts";
import { operations } from "../../../generated/operations.ts";
import type * as Respect from "../../../scripts/judges/respect.ts";
import { fromRoot } from "../../../scripts/paths.ts";
import { useReplacedModules } from "../replaced-modules.ts";

const { replace, importAnew } = useReplacedModules();
let workspace: string;
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), "judges-"));
});
afterEach(() => rm(workspace, { recursive: true }));

/** As Redocly names a journey: after the method and the path. */
const journeyOf = ({ method, path }: { method: string; path: string }) =>
  `${method.toLowerCase()}-${path.slice(1).replaceAll("/", "-")}-workflow`;
const journeysOf = (environment: Environment) =>
  operations.filter((operation) => operation.environment === environment).map(journeyOf);

interface Run {
  folder: string;
  sources: string;
  inputs: Record<string, string>;
  workflows: string[];
}
/** The values that follow each of these options. */
const after = (command: string[], option: string) =>
  command.flatMap((part, index) => (command[index - 1] === option ? [part] : []));

/** Runs Respect as if it were this function; Redocly writes these journeys. */
async function respect(
  environment: Environment,
  runner: (run: Run) => Promise<string>,
  journeys = operations.map(journeyOf),
) {
  const runIn = async (folder: string, command: string[]) => {
    if (command[1] === "generate-arazzo") {
      expect(command).toEqual([
        "redocly",
        "generate-arazzo",
        fromRoot("generated", "openapi.yaml"),
        "-o",
        expect.any(String),
      ]);
      const workflows = journeys.map((workflowId) => ({ workflowId }));
      await writeFile(command.at(-1) ?? "", stringify({ workflows }));
      return "";
    }
    expect(command.slice(0, 2)).toEqual(["redocly", "respect"]);
    const [sources = ""] = after(command, "-S");
    const inputs = Object.fromEntries(after(command, "-i").map((input) => input.split("=")));
    return runner({ folder, sources, inputs, workflows: after(command, "-w") });
  };
  replace(fromRoot("scripts", "run-in.ts"), { runIn });
  const { runRespect } = await importAnew<typeof Respect>("judges/respect.ts");
  return runRespect(workspace, environment);
}
const passed = "  ✓ status code check\nSummary\n";
const failing = (stdout: string) => Promise.reject(Object.assign(new Error("redocly failed"), { stdout }));

describe.each(["live", "test"] as const)("Respect in %s", (environment) => {
  it("runs the journeys of its operations on a sandbox that has its examples, with the keys of both environments", async () => {
    let url = "";
    const verdict = await respect(environment, async ({ folder, sources, inputs, workflows }) => {
      expect(folder.startsWith(workspace)).toBe(true);
      expect(workflows).toEqual(journeysOf(environment));
      url = sources.replace("openapi=", "");
      const { routes } = environments[environment];
      for (const [name, own] of [
        ["TestApiKey", environment === "test"],
        ["LiveApiKey", environment === "live"],
      ] as const) {
        const path = `${url}${routes}/payment/sessions?webcode=SHOP01`;
        const response = await fetch(path, { headers: { "X-API-KEY": inputs[name] ?? "" } });
        expect([name, response.status]).toEqual([name, own ? 200 : 403]);
        if (own) expect((await response.json()).data.sessions).not.toEqual([]);
      }
      return passed;
    });
    expect(verdict).toEqual({ figures: { "checks that passed": 1, "checks that failed": 0 }, problems: [] });
    expect(await readFile(join(workspace, "respect", `${environment}.log`), "utf8")).toBe(passed);
    await expect(fetch(url)).rejects.toThrow("fetch failed");
  });

  it("fails when Redocly wrote a journey too few", async () => {
    const journeys = operations.map(journeyOf).filter((name) => name !== journeysOf(environment)[0]);
    const { length } = journeysOf(environment);
    await expect(respect(environment, async () => passed, journeys)).rejects.toThrow(
      `Redocly wrote ${length - 1} journeys for ${length} operations of ${environment}.`,
    );
  });
});

describe("a run of Respect", () => {
  it("is judged by its log also when it failed", async () => {
    const { figures, problems } = await respect("test", () => failing(`  ✗ schema check\n${passed}`));
    expect(figures).toEqual({ "checks that passed": 1, "checks that failed": 1 });
    expect(problems).toEqual(["✗ schema check"]);
    expect((await respect("test", () => failing(passed))).problems).toEqual([
      "Respect failed, and printed no check that failed.",
    ]);
  });

  it("fails when it did not run", async () => {
    await expect(respect("test", () => failing("redocly: not found"))).rejects.toThrow("redocly failed");
  });
});
