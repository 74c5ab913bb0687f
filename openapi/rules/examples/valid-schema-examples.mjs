import { subschemas } from "../model/schemas.mjs";
import { violation } from "../model/validate.mjs";

/** The examples and the default inside a schema, at any depth, are valid against the part that they are written in. */
export default function validSchemaExamples(root, _options, context) {
  return [...subschemas(root, context.path)].flatMap(({ schema, path }) => {
    const values = (schema.examples ?? []).map((value, index) => [["examples", index], value]);
    if ("default" in schema) values.push([["default"], schema.default]);
    return values.flatMap(([place, value]) => {
      const found = violation(schema, value);
      if (!found) return [];
      return {
        message: `\`${place.join(".")}\` of a schema does not fit it: ${found.reason}. Mend the value or the schema.`,
        path: [...path, ...place],
      };
    });
  });
}
