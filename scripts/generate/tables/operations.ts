import type { Contract } from "../contract.ts";
import { environmentsOf, operationsOf, type PlacedOperation } from "../environments.ts";
import { table } from "./table.ts";

/** Every operation with its route, scope and the other values that servers and clients need. */
export function operationTable(contract: Contract): string {
  const operations = operationsOf(contract).map((placed) => operationRow(contract, placed));
  return [
    "/**",
    " * Every operation. `route` is the path below the environment's prefix, `write` whether it takes an Idempotency-Key,",
    " * `touches` the kinds of resources that it reads or changes, `errors` the names of the errors that it documents.",
    " */",
    table("operations", operations),
    'export type OperationId = (typeof operations)[number]["operationId"];\n',
    "/**",
    " * The operationId of each method and path, apart from the other columns so that a browser loads little. A path without",
    " * parameters comes before a template that matches it too.",
    " */",
    table("operationIds", operationIds(operations)),
  ].join("\n");
}

function operationIds(operations: { operationId: string; method: string; path: string }[]) {
  const isTemplate = ({ path }: { path: string }) => Number(path.includes("{"));
  const rows = operations.toSorted((one, other) => isTemplate(one) - isTemplate(other));
  return Object.fromEntries(rows.map(({ operationId, method, path }) => [`${method} ${path}`, operationId]));
}

function operationRow(contract: Contract, { environment, method, path, route, operation }: PlacedOperation) {
  return {
    operationId: operation.operationId,
    environment,
    method: method.toUpperCase(),
    path,
    route,
    scope: environmentsOf(contract)[environment].scope,
    write: (operation.parameters ?? []).some(({ $ref }) => $ref.endsWith("/IdempotencyKey")),
    tag: operation.tags[0],
    touches: operation["x-touches"],
    statuses: Object.keys(operation.responses).map(Number),
    errors: errorNames(contract, operation),
  };
}

/** The names of the error examples that an operation documents. */
const errorNames = ({ components }: Contract, { responses }: PlacedOperation["operation"]): string[] =>
  Object.values(responses)
    .flatMap(({ content }) => Object.keys(content["application/json"].examples))
    .filter((name) => components.examples[name]?.value.error);
