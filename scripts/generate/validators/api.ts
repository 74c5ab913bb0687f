import type { ApiResponse, Contract, ControlPlane, Operation } from "../contract.ts";
import { operationsOf } from "../environments.ts";
import { bundle, compile } from "./compile.ts";
import { controlPlaneBodies } from "./control-plane.ts";
import { componentName } from "./schemas.ts";

type RequestBody = NonNullable<Operation["requestBody"]>;

/**
 * Builds a module with the validators of every request and response. It has no imports, so that a server neither
 * compiles schemas nor parses the contract when it starts. The operations of Live and Test share the validators, because
 * the house rules keep the two trees equal.
 */
export async function validators(contract: Contract, controlPlane: ControlPlane): Promise<string> {
  const json = new Map<string, object>([
    ["idempotencyKey", contract.components.parameters.IdempotencyKey.schema],
  ]);
  const query = new Map<string, object>();
  const table = operationsOf(contract).map(({ operation }) => {
    const body = operation.requestBody && addTo(json, operation.requestBody);
    const parameters = querySchema(contract, operation);
    const queryName = `query${signature(parameters)}`;
    query.set(queryName, parameters);
    const responses = Object.entries(operation.responses).map(
      ([status, response]) => `${status}: json.${addTo(json, response)}`,
    );
    const request = [...(body ? [`body: json.${body}`] : []), `query: query.${queryName}`];
    return `${operation.operationId}: { ${request.join(", ")}, responses: { ${responses.join(", ")} } }`;
  });
  return bundle({
    "json.js": compile(contract, json, false),
    // A query has only text, so numbers and booleans are read from it.
    "query.js": compile(contract, query, true),
    "control-plane.js": compile(controlPlane, controlPlaneBodies(controlPlane), false),
    "entry.js": `import * as json from "./json.js";
import * as query from "./query.js";
export * as controlPlaneValidators from "./control-plane.js";
export const validateIdempotencyKey = json.idempotencyKey;
export const validators = {\n${table.join(",\n")}\n};`,
  });
}

/** Adds the schema of a body or response, and returns its name. Operations with the same schema share its validator. */
function addTo(schemas: Map<string, object>, { content }: ApiResponse | RequestBody): string {
  const { schema } = content["application/json"];
  const name = componentName(schema);
  schemas.set(name, schema);
  return name;
}

function querySchema({ components }: Contract, operation: Operation) {
  const parameters = (operation.parameters ?? [])
    .map((reference) => components.parameters[componentName(reference)])
    .filter((parameter) => parameter?.in === "query");
  return {
    type: "object",
    additionalProperties: false,
    required: parameters.filter((parameter) => parameter?.required).map((parameter) => parameter?.name),
    properties: Object.fromEntries(parameters.map((parameter) => [parameter?.name, parameter?.schema])),
  };
}

/** The same for operations with the same parameters, which share a validator. */
const signature = ({ properties }: { properties: object }): string =>
  Object.keys(properties)
    .map((name) => `_${name}`)
    .join("");
