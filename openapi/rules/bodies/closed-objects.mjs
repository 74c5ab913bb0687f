import { subschemas } from "../model/schemas.mjs";

/** What we send is exactly what is described: every object in a request refuses unknown members. */
export default function closedObjects(root, _options, context) {
  return [...subschemas(root, context.path)]
    .filter(({ schema }) => schema.type === "object" || schema.properties)
    .filter(({ schema }) => schema.additionalProperties !== false)
    .map(({ path }) => ({
      message: "An object in a request accepts unknown members: give it `additionalProperties: false`.",
      path,
    }));
}
