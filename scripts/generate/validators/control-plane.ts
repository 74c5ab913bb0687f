import type { ControlPlane, ControlPlaneOperation } from "../contract.ts";
import { bundle, compile } from "./compile.ts";
import { componentName, contentSchema } from "./schemas.ts";

/** The request body schemas of the control plane, by operationId. */
export const controlPlaneBodies = (document: ControlPlane): Map<string, object> =>
  new Map(
    operationsOf(document).flatMap(({ operationId, requestBody }) =>
      requestBody ? [[operationId, contentSchema(requestBody)]] : [],
    ),
  );

/**
 * Builds the validators of the control plane's JSON responses. They are a separate module, because only tests use them.
 * Operations share the validators of their errors.
 */
export async function controlPlaneResponseValidators(document: ControlPlane): Promise<string> {
  const schemas = new Map<string, object>();
  const rows = operationsOf(document).map(({ operationId, responses }) => {
    const cells = Object.entries(responses).flatMap(([status, response]) => {
      const { content } = response.$ref
        ? (document.components.responses[componentName({ $ref: response.$ref })] ?? {})
        : response;
      const schema = content?.["application/json"]?.schema;
      if (!schema) return [];
      const isError = Number(status) >= 400;
      const name = isError ? `error${status}` : operationId;
      schemas.set(name, isError ? namedError(document, Number(status), schema) : schema);
      return [`${status}: responses.${name}`];
    });
    return `${operationId}: { ${cells.join(", ")} }`;
  });
  return bundle({
    "responses.js": compile(document, schemas, false),
    "entry.js": `import * as responses from "./responses.js";
export const controlPlaneResponses = {\n${rows.join(",\n")}\n};`,
  });
}

/** Narrows the schema of an error to the names that `x-errors` has for its status. */
function namedError({ "x-errors": errors }: ControlPlane, status: number, schema: object): object {
  const names = errors.filter(({ statusCode }) => statusCode === status).map(({ name }) => name);
  if (names.length === 0) throw new Error(`x-errors has no error of status ${status}.`);
  return { allOf: [schema, { properties: { error: { properties: { name: { enum: names } } } } }] };
}

/** The operations, without the other members of path items. */
const operationsOf = ({ paths }: ControlPlane) =>
  Object.values(paths)
    .flatMap((item) => Object.values(item))
    .filter((member): member is Required<ControlPlaneOperation> => member.operationId !== undefined);
