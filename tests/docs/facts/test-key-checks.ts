import assumptions from "../../../generated/assumptions.json" with { type: "json" };
import { allChecks } from "../../../src/verify/checks/all.ts";

const checks = await allChecks();
const alone = checks.filter(({ needs }) => needs.length === 0);
const shown = assumptions.assumptions.filter(({ places }) => {
  const own = checks.filter(
    ({ source }) => source.level === "assumed" && source.places.some((place) => places.includes(place)),
  );
  return own.length > 0 && own.every((check) => alone.includes(check));
});

/** How many clauses and assumptions there are, and how many of them a Test key alone can show. */
export const testKeyChecks = {
  clauses: checks.length,
  clausesAlone: alone.length,
  assumptions: assumptions.assumptions.length,
  assumptionsAlone: shown.length,
};
