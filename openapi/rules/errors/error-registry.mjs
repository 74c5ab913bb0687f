import { isDeepStrictEqual } from "node:util";
import { entriesOf } from "../model/registry.mjs";
import { listedValues } from "../model/schemas.mjs";

/** The registry of error codes lists each code and name once, and the known values of the schema are the same list. */
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
  if (isDeepStrictEqual(ordered(listedValues(schema) ?? []), ordered(codes))) return repeated;
  return [
    ...repeated,
    {
      message: `The known codes are not the registry: the enum must be [${ordered(codes).join(", ")}].`,
      path,
    },
  ];
}
