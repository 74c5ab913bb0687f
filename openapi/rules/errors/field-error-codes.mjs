import { errorExamples, examplesPath } from "../model/operations.mjs";
import { subschemas } from "../model/schemas.mjs";

/** A field with an error code of its own has that code among the examples of status 400. */
export default function fieldErrorCodes(operation, _options, { path }) {
  const shown = errorExamples(operation.responses?.["400"]).map(({ error }) => error.code);
  const inputs = [
    operation.requestBody?.content?.["application/json"]?.schema,
    ...(operation.parameters ?? []).map(({ schema }) => schema),
  ];
  const codes = inputs.flatMap((input) =>
    [...subschemas(input, [])].flatMap(({ schema }) => codesOf(schema)),
  );
  return [...new Set(codes)]
    .filter((code) => !shown.includes(code))
    .map((code) => ({
      message: `An invalid field can lead to the code ${code}, and no example of status 400 shows it: add one.`,
      path: examplesPath(path, "400"),
    }));
}

/** `x-error-code` of the schema itself, and the `errorCode` of a further check that an extension describes. */
const codesOf = (schema) =>
  [schema["x-error-code"], ...Object.values(schema).map((value) => value?.errorCode)].filter(
    Number.isInteger,
  );
