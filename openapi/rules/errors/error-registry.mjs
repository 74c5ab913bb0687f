import { isDeepStrictEqual } from "node:util";
import { entriesOf } from "../model/registry.mjs";

/** The registry of error codes lists each code and name once, and `enum` is the same list. */
export default function errorRegistry(schema, _options, { path }) {
  const entries = entriesOf(schema);
  const codes = entries.map(({ code }) => code);
  const repeated = ["code", "name"].flatMap((member) =>
    entries.flatMap((entry, index) =>
      entries.findIndex((other) => other[member] === entry[member]) === index
        ? []
        : {
            message: `The ${member} ${entry[member]} is registered twice: keep one entry.`,
            path: [...path, "x-error-codes", index, member],
          },
    ),
  );
  const ordered = (values) => [...new Set(values)].sort((one, other) => one - other);
  if (isDeepStrictEqual(ordered(schema.enum ?? []), ordered(codes))) return repeated;
  return [
    ...repeated,
    {
      message: `The enum is not the registry: it must be [${ordered(codes).join(", ")}].`,
      path: [...path, "enum"],
    },
  ];
}
