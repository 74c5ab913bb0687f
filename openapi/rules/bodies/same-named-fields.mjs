/** Names of fields that hold something else in each object. */
const general = ["data", "status"];

/** A reader, and a type in code, know a field by its name. Receives the whole bundle. */
export default function sameNamedFields({ components = {}, paths = {}, webhooks = {} }) {
  const { schemas = {}, parameters = {} } = components;
  const first = new Map();
  return [...fieldsOf({ components: { schemas, parameters }, paths, webhooks }, [])].flatMap(
    ({ name, schema, path }) => {
      const own = name[0].toUpperCase() + name.slice(1);
      const target = schema.$ref?.split("/").at(-1);
      if (own in schemas) {
        // A request refuses unknown members, and an object may allow some of the values only.
        const fits = target === own || target === `Requested${own}` || schema.enum !== undefined;
        return fits
          ? []
          : [{ message: `The schema of \`${name}\` must be ${own}, which has its name.`, path }];
      }
      if (target === undefined || general.includes(name)) return [];
      const known = first.get(name) ?? target;
      first.set(name, known);
      if (known === target) return [];
      return [
        {
          message: `The schema of \`${name}\` is ${target} here and ${known} elsewhere: refer to the same one, or rename a field.`,
          path,
        },
      ];
    },
  );
}

/** Every field of an object and every parameter below a node, with its place. */
function* fieldsOf(node, path) {
  if (typeof node !== "object" || node === null) return;
  if ("in" in node && "schema" in node)
    yield { name: node.name, schema: node.schema, path: [...path, "schema"] };
  for (const [key, inner] of Object.entries(node)) {
    if (key === "examples" || key.startsWith("x-")) continue;
    if (key === "properties")
      for (const [name, schema] of Object.entries(inner)) yield { name, schema, path: [...path, key, name] };
    yield* fieldsOf(inner, [...path, key]);
  }
}
