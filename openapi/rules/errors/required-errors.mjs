import { errorExamples, examplesPath, nameOf } from "../model/operations.mjs";
import { memberOf } from "../model/schemas.mjs";

/**
 * Every operation documents the statuses that its kind can have, each with an example of every code of that status.
 * `always`, `writes` and `named` map a status to its codes.
 */
export default function requiredErrors(operation, { always, writes, named, resourceMembers }, { path }) {
  const [, route, method] = path;
  const wanted = {
    ...always,
    ...(method === "get" ? {} : writes),
    ...(route.includes("{") || namesResource(operation, resourceMembers) ? named : {}),
  };
  return Object.entries(wanted).flatMap(([status, codes]) => {
    const response = operation.responses?.[status];
    if (!response)
      return [
        {
          message: `${nameOf(path)} documents no ${status}: add it to its responses.`,
          path: [...path, "responses"],
        },
      ];
    const shown = errorExamples(response).map(({ error }) => error.code);
    return codes
      .filter((code) => !shown.includes(code))
      .map((code) => ({
        message: `The response ${status} shows no example with the code ${code}: add one.`,
        path: examplesPath(path, status),
      }));
  });
}

/** A body that names a resource may name one that does not exist. */
function namesResource(operation, names) {
  const schema = operation.requestBody?.content?.["application/json"]?.schema;
  return names.some((name) => memberOf(schema, name).length > 0);
}
