import { registryOf } from "../model/registry.mjs";
import { allowedValues, memberOf } from "../model/schemas.mjs";

/** The schema of an error response narrows `code` to codes that are registered for its status. */
export default function allowedCodes(response, _options, { path, documentInventory }) {
  const status = Number(path.at(-1));
  const registered = registryOf(documentInventory.resolved, status);
  const schema = response.content?.["application/json"]?.schema;
  const error = { allOf: memberOf(schema, "error") };
  return allowedValues(memberOf(error, "code"))
    .filter((code) => !registered.includes(code))
    .map((code) => ({
      message: `The response ${status} allows the code ${code}, which x-error-codes does not list for that status: narrow the enum of \`error.code\` to ${registered.join(", ")}.`,
      path: [...path, "content", "application/json", "schema"],
    }));
}
