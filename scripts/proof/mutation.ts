import { type AreaName, areas } from "../mutation/areas.ts";
import { countsOf, scoreOf } from "../mutation/reports.ts";
import type { Proof } from "./proof.ts";
import { runToEnd } from "./run.ts";

/** The group that an area is shown in: what has no other is a rule of the API at work. */
function groupOf(name: AreaName): string {
  if (name === "webhooks" || name === "redirect") return "signatures and encryption";
  return name === "client" ? "client" : "rules of the API";
}

/** The house rules lint the contract once for every mutant, which takes longer than all else together. */
const names = (Object.keys(areas) as AreaName[]).filter((name) => !name.startsWith("rules/"));
const command = `npm run test:mutation -- ${names.join(" ")}`;

/** Of every group, how many changes to the code its tests noticed; a run that was broken off is taken up again. */
export const mutation: Proof = {
  name: "mutation",
  claim:
    "When the code is broken in small ways, one at a time, the tests notice at least nine in ten: of the rules of the API, of signatures and encryption, and of the client.",
  async run() {
    await runToEnd("npm", ["run", "test:mutation", "--", ...names, "--resume"]);
    const figures: Record<string, string> = {};
    for (const [group, ofGroup] of Map.groupBy(names, groupOf)) {
      const counted = await countsOf(ofGroup);
      const all = (counted.noticed + counted.missed).toLocaleString("en");
      figures[group] = `${scoreOf(counted)} % of ${all} noticed`;
    }
    return { command, figures };
  },
};
