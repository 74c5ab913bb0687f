import { describe, expect, it } from "vitest";
import declaredTag from "../../../openapi/rules/functions/declared-tag.mjs";
import refusesParameter from "../../../openapi/rules/functions/refuses-parameter.mjs";
import uniqueOperationIds from "../../../openapi/rules/functions/unique-operation-ids.mjs";
import validExamples from "../../../openapi/rules/functions/valid-examples.mjs";
import validSchemaExamples from "../../../openapi/rules/functions/valid-schema-examples.mjs";

describe("a tag", () => {
  it("is one that the document declares", () => {
    const check = (tag: string, resolved: object) =>
      declaredTag(tag, null, { documentInventory: { resolved } });
    expect(check("One", { tags: [{ name: "One" }] })).toEqual([]);
    expect(check("Two", { tags: [{ name: "One" }, { name: "Three" }] })).toEqual([
      { message: "The tag Two is not declared: use one of One, Three, or add it to tags." },
    ]);
    expect(check("Two", {})).toHaveLength(1);
  });
});

describe("an operationId", () => {
  const check = (...ids: (string | undefined)[]) => {
    const [get, post, hook] = ids.map((operationId) => (operationId ? { operationId } : {}));
    return uniqueOperationIds({ paths: { "/a": { get, post } }, webhooks: { paid: { post: hook } } });
  };
  it("belongs to one operation or webhook", () => {
    expect(check("one", "two", "three")).toEqual([]);
    expect(check(undefined, undefined, undefined)).toEqual([]);
    expect(check("one", "two", "two")).toEqual([
      {
        message: "Webhook paid has the operationId two of POST /a: give it its own.",
        path: ["webhooks", "paid", "post", "operationId"],
      },
    ]);
  });
});

describe("a parameter that an operation must not take", () => {
  it("is found whatever the case of its name", () => {
    const check = (name: string) =>
      refusesParameter(
        { parameters: [{ in: "header", name }] },
        { in: "header", name: "Idempotency-Key" },
        { path: ["paths", "/a", "get"] },
      );
    expect(check("X-Other")).toEqual([]);
    expect(check("idempotency-key")).toEqual([
      {
        message: "GET /a takes the header parameter Idempotency-Key: remove it, a read has no use for it.",
        path: ["paths", "/a", "get", "parameters"],
      },
    ]);
  });
});

describe("examples beside a schema", () => {
  const check = (target: object) => validExamples(target, null, { path: ["body"] });
  const schema = { type: "object", properties: { a: { type: "integer" } } };
  it("fit it", () => {
    expect(check({ schema })).toEqual([]);
    expect(check({ schema, example: { a: 1 }, examples: { one: { value: { a: 1 } } } })).toEqual([]);
    expect(check({ example: 1, examples: { one: { value: 1 } } })).toEqual([]);
  });

  it("are named with the place of what does not fit", () => {
    const findings = check({ schema, examples: { one: { value: { a: "x" } } }, example: "no" });
    expect(findings.map(({ path }: { path: string[] }) => path.join("."))).toEqual([
      "body.examples.one.value.a",
      "body.example",
    ]);
    expect(findings[1].message).toBe(
      "The example `no` does not fit its schema: must be object. Mend the example or the schema.",
    );
  });
});

describe("examples and default inside a schema", () => {
  const check = (schema: object) => validSchemaExamples(schema, null, { path: ["schema"] });
  it("fit the part that they are in", () => {
    expect(check({ type: "integer", examples: [1], default: 2 })).toEqual([]);
    expect(check({ type: "integer" })).toEqual([]);
    const findings = check({ properties: { a: { type: "integer", examples: [1, "x"], default: "y" } } });
    expect(findings.map(({ path }: { path: string[] }) => path.join("."))).toEqual([
      "schema.properties.a.examples.1",
      "schema.properties.a.default",
    ]);
  });
});
