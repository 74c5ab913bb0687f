import { describe, expect, it } from "vitest";
import closedObjects from "../../../openapi/rules/functions/closed-objects.mjs";
import minorUnits from "../../../openapi/rules/functions/minor-units.mjs";
import openObjects from "../../../openapi/rules/functions/open-objects.mjs";
import requiresMembers from "../../../openapi/rules/functions/requires-members.mjs";
import takesParameter from "../../../openapi/rules/functions/takes-parameter.mjs";

const path = ["schema"];
const places = (findings: { path: string[] }[]) => findings.map((finding) => finding.path.join("."));

describe("objects of a request", () => {
  it.each([
    [{ type: "object" }, ["schema"]],
    [{ properties: {} }, ["schema"]],
    [{ type: "object", additionalProperties: true }, ["schema"]],
    [{ type: "object", additionalProperties: false }, []],
    [{ type: "string" }, []],
    [undefined, []],
    [
      { type: "array", items: { type: "object" }, anyOf: [{ type: "object" }] },
      ["schema.anyOf.0", "schema.items"],
    ],
  ])("must be closed: %j", (schema, expected) => {
    expect(places(closedObjects(schema, null, { path }))).toEqual(expected);
  });
});

describe("objects of an answer", () => {
  it.each([
    [{ additionalProperties: false }, ["schema.additionalProperties"]],
    [{ unevaluatedProperties: false }, ["schema.unevaluatedProperties"]],
    [{ additionalProperties: true, unevaluatedProperties: {} }, []],
    [{ properties: { a: { additionalProperties: false } } }, ["schema.properties.a.additionalProperties"]],
  ])("must be open: %j", (schema, expected) => {
    expect(places(openObjects(schema, null, { path }))).toEqual(expected);
  });
});

describe("money", () => {
  const money = (value: object) => ({ properties: { value, currency: { type: "string" } } });
  it.each([
    [money({ type: "integer" }), []],
    [money({ type: "number" }), ["schema.properties.value"]],
    [money({}), ["schema.properties.value"]],
    [{ properties: { value: { type: "number" } } }, []],
    [{ properties: { currency: { type: "string" } } }, []],
    [{ type: "object" }, []],
    [{ properties: { amount: money({ type: "integer" }) } }, []],
    [{ properties: { amount: { type: "integer" } } }, ["schema.properties"]],
    [{ properties: { amount: { properties: { value: { type: "integer" } } } } }, ["schema.properties"]],
    [{ properties: { amount: { properties: { currency: {} } } } }, ["schema.properties"]],
  ])("is minor units beside a currency: %j", (schema, expected) => {
    expect(places(minorUnits(schema, null, { path }))).toEqual(expected);
  });
});

describe("required members", () => {
  const missing = (schema: object | undefined, members: object) =>
    requiresMembers(schema, { members }).map(({ message }: { message: string }) => message);

  it("are declared and required, in the schema or in parts of it", () => {
    const whole = { properties: { a: {} }, required: ["a"] };
    const parts = { allOf: [{ properties: { a: {} } }, { required: ["a"] }] };
    expect([missing(whole, { a: {} }), missing(parts, { a: {} })]).toEqual([[], []]);
  });

  it.each([
    [undefined, { a: {} }, ["The object has no `a`: add it to properties and required."]],
    [{ properties: { a: {} } }, { a: {} }, ["The member `a` is optional: add it to required."]],
    [{ required: ["a"], properties: { a: { const: 1 } } }, { a: 1 }, []],
    [
      { required: ["a"], properties: { a: { const: 2 } } },
      { a: 1 },
      ["The member `a` can have any value: give it `const: 1`."],
    ],
    [{ properties: { a: { const: 1 } } }, { a: 1 }, ["The member `a` is optional: add it to required."]],
    [
      { required: ["a"], properties: { a: { properties: { b: {} } } } },
      { a: { b: {}, c: {} } },
      [
        "The member `a.b` is optional: add it to required.",
        "The object has no `a.c`: add it to properties and required.",
      ],
    ],
  ])("are missed in %j when %j are wanted", (schema, members, messages) => {
    expect(missing(schema, members)).toEqual(messages);
  });
});

describe("a parameter that an operation must take", () => {
  const wanted = { in: "query", name: "webcode", required: true };
  const take = (operation: object, options: object = wanted) =>
    takesParameter(operation, options, { path: ["paths", "/a", "get"] });

  it("is found by place and name, whatever the case of its name", () => {
    expect(take({ parameters: [{ in: "query", name: "WebCode", required: true }] })).toEqual([]);
    expect(take({})).toHaveLength(1);
    expect(take({ parameters: [{ in: "header", name: "webcode", required: true }] })).toHaveLength(1);
    expect(take({ parameters: [{}, { in: "query" }] })).toHaveLength(1);
  });

  it("is optional unless it says otherwise, and the finding is at the parameter", () => {
    const parameters = [
      { in: "query", name: "page" },
      { in: "query", name: "webcode" },
    ];
    expect(take({ parameters }, { ...wanted, required: false })).toEqual([]);
    expect(places(take({ parameters }))).toEqual(["paths./a.get.parameters.1"]);
  });
});
