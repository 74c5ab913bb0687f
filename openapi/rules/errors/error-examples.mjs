import { errorExamples } from "../model/operations.mjs";
import { registryOf } from "../model/registry.mjs";

/** An error example tells the status that it is documented under, and a code that is registered for that status. */
export default function exampleCodes(response, _options, { path, documentInventory }) {
  const status = Number(path.at(-1));
  const registered = registryOf(documentInventory.resolved, status);
  return errorExamples(response).flatMap(({ name, error }) => {
    const place = [...path, "content", "application/json", "examples", name, "value", "error"];
    const findings = [];
    if (error.statusCode !== status)
      findings.push({
        message: `The example \`${name}\` says statusCode ${error.statusCode} under status ${status}: set it to ${status}.`,
        path: [...place, "statusCode"],
      });
    if (!registered.includes(error.code))
      findings.push({
        message: `The example \`${name}\` has the code ${error.code}, which x-error-codes does not list for status ${status}: use one of ${registered.join(", ")}, or register it.`,
        path: [...place, "code"],
      });
    return findings;
  });
}
