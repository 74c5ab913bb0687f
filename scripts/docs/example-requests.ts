import type { OpenAPI3, OperationObject, ParameterObject } from "openapi-typescript";
import { operations } from "../../generated/operations.ts";
import { operationOf, readContract, resolved } from "../contract.ts";

/** An operation with the contract's examples of its parameters and bodies. */
export interface ExampleRequest {
  operationId: string;
  summary: string;
  tag: string;
  environment: "live" | "test";
  method: "GET" | "POST";
  path: string;
  /** The path below the environment's prefix. */
  route: string;
  pathParameters: Record<string, string>;
  /** Every query parameter with its example. Samples send only the required ones. */
  query: { name: string; required: boolean; example: string }[];
  /** The example bodies by name. Empty for a GET. */
  bodies: Record<string, unknown>;
}

/** Reads the example requests of every operation from the contract. */
export async function exampleRequests(): Promise<ExampleRequest[]> {
  const contract = await readContract();
  return operations.map((entry) => {
    const { operationId, environment, method, path, route, tag } = entry;
    const { summary = "", ...operation } = operationOf(contract, entry);
    const parameters = (operation.parameters ?? []).map((parameter) => resolved(contract, parameter));
    return {
      ...{ operationId, summary, tag, environment, method, path, route },
      pathParameters: Object.fromEntries(
        parameters
          .filter((parameter) => parameter.in === "path")
          .map((parameter) => [parameter.name, exampleOf(contract, parameter)]),
      ),
      query: parameters
        .filter((parameter) => parameter.in === "query")
        .map((parameter) => ({
          name: parameter.name,
          required: parameter.required ?? false,
          example: exampleOf(contract, parameter),
        })),
      bodies: operation.requestBody ? bodiesOf(contract, operation.requestBody) : {},
    };
  });
}

function exampleOf(contract: OpenAPI3, { schema }: ParameterObject): string {
  const { examples = [] } = (schema ? resolved(contract, schema) : {}) as { examples?: unknown[] };
  return String(examples[0] ?? "true");
}

function bodiesOf(
  contract: OpenAPI3,
  requestBody: NonNullable<OperationObject["requestBody"]>,
): Record<string, unknown> {
  const { content } = resolved(contract, requestBody);
  const { examples = {} } = resolved(contract, content["application/json"] ?? {});
  return Object.fromEntries(
    Object.entries(examples).map(([name, example]) => [name, resolved(contract, example).value]),
  );
}
