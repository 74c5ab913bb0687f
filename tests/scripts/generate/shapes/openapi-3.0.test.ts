// tier: integration
import { readFileSync } from "node:fs";
import core from "@stoplight/spectral-core";
import parsers from "@stoplight/spectral-parsers";
import { oas } from "@stoplight/spectral-rulesets";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readContract } from "../../../../scripts/contract.ts";
import { openapi30 } from "../../../../scripts/generate/shapes/openapi-3.0.ts";
import { fromRoot } from "../../../../scripts/paths.ts";
import { run } from "../../../../scripts/run.ts";

type Node = Record<string, unknown>;

const file = "generated/openapi-3.0.yaml";
const twin = parse(readFileSync(fromRoot(file), "utf8"));
const contract = await readContract();

/** What the schema of OpenAPI, in the version that the document names, says about it. */
async function spectral(document: object): Promise<string[]> {
  const linter = new core.Spectral();
  linter.setRuleset({ extends: [[oas as never, "off"]], rules: { "oas3-schema": "error" } });
  const findings = await linter.run(new core.Document(JSON.stringify(document), parsers.Json));
  return findings.map(({ code, path }) => `${code} ${path.join(".")}`);
}

/** Every schema of the components, with those inside it. */
function* schemasIn(node: unknown): Generator<Node> {
  if (typeof node !== "object" || node === null) return;
  yield node as Node;
  const { properties = {}, items, not, allOf = [], anyOf = [], oneOf = [] } = node as Record<string, never>;
  for (const inner of [...Object.values(properties), items, not, ...allOf, ...anyOf, ...oneOf])
    yield* schemasIn(inner);
}
const schemas = Object.values<Node>(twin.components.schemas).flatMap((schema) => [...schemasIn(schema)]);

describe("the OpenAPI 3.0 twin", () => {
  it("is a valid document of OpenAPI 3.0.3 for Redocly and for Spectral", async () => {
    expect(twin.openapi).toBe("3.0.3");
    await run("redocly", "lint", file, "--extends", "spec");
    expect(await spectral(twin)).toEqual([]);
    const newer = { ...twin, info: { ...twin.info, summary: "Only 3.1 has a summary." } };
    expect(await spectral(newer)).toEqual(["oas3-schema info.summary"]);
  });

  it("has every operation, with the same parameters and statuses", () => {
    for (const [path, item] of Object.entries(contract.paths)) {
      for (const [method, { operationId, parameters, responses }] of Object.entries(item)) {
        const operation = twin.paths[path][method];
        expect(operation).toMatchObject(parameters ? { operationId, parameters } : { operationId });
        expect(Object.keys(operation.responses)).toEqual(Object.keys(responses));
      }
    }
    expect(Object.keys(twin.paths)).toEqual(Object.keys(contract.paths));
  });

  it("has only keywords that schemas of 3.0 know", () => {
    expect(schemas.length).toBeGreaterThan(100);
    const newer = [
      "const",
      "examples",
      "prefixItems",
      "if",
      "contains",
      "patternProperties",
      "$comment",
      "unevaluatedProperties",
    ];
    for (const schema of schemas) {
      expect(Object.keys(schema).filter((keyword) => newer.includes(keyword))).toEqual([]);
      expect(Array.isArray(schema["type"])).toBe(false);
      expect(typeof schema["exclusiveMinimum"]).not.toBe("number");
      // 3.0 ignores everything beside a reference.
      if ("$ref" in schema) expect(Object.keys(schema)).toEqual(["$ref"]);
    }
  });

  it("names no scope, because 3.0 knows scopes of OAuth only", () => {
    for (const item of Object.values<Record<string, { security: Node[] }>>(twin.paths))
      for (const { security } of Object.values(item))
        for (const requirement of security) expect(Object.values(requirement)).toEqual([[]]);
  });

  it("accepts and refuses the same values as the contract", () => {
    const compile = (components: object) => {
      const ajv = new Ajv({ strict: false, validateFormats: false });
      ajv.addSchema({ components }, "contract");
      return (name: string) => ajv.compile({ $ref: `contract#/components/schemas/${name}` });
    };
    const [older, newer] = [compile(twin.components), compile(contract.components)];
    const names = Object.keys(contract.components.schemas);
    const values = Object.values(contract.components.examples).flatMap(({ value }) => [value, broken(value)]);
    let accepted = 0;
    for (const name of names) {
      const [before, after] = [older(name), newer(name)];
      for (const value of values) {
        const verdict = after(value);
        if (verdict) accepted += 1;
        expect(before(value), `${name} ${JSON.stringify(value)}`).toBe(verdict);
      }
    }
    expect(accepted).toBeGreaterThan(values.length / 2);
  });

  it("keeps a constraint that stands beside a reference", () => {
    const changed = structuredClone(contract);
    Object.assign(changed.components.schemas, {
      Word: { type: "string" },
      Short: { $ref: "#/components/schemas/Word", maxLength: 3 },
    });
    const { components } = openapi30(changed) as { components: { schemas: Node } };
    expect(JSON.stringify(components.schemas["Short"])).toBe(
      '{"maxLength":3,"allOf":[{"$ref":"#/components/schemas/Word"}]}',
    );
  });
});

/** The same value with its first member missing. */
function broken(value: unknown): unknown {
  const [, ...rest] = Object.entries(value as Node);
  return Object.fromEntries(rest);
}
