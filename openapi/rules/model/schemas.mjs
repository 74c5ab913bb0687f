// Keywords that hold schemas: of the value itself, and of what the value holds.
const ofItself = ["allOf", "anyOf", "oneOf", "if", "then", "else"];
const ofMembers = [
  "properties",
  "patternProperties",
  "additionalProperties",
  "items",
  "prefixItems",
  "contains",
];
const single = new Set(["if", "then", "else", "additionalProperties", "items", "contains"]);

const isSchema = (value) => typeof value === "object" && value !== null;

/** A schema and every schema inside it, each with its place. */
export function* subschemas(schema, path) {
  if (!isSchema(schema)) return;
  yield { schema, path };
  for (const keyword of [...ofItself, ...ofMembers]) {
    if (single.has(keyword)) yield* subschemas(schema[keyword], [...path, keyword]);
    else
      for (const [key, inner] of Object.entries(schema[keyword] ?? {}))
        yield* subschemas(inner, [...path, keyword, key]);
  }
}

/** The schemas that all describe the same value. */
const partsOf = (schema) => (isSchema(schema) ? [schema, ...(schema.allOf ?? []).flatMap(partsOf)] : []);

/** What a schema says about one of its members. */
export const memberOf = (schema, name) => partsOf(schema).flatMap((part) => part.properties?.[name] ?? []);

export const requires = (schema, name) => partsOf(schema).some((part) => part.required?.includes(name));

/**
 * The values that a schema lists: its `enum`, or those of the branches of its `anyOf` together, of which one may be open
 * and list nothing. `undefined` when it lists none.
 */
export function listedValues(schema) {
  if (schema.enum) return schema.enum;
  const lists = (schema.anyOf ?? []).flatMap((branch) => listedValues(branch) ?? []);
  return lists.length > 0 ? lists : undefined;
}

/** The values that a schema lists, of all parts that list some. */
export function allowedValues(schemas) {
  const enums = schemas.flatMap(partsOf).flatMap((part) => {
    const values = listedValues(part);
    return values ? [values] : [];
  });
  return (enums[0] ?? []).filter((value) => enums.every((values) => values.includes(value)));
}

/** The same schema, but refusing members that it does not declare. */
export function closed(schema) {
  const copy = rewritten(schema);
  const holdsMembers = isSchema(schema) && [undefined, "object"].includes(schema.type);
  return holdsMembers ? { ...copy, unevaluatedProperties: false } : copy;
}

/** Closes what a schema holds but not the schema: one branch of an `allOf` cannot know the members of the others. */
function rewritten(schema) {
  if (!isSchema(schema)) return schema;
  const copy = { ...schema };
  for (const [keywords, rewrite] of [
    [ofItself, rewritten],
    [ofMembers, closed],
  ]) {
    for (const keyword of keywords.filter((name) => name in schema)) {
      copy[keyword] = single.has(keyword) ? rewrite(schema[keyword]) : mapValues(schema[keyword], rewrite);
    }
  }
  return copy;
}

const mapValues = (group, rewrite) =>
  Array.isArray(group)
    ? group.map(rewrite)
    : Object.fromEntries(Object.entries(group).map(([name, schema]) => [name, rewrite(schema)]));
