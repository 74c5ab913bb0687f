import { expect, it } from "vitest";
import { assumptionCards, readAssumptions } from "../../scripts/docs/assumptions.ts";

const assumptions = await readAssumptions();
const groups = assumptionCards(assumptions)
  .split(/^### /m)
  .slice(1)
  .map((text) => ({
    heading: text.split("\n")[0] ?? "",
    names: [...text.matchAll(/^#### `(.+)`$/gm)].map(([, name = ""]) => name),
  }));
/** The folder of openapi/ that makes an assumption. Both trees of routes are one. */
const folderOf = (name: string) => {
  const { places: [place = ""] = [] } = assumptions.find((assumption) => assumption.name === name) ?? {};
  return (place.split("/")[0] ?? "").replace(/^(live|test)$/, "routes");
};

it("each assumption has one card", () => {
  expect(groups.flatMap(({ names }) => names).sort()).toEqual(assumptions.map(({ name }) => name).sort());
});

it("each folder of openapi/ has a heading of its own, and both trees of routes have the one of operations", () => {
  const folders = new Map(groups.map(({ heading, names }) => [heading, [...new Set(names.map(folderOf))]]));
  expect([...folders].filter(([, [, ...more]]) => more.length > 0)).toEqual([]);
  expect(folders.get("Operations")).toEqual(["routes"]);
  const names = new Map([...folders].map(([heading, [folder = ""]]) => [folder, heading]));
  // Those whose headings readers look for; the others are named after their folders.
  for (const [folder, heading] of [
    ["common", "Every request"],
    ["events", "Webhooks"],
  ] as const)
    expect(names.get(folder)).toBe(heading);
  for (const folder of ["errors", "modifications", "pos", "sessions"])
    expect(names.get(folder)?.toLowerCase()).toBe(folder);
});
