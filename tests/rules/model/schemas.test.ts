import { describe, expect, it } from "vitest";
import {
  allowedValues,
  closed,
  memberOf,
  requires,
  subschemas,
} from "../../../openapi/rules/model/schemas.mjs";
import { violation } from "../../../openapi/rules/model/validate.mjs";

describe("the schemas inside a schema", () => {
  it("are found in every keyword that contains schemas, with their places", () => {
    const leaf = (title: string) => ({ title });
    const schema = {
      allOf: [leaf("a")],
      anyOf: [leaf("b")],
      oneOf: [leaf("c"), leaf("d")],
      if: leaf("e"),
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: leaf("f"),
      else: leaf("g"),
      properties: { x: leaf("h") },
      patternProperties: { "^y": leaf("i") },
      additionalProperties: leaf("j"),
      items: leaf("k"),
      prefixItems: [leaf("l")],
      contains: leaf("m"),
    };
    const found = [...subschemas(schema, ["s"])].map(({ schema: inner, path }) => [
      inner.title,
      path.join("."),
    ]);
    expect(found).toEqual([
      [undefined, "s"],
      ["a", "s.allOf.0"],
      ["b", "s.anyOf.0"],
      ["c", "s.oneOf.0"],
      ["d", "s.oneOf.1"],
      ["e", "s.if"],
      ["f", "s.then"],
      ["g", "s.else"],
      ["h", "s.properties.x"],
      ["i", "s.patternProperties.^y"],
      ["j", "s.additionalProperties"],
      ["k", "s.items"],
      ["l", "s.prefixItems.0"],
      ["m", "s.contains"],
    ]);
  });

  it.each([undefined, null, true, "text"])("do not exist in %j", (schema) => {
    expect([...subschemas(schema, [])]).toEqual([]);
  });
});

describe("the schema of a member", () => {
  const schema = { properties: { a: 1 }, allOf: [{ properties: { a: 2, b: 3 }, required: ["b"] }, null, {}] };
  it("combines all parts of the schema", () => {
    expect([memberOf(schema, "a"), memberOf(schema, "b"), memberOf(schema, "c")]).toEqual([[1, 2], [3], []]);
    expect([requires(schema, "b"), requires(schema, "a"), requires(undefined, "a")]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("allows the values that every enum allows", () => {
    expect(allowedValues([{ enum: [1, 2, 3] }, { allOf: [{ enum: [3, 1] }, {}] }])).toEqual([1, 3]);
    expect(allowedValues([{}])).toEqual([]);
    expect(allowedValues([])).toEqual([]);
  });
});

describe("a closed schema", () => {
  const refused = { unevaluatedProperties: false };
  it("rejects undeclared members at every depth, but not in a branch that declares only some of them", () => {
    const inner = { type: "object" };
    expect(
      closed({
        allOf: [{ properties: { a: inner } }],
        properties: { b: inner, c: { type: "string" } },
        items: inner,
        prefixItems: [inner],
      }),
    ).toEqual({
      allOf: [{ properties: { a: { ...inner, ...refused } } }],
      properties: { b: { ...inner, ...refused }, c: { type: "string" } },
      items: { ...inner, ...refused },
      prefixItems: [{ ...inner, ...refused }],
      ...refused,
    });
  });

  it.each([true, false, null])("does not change %j", (schema) => {
    expect(closed(schema)).toBe(schema);
  });
});

describe("the message about an invalid example", () => {
  it("is undefined for a valid example", () => {
    expect(violation({ type: "integer" }, 1)).toBeUndefined();
    expect(
      violation({ type: "string", format: "uri", "x-own": true }, "https://shop.example/"),
    ).toBeUndefined();
  });

  it.each([
    [{ type: "string", format: "uri" }, "no", 'must match format "uri"', []],
    [{ properties: { a: { type: "integer" } } }, { a: "x" }, "/a must be integer", ["a"]],
    [{ type: "object" }, { b: 1 }, 'must NOT have unevaluated properties "b"', []],
    [
      { type: "object", additionalProperties: false },
      { b: 1 },
      'must NOT have additional properties "b"',
      [],
    ],
    [{ enum: [1, 2] }, 3, "must be equal to one of the allowed values [1,2]", []],
    [{ const: 1 }, 3, "must be equal to constant 1", []],
  ])("is one line: %j and %j", (schema, value, reason, path) => {
    expect(violation(schema, value)).toEqual({ reason, path });
  });
});
