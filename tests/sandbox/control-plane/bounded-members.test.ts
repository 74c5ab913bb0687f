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

/** What a request may send. Whoever changes a bound changes it here, with what the sandbox stores and the guide says. */
const stated: Record<string, string> = {
  "createApiKey.webcode": "pattern ^[A-Za-z0-9_-]{1,32}$",
  "createApiKey.allowedIps": "maxItems 100",
  "createApiKey.allowedIps[]": "minLength 1, maxLength 64",
  "editAllowedIps.allowedIps": "maxItems 100",
  "editAllowedIps.allowedIps[]": "minLength 1, maxLength 64",
  "configureWebhook.url": "minLength 1, maxLength 2048",
  "paySession.card": "pattern ^[0-9]{12,19}$",
  "paySession.challenge": "default pass",
  "addFault.environment": "default test",
  "addFault.when": "default before",
  "addFault.times": "minimum 1, maximum 1000000, default 1",
  "addFault.effect.milliseconds": "minimum 0, maximum 86400000, default 1000",
  "addFault.effect.statusCode": "minimum 200, maximum 599",
  "addFault.effect.headers": "maxProperties 20, propertyNames ^[A-Za-z0-9-]{1,64}$",
  "addFault.effect.headers.*": "maxLength 1000, pattern ^[ -~]*$",
  "addFault.effect.name": "minLength 1, maxLength 64",
  "addFault.effect.reason": "minLength 1, maxLength 200",
  "advanceClock.advanceSeconds": "minimum -315360000, maximum 315360000",
};
const keywords = [
  ...["minLength", "maxLength", "minimum", "maximum", "maxItems", "maxProperties"],
  ...["pattern", "propertyNames", "default"],
];

it("the bounds and defaults of the control plane's requests are those that are stated here", () => {
  const written = values.map(({ place, schema }) => {
    const { propertyNames: names, ...rest } = schema as Schema & { propertyNames?: { pattern: string } };
    const all: Record<string, unknown> = names ? { ...rest, propertyNames: names.pattern } : rest;
    const found = keywords.flatMap((keyword) => (keyword in all ? [`${keyword} ${all[keyword]}`] : []));
    return [place, found.join(", ")];
  });
  expect(Object.fromEntries(written.filter(([, bound]) => bound !== ""))).toEqual(stated);
});

const shown = values.flatMap(({ place, schema }) =>
  [schema, Object(schema["propertyNames"]) as Schema]
    .filter(({ pattern, examples }) => pattern !== undefined && examples !== undefined)
    .map((part) => ({ place, ...(part as { pattern: string; examples: string[] }) })),
);
it.each(shown)("a text that a request shows has the form of its pattern: $place", ({ pattern, examples }) => {
  expect(examples.filter((example) => !new RegExp(pattern).test(example))).toEqual([]);
});

const objectsIn = (node: unknown): Schema[] =>
  typeof node !== "object" || node === null
    ? []
    : [
        ...("properties" in node && "type" in node ? [node as Schema] : []),
        ...Object.values(node).flatMap(objectsIn),
      ];

it("each body of a request of the control plane is closed, so that a misspelt member is refused", () => {
  const bodies = Object.values(paths).flatMap((item) =>
    Object.values(item).flatMap(({ requestBody }) => (requestBody ? [requestBody] : [])),
  );
  const open = [...bodies.flatMap(objectsIn), components.schemas["FaultEffect"] ?? {}].filter(
    ({ additionalProperties }) => additionalProperties !== false,
  );
  expect(bodies.length).toBeGreaterThan(5);
  expect(open).toEqual([]);
});

it("each response of the control plane has all its members, but those that are stated here", () => {
  const responses = Object.values(paths).flatMap((item) =>
    Object.values(item as Record<string, { responses?: object }>).flatMap(({ responses: all = {} }) =>
      Object.values(all),
    ),
  );
  const { FaultEffect: _, ...sent } = components.schemas;
  const optional = [...responses, sent]
    .flatMap(objectsIn)
    .flatMap(({ properties = {}, required = [] }) =>
      Object.keys(properties).filter((name) => !(required as string[]).includes(name)),
    );
  // A client secret comes with the first key only, and an attempt has a response or an error, and seldom a fault.
  expect(optional.sort()).toEqual(["clientSecret", "error", "fault", "statusCode"]);
});
