import { isDeepStrictEqual } from "node:util";

/** Pairs of schemas about one thing. The second has every field of the first, and may have more. */
const pairs = [
  ["UnpaidSession", "PaidSession"],
  ["AcceptedModification", "Modification"],
  ["SucceededModificationData", "FailedModificationData"],
];

/** The field that tells the two apart. */
const own = "status";

/** The fields are written out in both, because generators turn `allOf` into duplicate types. Receives all schemas. */
export default function sharedFields(schemas, _options, { path }) {
  return pairs.flatMap(([model, other]) => {
    if (!schemas[model] && !schemas[other]) return [];
    if (!schemas[model] || !schemas[other])
      return [
        { message: `Only one of ${model} and ${other} exists: name both in the rule shared-fields.`, path },
      ];
    const fields = Object.keys(schemas[model].properties).filter((name) => name !== own);
    return fields
      .filter((name) => !isDeepStrictEqual(fieldOf(schemas[model], name), fieldOf(schemas[other], name)))
      .map((name) => ({
        message: `${other}.${name} is not as in ${model}: make the field, and whether it is required, the same in both.`,
        path: [...path, other, "properties", name],
      }));
  });
}

const fieldOf = ({ properties, required = [] }, name) => [properties[name], required.includes(name)];
