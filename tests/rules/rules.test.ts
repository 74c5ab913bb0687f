// tier: integration
import { describe, expect, test } from "vitest";
import { fixtures } from "./fixtures.ts";
import { houseRules, lint } from "./spectral.ts";

const ruleNames = Object.keys(houseRules);
const valid = fixtures("valid");
const invalid = fixtures("invalid");

describe("a house rule", () => {
  test.each(valid)("$rule accepts a document in which $case", async ({ rule, document }) => {
    expect(await findingsOf(rule, document)).toEqual([]);
  });

  test.each(invalid)("$rule rejects a document in which $case", async ({ rule, document, findings }) => {
    const expected = Object.entries(findings ?? {}).flatMap(([path, messages]) =>
      [messages].flat().map((message) => ({ path, message })),
    );
    expect(expected).not.toEqual([]);
    expect(new Set(await findingsOf(rule, document))).toEqual(new Set(expected));
  });

  test.each(Object.entries(houseRules))("%s has a description of one sentence", (_, rule) => {
    expect(rule).toMatchObject({ description: expect.stringMatching(/^[A-Z][^\n]+\.$/) });
  });

  test.each([
    ["valid", valid],
    ["invalid", invalid],
  ])("has at least one %s fixture, and no fixture is of another rule", (_, cases) => {
    expect([...new Set(cases.map(({ rule }) => rule))].toSorted()).toEqual(ruleNames.toSorted());
  });
});

async function findingsOf(rule: string, document: object) {
  const findings = await lint(document, rule);
  return findings.map(({ path, message }) => ({ path, message }));
}
