import { memberOf, requires } from "../model/schemas.mjs";

/**
 * An object schema, `allOf` included, requires members: `{ success: true, error: { code: {} } }` asks for a `success`
 * that is always true and an `error` that holds a `code`.
 */
export default function requiresMembers(schema, { members }) {
  return missing(schema, members, "").map((message) => ({ message }));
}

function missing(schema, members, prefix) {
  return Object.entries(members).flatMap(([name, wanted]) => {
    const place = prefix + name;
    const declared = memberOf(schema, name);
    if (declared.length === 0) return [`The object has no \`${place}\`: add it to properties and required.`];
    const optional = requires(schema, name)
      ? []
      : [`The member \`${place}\` is optional: add it to required.`];
    if (typeof wanted === "object")
      return [...optional, ...missing({ allOf: declared }, wanted, `${place}.`)];
    if (declared.some(({ enum: values = [] }) => values.length === 1 && values[0] === wanted))
      return optional;
    return [...optional, `The member \`${place}\` can have any value: give it \`enum: [${wanted}]\`.`];
  });
}
