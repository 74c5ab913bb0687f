// tier: integration
import { describe, expect, test } from "vitest";
import { descriptions } from "./descriptions.ts";
import { fixtures } from "./fixtures.ts";
import { houseRules, lint, structureErrors } from "./spectral.ts";

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

  test("says of itself what its documents prove", () => {
    const said = Object.entries(houseRules).map(([name, rule]) => [name, Object(rule).description]);
    expect(Object.fromEntries(said)).toEqual(descriptions);
  });

  test.each([
    ["valid", valid],
    ["invalid", invalid],
  ])("has at least one %s fixture, and no fixture is of another rule", (_, cases) => {
    expect([...new Set(cases.map(({ rule }) => rule))].toSorted()).toEqual(ruleNames.toSorted());
  });
});

describe("what OpenAPI asks for", () => {
  const document = {
    ...{ openapi: "3.1.0", info: { title: "A", version: "1" }, servers: [{ url: "https://a.example" }] },
    paths: {
      "/a/{id}": {
        get: {
          tags: ["a", "b"],
          // 3.1 allows roles on an API key.
          security: [{ Key: ["role"] }],
          parameters: [{ name: "id", in: "path", required: true, schema: {} }],
          responses: { 200: { description: "A." } },
        },
      },
    },
    components: {
      securitySchemes: { Key: { type: "apiKey", in: "header", name: "K" } },
      schemas: { Unused: {} },
    },
  };

  test("is an error where it is missing: a license, the description of a parameter or a tag, and the tags with one for each operation", async () => {
    const always = [
      "info-license info",
      "operation-singular-tag paths /a/{id} get tags",
      "oas3-parameter-description paths /a/{id} get parameters 0",
    ];
    expect((await structureErrors(document)).toSorted()).toEqual(["openapi-tags", ...always].toSorted());
    const tagged = await structureErrors({ ...document, tags: [{ name: "a" }] });
    expect(tagged.toSorted()).toEqual(["tag-description tags 0", ...always].toSorted());
  });
});

async function findingsOf(rule: string, document: object) {
  const findings = await lint(document, rule);
  return findings.map(({ path, message }) => ({ path, message }));
}
