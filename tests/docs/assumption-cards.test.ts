import { expect, it } from "vitest";
import { addBadges, assumptionCards, readAssumptions } from "../../scripts/docs/assumptions.ts";
import type { JudgedAssumption } from "../../scripts/evidence/judged.ts";

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

/** A card of an assumption with these members, without its frame. */
function cardOf(members: Partial<JudgedAssumption> & Pick<JudgedAssumption, "assumed">): string[] {
  const name = "Amount.value";
  const cards = assumptionCards([
    {
      name,
      anchor: "amount-value",
      places: ["common/schemas/Amount.yaml#/"],
      where: [],
      status: "assumed",
      ...members,
    },
  ]);
  expect(cards.startsWith(`### Every request\n\n<div class="assumption">\n\n#### \`${name}\`\n\n`)).toBe(
    true,
  );
  return cards.split("\n").filter((line) => line.startsWith("<span") || line.startsWith("- **"));
}

it.each([
  ["A key is text; the vendor names no form.", "A key is text.", "the vendor names no form"],
  ["A key is text, because the guide asks for a UUID.", "A key is text.", "the guide asks for a UUID"],
  ["A key is text, since it is opaque", "A key is text.", "it is opaque"],
  ["A key is text; callers copy it.", "A key is text; callers copy it.", "the vendor does not state it"],
])("the card of “%s” says what is assumed, and why", (assumed, what, why) => {
  const [shown, reason] = cardOf({ assumed });
  expect(shown).toBe(`<span class="badge assumed">Assumed</span> ${what}`);
  expect(reason).toBe(`- **Why:** ${why}.`);
});

it.each([
  [["common/schemas/Amount.yaml#/properties/value"], "`value` of `Amount`"],
  [["live/sessions.yaml#/post/parameters/3/schema"], "`parameters` of `sessions`"],
  [["errors/schemas/ErrorCode.yaml#/x-error-codes/1"], "`error-codes` of `ErrorCode`"],
  [["events/Paid.yaml#/properties/data/properties/amount/properties/items"], "`amount` of `Paid`"],
  [["common/schemas/Amount.yaml#/"], "`Amount`"],
  [
    ["live/a.yaml#/get/x-limit", "test/a.yaml#/get/x-limit", "test/b.yaml#/get/x-limit"],
    "`limit` of `a`, `limit` of `b`",
  ],
])("the card of an assumption at %j names its innermost member, each once", (places, where) => {
  const card = assumptionCards([
    { name: "a", anchor: "a", assumed: "A.", places, where: [], status: "assumed" },
  ]);
  expect(card).toContain(`\n- **Where:** ${where}.\n`);
});

it("the card of an assumption has its status and the file of its evidence, or says that there is none", () => {
  const refuted = { status: "refuted", date: "2026-11-26", evidence: "a.json" } as const;
  const [shown, , , evidence] = cardOf({ assumed: "A.", ...refuted });
  expect(shown).toBe('<span class="badge refuted">Refuted on 2026-11-26</span> A.');
  expect(evidence).toBe("- **Evidence:** `openapi/evidence/a.json`.");
  expect(cardOf({ assumed: "A." }).at(-1)).toBe(
    "- **Evidence:** none yet; [hand in what you saw](evidence.md).",
  );
});

it("the badges of the reference are at the innermost part that a reader sees a description of, with the link to their card", () => {
  const assumed = "It is a number.";
  const [one, other] = ["One.", "Another."];
  const contract = {
    info: { description: "The API.\n", "x-limits": { burst: { "x-assumed": one } } },
    parameters: { page: { in: "query", schema: { "x-assumed": assumed } } },
    schemas: { Amount: { description: "Money.", properties: { value: { "x-assumed": assumed } } } },
    list: { description: "A list.", oneOf: [{ "x-assumed": other }] },
  };
  const known: JudgedAssumption = {
    ...{ name: "Amount.value", anchor: "amount-value", assumed, places: [], where: [] },
    ...{ status: "confirmed", date: "2026-11-26" },
  };
  addBadges(contract, [known], "/base/");
  const badge = `**[Confirmed on 2026-11-26](/base/assumptions/#amountvalue)** ${assumed}`;
  expect(contract).toMatchObject({
    info: { description: `The API.\n\n**Assumed** ${one}` },
    // Redoc shows the description of a parameter, and none of its schema.
    parameters: { page: { description: badge, schema: {} } },
    schemas: { Amount: { description: "Money.", properties: { value: { description: badge } } } },
    list: { description: `A list.\n\n**Assumed** ${other}` },
  });
  expect(contract.parameters.page.schema).toEqual({ "x-assumed": assumed });
});
