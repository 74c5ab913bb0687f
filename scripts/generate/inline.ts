import {
  type ApiResponse,
  type Content,
  type Contract,
  type Link,
  methods,
  type Operation,
} from "./contract.ts";
import { operationsOf, type PlacedOperation } from "./environments.ts";

/** The contract as Redocly bundles it: bodies, responses and shared links are components, and operations refer to them. */
export interface LinkedContract extends Omit<Contract, "paths" | "components"> {
  paths: Record<string, Partial<Record<(typeof methods)[number], LinkedOperation>>>;
  components: Contract["components"] & {
    requestBodies: Record<string, NonNullable<Operation["requestBody"]>>;
    responses: Record<string, LinkedResponse>;
    links: Record<string, Link>;
  };
}

type LinkedResponse = Omit<ApiResponse, "links"> & { links?: Record<string, Link | { $ref: string }> };

type LinkedOperation = Omit<Operation, "requestBody" | "responses"> & {
  requestBody?: { $ref: string };
  responses: Record<string, { $ref: string }>;
};

/**
 * Writes each request body, response and link into the operations that use it, because some code generators do not
 * follow a reference there. A link then leads to the operation in the environment of its response, and of the examples
 * only those of the environment are left.
 *
 * @throws {Error} when an operation refers to a component that the contract does not have.
 */
export function inlineBodies(linked: LinkedContract): Contract {
  const { requestBodies, responses, links, ...components } = linked.components;
  const placed = placedOperations(linked as unknown as Contract);
  const withOwnExamples = <Body extends Content>(body: Body, operationId: string): Body => {
    const json = body.content["application/json"];
    const { environment } = placed.of(operationId);
    const isOwn = (reference: { $ref: string }) => {
      const only = named(components.examples, reference)["x-environment"];
      return only === undefined || only === environment;
    };
    json.examples = Object.fromEntries(Object.entries(json.examples).filter(([, example]) => isOwn(example)));
    return body;
  };
  const ownLink = (link: Link | { $ref: string }, operation: Pick<LinkedOperation, "operationId">): Link => {
    const written = "$ref" in link ? copy(links, link) : link;
    return { ...written, operationId: placed.twin(written.operationId, operation) };
  };
  const inlined = ({ requestBody, responses: references, ...operation }: LinkedOperation): Operation => ({
    ...operation,
    ...(requestBody
      ? { requestBody: withOwnExamples(copy(requestBodies, requestBody), operation.operationId) }
      : {}),
    responses: Object.fromEntries(
      Object.entries(references).map(([status, reference]) => {
        const response = withOwnExamples(copy(responses, reference), operation.operationId);
        if (!response.links) return [status, response];
        const own = Object.entries(response.links).map(([name, link]) => [name, ownLink(link, operation)]);
        return [status, { ...response, links: Object.fromEntries(own) }];
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

function named<Component>(components: Record<string, Component>, { $ref }: { $ref: string }): Component {
  const component = components[$ref.split("/").at(-1) ?? ""];
  if (!component) throw new Error(`${$ref} is not in the contract.`);
  return component;
}

const copy = <Component>(components: Record<string, Component>, reference: { $ref: string }): Component =>
  structuredClone(named(components, reference));

function placedOperations(contract: Contract) {
  const rows = new Map(operationsOf(contract).map((row) => [row.operation.operationId, row]));

  /** @throws {Error} when the contract has no such operation. */
  function of(id: string): PlacedOperation {
    const row = rows.get(id);
    if (!row) throw new Error(`The contract has no operation ${id}.`);
    return row;
  }

  /** The operation that does the same as another one, in the environment of a third. */
  function twin(id: string, beside: { operationId: string }): string {
    const [linked, { environment }] = [of(id), of(beside.operationId)];
    for (const [found, row] of rows) {
      if (row.environment === environment && row.route === linked.route && row.method === linked.method)
        return found;
    }
    throw new Error(`${beside.operationId} links to ${id}, which is not in ${environment}.`);
  }

  return { of, twin };
}
