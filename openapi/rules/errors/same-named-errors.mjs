import { isDeepStrictEqual } from "node:util";
import { errorExamples, examplesPath, isError, nameOf, operationsOf } from "../model/operations.mjs";

/** An error example can be asked for by name alone, so one name has one value wherever it is documented. */
export default function sameNamedErrors(document) {
  const first = new Map();
  const findings = [];
  for (const { operation, path } of operationsOf(document)) {
    for (const [status, response] of Object.entries(operation.responses ?? {}).filter(([key]) =>
      isError(key),
    )) {
      for (const { name, error } of errorExamples(response)) {
        const known = first.get(name) ?? { error, path };
        first.set(name, known);
        if (isDeepStrictEqual(known.error, error)) continue;
        findings.push({
          message: `The example \`${name}\` is another one at ${nameOf(known.path)}: give both the same value, or one of them another name.`,
          path: examplesPath(path, status),
        });
      }
    }
  }
  return findings;
}
