import type { Environment } from "../../generated/constants.ts";
import { step } from "../step.ts";
import { prepareWorkspace } from "../workspace.ts";
import { runRespect } from "./respect.ts";
import { runSpecmatic } from "./specmatic.ts";
import type { Scenario } from "./specmatic-log.ts";
import { judge, type Verdict } from "./verdict.ts";

/** The kinds of Specmatic's requests, when it generates requests and when it does not. */
const kinds: Record<"generative" | "examples", Scenario["kind"][]> = {
  generative: ["positive", "negative"],
  examples: ["example"],
};

/**
 * Runs the judges one after another.
 *
 * @param options.everyChange whether to run only the share of every change: the examples of Test
 * @returns the figures of all of them
 * @throws {Error} when a judge finds a response that the contract does not document
 */
export async function runJudges({ everyChange }: { everyChange: boolean }): Promise<Verdict["figures"]> {
  const workspace = await step("install the judges", () => prepareWorkspace("tests/judges"));
  const figures: Verdict["figures"] = {};
  const problems: string[] = [];
  const add = (judge: string, verdict: Verdict) => {
    for (const [name, value] of Object.entries(verdict.figures)) figures[`${judge}: ${name}`] = value;
    problems.push(...verdict.problems.map((problem) => `${judge}: ${problem}`));
  };
  const chosen: Environment[] = everyChange ? ["test"] : ["live", "test"];
  for (const environment of chosen) {
    const respect = `Respect, ${environment}`;
    add(respect, await step(respect, () => runRespect(workspace, environment)));
    const specmatic = `Specmatic, ${environment}`;
    const generative = !everyChange;
    const scenarios = await step(specmatic, () => runSpecmatic(workspace, environment, { generative }));
    add(specmatic, judge(scenarios, environment, kinds[generative ? "generative" : "examples"]));
  }
  if (problems.length > 0)
    throw new Error(`${problems.length} problems:\n${problems.slice(0, 20).join("\n")}`);
  return figures;
}
