import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { fromRoot } from "../../../scripts/paths.ts";

interface Schema {
  $ref?: string;
  type?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: Schema | boolean;
  [keyword: string]: unknown;
}
const { paths, components } = parse(readFileSync(fromRoot("openapi", "control-plane.yaml"), "utf8")) as {
  paths: Record<
    string,
    Record<string, { operationId?: string; requestBody?: { content: Record<string, { schema: Schema }> } }>
  >;
  components: { schemas: Record<string, Schema> };
};

/** Each schema of a request body that holds no other, with its place. */
function* valuesOf(schema: Schema, place: string): Generator<{ place: string; schema: Schema }> {
  const { $ref, properties, items, additionalProperties } = schema;
  if ($ref !== undefined) {
    yield* valuesOf(components.schemas[$ref.split("/").at(-1) ?? ""] ?? {}, place);
    return;
  }
  if (items || !properties) yield { place, schema };
  for (const [name, member] of Object.entries(properties ?? {})) yield* valuesOf(member, `${place}.${name}`);
  if (items) yield* valuesOf(items, `${place}[]`);
  if (typeof additionalProperties === "object") yield* valuesOf(additionalProperties, `${place}.*`);
}

/** The keywords of which a value of a type needs one of each group, so that no caller can send what has no end. */
const bounds: Record<string, string[][]> = {
  string: [
    ["minLength", "pattern", "enum"],
    ["maxLength", "enum", "pattern"],
  ],
  integer: [["minimum"], ["maximum"]],
  array: [["maxItems"]],
  object: [["maxProperties"]],
  boolean: [],
};

const values = Object.values(paths)
  .flatMap((item) => Object.values(item))
  .flatMap(({ operationId = "", requestBody }) =>
    Object.values(requestBody?.content ?? {}).flatMap(({ schema }) => [...valuesOf(schema, operationId)]),
  );

it("the values of the control plane's requests are found", () => {
  expect(values.length).toBeGreaterThan(12);
});

it.each(values)("a request of the control plane bounds each value: $place", ({ schema }) => {
  const missing = bounds[schema.type ?? ""]?.filter((group) => !group.some((keyword) => keyword in schema));
  expect(missing).toEqual([]);
});
