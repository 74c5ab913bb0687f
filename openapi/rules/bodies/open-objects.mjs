import { subschemas } from "../model/schemas.mjs";

const closing = ["additionalProperties", "unevaluatedProperties"];

/** A server may add members to what it sends, and clients generated from this contract must not break when it does. */
export default function openObjects(root, _options, context) {
  return [...subschemas(root, context.path)].flatMap(({ schema, path }) =>
    closing
      .filter((keyword) => schema[keyword] === false)
      .map((keyword) => ({
        message: `An object that the API sends refuses new members: remove \`${keyword}: false\`, or use another schema here.`,
        path: [...path, keyword],
      })),
  );
}
