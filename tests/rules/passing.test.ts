import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
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

describe("the tests of the rules", () => {
  const refused = readdirSync(import.meta.dirname).flatMap((file) => {
    const text = readFileSync(`${import.meta.dirname}/${file}`, "utf8");
    return [...text.matchAll(/^describe\("([a-z-]+)"/gm)].map(([, name]) => name);
  });

  test("show for every rule what it refuses", () => {
    expect(refused.toSorted()).toEqual(ruleNames.toSorted());
  });
});
