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
    " * The operationIds of each method and route by environment, apart from the other columns so that a browser loads little.",
    " */",
    table("operationIds", operationIds(operations)),
    "/** How long a client waits for an operation that takes longer than others, by method and route, seconds. */",
    table("clientTimeoutSeconds", clientTimeouts(contract)),
  ].join("\n");
}

/** The operationIds of each method and route by environment. */
function operationIds(
  operations: { operationId: string; environment: string; method: string; route: string }[],
) {
  const rows = Map.groupBy(operations, ({ method, route }) => `${method} ${route}`);
  const row = (placed: typeof operations) =>
    placed.map(({ environment, operationId }) => [environment, operationId] as const);
  return Object.fromEntries([...rows].map(([name, placed]) => [name, Object.fromEntries(row(placed))]));
}

/** The same for both environments, as a house rule keeps the two trees alike. */
function clientTimeouts(contract: Contract): Record<string, number> {
  const rows = operationsOf(contract).flatMap(({ method, route, operation }) => {
    const timeout = operation["x-client-timeout"];
    return timeout ? [[`${method.toUpperCase()} ${route}`, timeout.seconds] as const] : [];
  });
  return Object.fromEntries(rows);
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
