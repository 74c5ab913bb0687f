// tier: nightly
import { beforeAll, describe, expect, test } from "vitest";
import { type Finding, houseRules, lintContract } from "./spectral.ts";

// `npm run lint:contract` applies the same rules on every change. Mutations of the rules need these tests.
describe("the contract", () => {
  let findings: Finding[];
  beforeAll(async () => {
    findings = await lintContract();
  });

  test.each(Object.keys(houseRules))("passes %s", (name) => {
    expect(findings.filter(({ rule }) => rule === name)).toEqual([]);
  });

  test("passes the rules of OpenAPI too", () => {
    expect(findings).toEqual([]);
  });
});
