import { subschemas } from "../model/schemas.mjs";

/** Findings about each part of a component that has a keyword. */
const withKeyword = (keyword, problemOf) => (component, _options, context) =>
  [...subschemas(component, context.path)].flatMap(({ schema, path }) => {
    const message = keyword in schema ? problemOf(schema[keyword], path) : undefined;
    return message ? [{ message, path: [...path, keyword] }] : [];
  });

export const flatSchemas = withKeyword(
  "allOf",
  () => "A schema has allOf, which generators turn into duplicate types: write its fields out.",
);

export const listedValues = withKeyword(
  "const",
  (value) => `A schema has const: write \`enum: [${value}]\`, as everywhere else.`,
);

export const ownTitles = withKeyword("title", (title, path) => {
  const name = path.length === 3 ? path[2] : undefined;
  if (title === name) return undefined;
  return `The title "${title}" becomes the name of a type: remove it${name ? `, or make it ${name}` : ""}.`;
});
