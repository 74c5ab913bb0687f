import { type Environment, terminals } from "../../generated/constants.ts";
import { operations } from "../../generated/operations.ts";
import { component, operationOf, readContract } from "../contract.ts";
import type { Contract, Operation, SchemaRef } from "../generate/contract.ts";

/** An operation with the contract's examples of its parameters and bodies. */
export interface ExampleRequest {
  operationId: string;
  summary: string;
  environment: Environment;
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
    const { operationId, environment, method, path, route } = entry;
    const { summary, ...operation } = operationOf(contract, entry);
    const parametersIn = (place: string) =>
      (operation.parameters ?? [])
        .map((reference) => component(contract, "parameters", reference))
        .filter((parameter) => parameter.in === place)
        .map(({ name, required, schema }) => ({ name, required, example: exampleOf(contract, schema) }));
    return {
      ...{ operationId, summary, environment, method, path, route },
      pathParameters: Object.fromEntries(parametersIn("path").map(({ name, example }) => [name, example])),
      query: parametersIn("query"),
      bodies: operation.requestBody ? bodiesOf(contract, operation.requestBody, environment) : {},
    };
  });
}

function exampleOf(contract: Contract, schema: SchemaRef): string {
  const { $ref } = schema;
  const { examples = [] } = $ref ? component(contract, "schemas", { $ref }) : schema;
  return String(examples[0] ?? "true");
}

function bodiesOf(
  contract: Contract,
  { content }: NonNullable<Operation["requestBody"]>,
  environment: Environment,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(content["application/json"].examples).map(([name, example]) => {
      const { value } = component(contract, "examples", example);
      return [name, environment === "live" ? onLiveTerminal(value) : value];
    }),
  );
}

/** The examples charge a terminal of Test, which Live does not know. */
const onLiveTerminal = (body: unknown): unknown =>
  typeof body === "object" && body !== null && "poiId" in body
    ? { ...body, poiId: terminals.live[0].poiId }
    : body;
