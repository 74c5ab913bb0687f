import { describe, expect, it } from "vitest";
import { otherNumbers, quantities, words } from "./numbers.ts";
import { guides, matterOf, ownText, prose, spanishPages } from "./pages.ts";
import { testKeyChecks } from "./test-key-checks.ts";

// A number that is missing here belongs into tests/docs/facts/numbers.ts, computed where contract or code decide it.

const units =
  "milliseconds?|seconds?|minutes?|hours?|days?|ms|s|characters?|bytes?|attempts|times|kB|KiB|MiB|MB|requests|writes|clauses|assumptions|operations|packages|scenarios|webhooks|wrong";
const counted = words.slice(2).join("|");
const quantity = new RegExp(
  `(?<![\\w.\\-/#])(?:\\d[\\d,.]*[ -](?:${units})|port \\d+|one day|(?:${counted})[ -][a-z]\\w*)\\b`,
  "gi",
);
/** What remains on a page without its code and the numbers of its lists. */
const plain = (text: string) =>
  prose(text)
    .replaceAll(/^ *\d+\. /gm, "")
    .replaceAll(/`[^`]*`/g, "`")
    .replaceAll(/\s+/g, " ");
const otherNumbersIn = (text: string) =>
  new Set(
    plain(text)
      .replaceAll(quantity, "")
      .match(/(?<![\w.-])\d[\d,.]*(?<=\d)(?![\w-])/g) ?? [],
  );
const quantitiesIn = (text: string) =>
  new Set(
    [...prose(text).replaceAll(/\s+/g, " ").matchAll(quantity)].map(([found]) =>
      found.replace("-", " ").toLowerCase(),
    ),
  );

it("every page with expected numbers exists", () => {
  const named = [...Object.keys(quantities), ...Object.keys(otherNumbers)];
  expect(named.filter((name) => !guides.has(name))).toEqual([]);
});

const pages = [...guides].filter(([name]) => name !== "code-generators");
describe.each(pages)("the guide %s", (name, page) => {
  const text = `${matterOf(name).description}\n\n${ownText(page)}`;
  it("has the quantities of the contract and the code, and no other", () => {
    const expected = (quantities[name] ?? []).map((found) => found.toLowerCase());
    expect([...quantitiesIn(text)].sort()).toEqual([...new Set(expected)].sort());
  });

  it("has the statuses, codes, defaults and other numbers of the contract and the code, and no other", () => {
    expect([...otherNumbersIn(text)].sort()).toEqual([...new Set(otherNumbers[name] ?? [])].sort());
  });
});

it("the guide to evidence says how much a Test key alone can show", () => {
  const { clauses, clausesAlone, assumptions, assumptionsAlone } = testKeyChecks;
  expect(prose(guides.get("evidence") ?? "").replaceAll(/\s+/g, " ")).toContain(
    `${clausesAlone} of the ${clauses} clauses, and ${assumptionsAlone} of the ${assumptions} assumptions`,
  );
});

/** The numbers of a page in the order of its text, without those of samples. */
const digitsIn = (text: string) =>
  (prose(text).match(/(?<![\w.])\d[\d.,]*\d|(?<![\w.])\d(?![\w])/g) ?? []).map((digits) =>
    digits.replaceAll(/[.,]/g, ""),
  );

it.each([...spanishPages])("the Spanish page %s has the numbers of the English one", (name, spanish) => {
  expect(digitsIn(spanish).sort()).toEqual(digitsIn(guides.get(name) ?? "").sort());
});
