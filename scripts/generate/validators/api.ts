import { type Contract, type ControlPlane, methods, type Operation } from "../contract.ts";
import { bundle, compile } from "./compile.ts";
import { controlPlaneBodies } from "./control-plane.ts";
import { componentName, contentSchema } from "./schemas.ts";

/**
 * Builds a module with the validators of every request and response. It has no imports, so that a server neither
 * compiles schemas nor parses the contract when it starts. The operations of Live and Test share the validators, because
 * the house rules keep the two trees equal.
 */
export async function validators(contract: Contract, controlPlane: ControlPlane): Promise<string> {
  const operations = Object.values(contract.paths).flatMap((item) =>
    methods.flatMap((method) => item[method] ?? []),
  );
  const json = new Map<string, object>([
    ["idempotencyKey", contract.components.parameters.IdempotencyKey.schema],
  ]);
  const query = new Map<string, object>();
  const table = operations.map((operation) => {
    const body = operation.requestBody && componentName(operation.requestBody);
    if (body) json.set(`body${body}`, contentSchema(contract.components.requestBodies[body]));
    const parameters = querySchema(contract, operation);
    const queryName = `query${signature(parameters)}`;
    query.set(queryName, parameters);
    const responses = Object.entries(operation.responses).map(([status, response]) => {
      const name = componentName(response);
      json.set(`response${name}`, contentSchema(contract.components.responses[name]));
      return `${status}: json.response${name}`;
    });
    const request = [...(body ? [`body: json.body${body}`] : []), `query: query.${queryName}`];
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
