import { type Contract, type Environment, methods, type Operation } from "./contract.ts";
import { environmentsOf, operationsOf } from "./environments.ts";

/** The contract as Redocly bundles it: bodies and responses are components, and operations refer to them. */
export interface LinkedContract extends Omit<Contract, "paths" | "components"> {
  paths: Record<string, Partial<Record<(typeof methods)[number], LinkedOperation>>>;
  components: Contract["components"] & {
    requestBodies: Record<string, NonNullable<Operation["requestBody"]>>;
    responses: Record<string, Operation["responses"][string]>;
  };
}

type LinkedOperation = Omit<Operation, "requestBody" | "responses"> & {
  requestBody?: { $ref: string };
  responses: Record<string, { $ref: string }>;
};

/**
 * Writes each request body and response into the operations that use it, because some code generators do not follow a
 * reference there. A link then leads to the operation in the environment of its response.
 *
 * @throws {Error} when an operation refers to a component that the contract does not have.
 */
export function inlineBodies(linked: LinkedContract): Contract {
  const { requestBodies, responses, ...components } = linked.components;
  const twin = twins(linked as unknown as Contract);
  const inlined = ({ requestBody, responses: references, ...operation }: LinkedOperation): Operation => ({
    ...operation,
    ...(requestBody ? { requestBody: copy(requestBodies, requestBody) } : {}),
    responses: Object.fromEntries(
      Object.entries(references).map(([status, reference]) => {
        const response = copy(responses, reference);
        for (const link of Object.values(response.links ?? {}))
          link.operationId = twin(link.operationId, operation);
        return [status, response];
      }),
    ),
  });
  const paths = Object.fromEntries(
    Object.entries(linked.paths).map(([path, item]) => [
      path,
      Object.fromEntries(
        methods.flatMap((method) => (item[method] ? [[method, inlined(item[method])]] : [])),
      ),
    ]),
  );
  return { ...linked, paths, components };
}

function copy<Component>(components: Record<string, Component>, { $ref }: { $ref: string }): Component {
  const component = components[$ref.split("/").at(-1) ?? ""];
  if (!component) throw new Error(`${$ref} is not in the contract.`);
  return structuredClone(component);
}

/** Finds the operation that does the same as another one, in the environment of a third. */
function twins(contract: Contract) {
  const environments = environmentsOf(contract);
  const rows = operationsOf(contract).map((row) => ({ ...row, id: row.operation.operationId }));
  const environmentOf = (id: string): Environment | undefined =>
    rows.find((row) => row.id === id)?.environment;
  return (id: string, beside: { operationId: string }): string => {
    const linked = rows.find((row) => row.id === id);
    const environment = environmentOf(beside.operationId);
    const found = rows.find(
      (row) => row.environment === environment && row.route === linked?.route && row.method === linked.method,
    );
    if (!found)
      throw new Error(
        `${beside.operationId} links to ${id}, which is not in ${Object.keys(environments).join(" or ")}.`,
      );
    return found.id;
  };
}
