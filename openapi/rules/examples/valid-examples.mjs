import { violation } from "../model/validate.mjs";

/** The examples of a body or parameter are valid against the schema beside them. */
export default function validExamples({ schema, example, examples = {} }, _options, context) {
  const values = Object.entries(examples).map(([name, { value }]) => [["examples", name, "value"], value]);
  if (example !== undefined) values.push([["example"], example]);
  return values.flatMap(([place, value]) => {
    const found = schema && violation(schema, value);
    if (!found) return [];
    return {
      message: `The example \`${place[1] ?? example}\` does not fit its schema: ${found.reason}. Mend the example or the schema.`,
      path: [...context.path, ...place, ...found.path],
    };
  });
}
