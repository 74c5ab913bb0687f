import { type AreaName, areas } from "../mutation/areas.ts";
import { countsOf, scoreOf } from "../mutation/reports.ts";
import type { Proof } from "./proof.ts";
import { runToEnd } from "./run.ts";

/** The group that an area is shown in: what has no other is a rule of the sandbox or of the contract at work. */
function groupOf(name: AreaName): string {
  if (name.startsWith("rules/")) return "house rules";
  if (name === "webhooks" || name === "redirect") return "signatures and encryption";
  return name === "client" ? "client" : "rules of the API";
}

/** Of every group, how many changes to the code its tests noticed; a run that was broken off is taken up again. */
export const mutation: Proof = {
  name: "mutation",
  claim:
    "When the code is broken in small ways, one at a time, the tests notice at least nine in ten: of the rules of the API, of signatures and encryption, of the client, and of the house rules of the contract.",
  async run() {
    await runToEnd("npm", ["run", "test:mutation", "--", "--resume"]);
    const groups = Map.groupBy(Object.keys(areas) as AreaName[], groupOf);
    const figures: Record<string, string> = {};
    for (const [group, names] of groups) {
      const counted = await countsOf(names);
      const all = (counted.noticed + counted.missed).toLocaleString("en");
      figures[group] = `${scoreOf(counted)} % of ${all} noticed`;
    }
    return { command: "npm run test:mutation", figures };
  },
};
