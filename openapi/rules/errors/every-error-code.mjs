import { errorExamples, operationsOf } from "../model/operations.mjs";
import { entriesOf } from "../model/registry.mjs";

/** Every code of the registry is shown, under each of its statuses, by an example of some operation or of none. */
export default function everyErrorCode(schema, _options, { path, documentInventory }) {
  const { resolved } = documentInventory;
  const ofOperations = [...operationsOf(resolved)].flatMap(({ operation }) =>
    Object.entries(operation.responses ?? {}).flatMap(([status, response]) =>
      errorExamples(response).map(({ error }) => `${status} ${error.code}`),
    ),
  );
  const ofNone = Object.values(resolved.components?.examples ?? {}).map(
    (example) => `${example?.value?.error?.statusCode} ${example?.value?.error?.code}`,
  );
  const shown = new Set([...ofOperations, ...ofNone]);
  return entriesOf(schema).flatMap(({ code, statusCodes }, index) =>
    statusCodes
      .filter((status) => !shown.has(`${status} ${code}`))
      .map((status) => ({
        message: `No example shows the code ${code} with status ${status}: add a named example, or take the status out of the registry.`,
        path: [...path, "x-error-codes", index],
      })),
  );
}
