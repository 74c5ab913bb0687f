// tier: integration
import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import ruleset from "../../openapi/rules/ruleset.mjs";
import { type Finding, lint, ruleNames } from "./lint.ts";

describe("the contract as it is", () => {
  let findings: Finding[];
  beforeAll(async () => {
    findings = await lint();
  });

  test.each(ruleNames)("passes %s", (name) => {
    expect(findings.filter(({ rule }) => rule === name)).toEqual([]);
  });

  test("passes without any other problem", () => {
    expect(findings).toEqual([]);
  });
});

describe("a rule", () => {
  test.each(Object.entries(ruleset.rules))("%s says in one sentence what it asks for", (_, rule) => {
    expect(rule).toMatchObject({ description: expect.stringMatching(/^[A-Z][^\n]+\.$/) });
  });
});

describe("the tests of the rules", () => {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith(".test.ts"));
  const refused = files.flatMap((file) => {
    const text = readFileSync(`${import.meta.dirname}/${file}`, "utf8");
    return [...text.matchAll(/^describe\("([a-z-]+)"/gm)].map(([, name]) => name);
  });

  test("show for every rule what it refuses", () => {
    expect(refused.toSorted()).toEqual(ruleNames.toSorted());
  });
});
