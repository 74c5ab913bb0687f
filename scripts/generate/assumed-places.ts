import type { Contract } from "./contract.ts";
import { operationsOf } from "./environments.ts";

/** A part of the API that rests on an assumption, in words. */
export interface AssumedPlace {
  /** For example `amount.value in the request body`, `header Idempotency-Key` or `status 429`. */
  what: string;
  /**
   * The operations that have it, by operationId. A Test operation is left out where the Live one has it too, and the list
   * is empty for what belongs to no single operation, such as the API key.
   */
  operations: string[];
}

type Node = Record<string, unknown>;

/** The parts of the API that rest on each assumption, by the sentence of the assumption. */
export function assumedPlaces(contract: Contract): Map<string, AssumedPlace[]> {
  const places = new Map<string, Map<string, Set<string>>>();
  const reached = new Set<string>();
  const add = (assumed: string, what: string, operationId?: string) => {
    const ofSentence = places.get(assumed) ?? new Map<string, Set<string>>();
    const operations = ofSentence.get(what) ?? new Set();
    if (operationId) operations.add(operationId);
    places.set(assumed, ofSentence.set(what, operations));
  };
  const resolve = (reference: string): Node => {
    reached.add(reference);
    const steps = reference.split("/").slice(1);
    return steps.reduce((parent: Node, name) => parent[name] as Node, contract as unknown as Node);
  };

  const twins = new Map(
    operationsOf(contract)
      .filter(({ environment }) => environment === "live")
      .map(({ method, route, operation }) => [`${method} ${route}`, operation.operationId]),
  );
  const apiOperations = operationsOf(contract).map(({ method, route, operation }) => ({
    operation,
    operationId: twins.get(`${method} ${route}`) ?? operation.operationId,
    body: "request body",
  }));
  const webhooks = Object.values(contract.webhooks).map(({ post }) => ({
    operation: post,
    operationId: post.operationId,
    body: "event",
  }));
  for (const { operation, operationId, body } of [...apiOperations, ...webhooks])
    for (const [assumed, what] of partsOf(operation as unknown as Node, body, resolve))
      add(assumed, what, operationId);
  // What no operation has, such as the schema of the redirect's data.
  for (const [section, members] of Object.entries(contract.components))
    for (const [name, member] of Object.entries(members)) {
      if (reached.has(`#/components/${section}/${name}`)) continue;
      const part = `${section.replace(/s$/, "")} ${name}`;
      for (const [assumed, what] of schemaParts(member as Node, part, resolve)) add(assumed, what);
    }
  for (const [assumed, what] of schemaParts(contract["x-api-key"] as unknown as Node, "API key", resolve))
    add(assumed, what);

  return new Map(
    [...places].map(([assumed, ofSentence]) => [
      assumed,
      [...ofSentence].map(([what, operations]) => ({ what, operations: [...operations] })),
    ]),
  );
}

type Resolve = (reference: string) => Node;
type Found = [assumed: string, what: string];

/** The assumptions of an operation with their places in words. `body` is what the body of its request is called. */
function* partsOf(operation: Node, body: string, resolve: Resolve): Generator<Found> {
  if (operation["x-assumed"]) yield [String(operation["x-assumed"]), "operation"];
  yield* extensionsOf(operation, "operation");
  for (const reference of list(operation["parameters"])) {
    const parameter = resolve(String(reference["$ref"]));
    const isHeader = parameter["in"] === "header";
    const name = `${isHeader ? "header" : `${parameter["in"]} parameter`} ${parameter["name"]}`;
    yield* schemaParts(parameter, name, resolve);
  }
  const { requestBody, responses } = operation as { requestBody?: Node; responses?: Record<string, Node> };
  if (requestBody) yield* bodyParts(requestBody, body, resolve);
  for (const [status, response] of Object.entries(responses ?? {})) {
    if (response["x-assumed"]) yield [String(response["x-assumed"]), `status ${status}`];
    for (const [name, header] of Object.entries((response["headers"] ?? {}) as Record<string, Node>))
      yield* schemaParts(header, `header ${name} of the response`, resolve);
    yield* bodyParts(response, Number(status) < 400 ? "response" : "error response", resolve);
  }
}

function* bodyParts({ content = {} }: Node, part: string, resolve: Resolve): Generator<Found> {
  for (const { schema, examples = {} } of Object.values(content as Record<string, Node>)) {
    yield* schemaParts(schema as Node, part, resolve);
    for (const [name, reference] of Object.entries(examples as Record<string, Node>)) {
      const { "x-assumed": assumed } = resolve(String(reference["$ref"]));
      if (assumed) yield [String(assumed), `example ${name} of the ${part}`];
    }
  }
}

/** The members of a schema or parameter that lead to a schema of the same value. */
const sameValue = ["schema", "oneOf", "anyOf", "not"];

/** @param field the path of the field inside the part, for example `data.sessions[].amount` */
function* schemaParts(node: Node, part: string, resolve: Resolve, field = ""): Generator<Found> {
  const { $ref: reference, "x-assumed": assumed, properties, items, ...members } = node;
  // The members beside a reference add to those behind it.
  if (reference) yield* schemaParts(resolve(String(reference)), part, resolve, field);
  const what = field ? `${field} in the ${part}` : part;
  if (assumed) yield [String(assumed), what];
  for (const [name, property] of Object.entries((properties ?? {}) as Record<string, Node>))
    yield* schemaParts(property, part, resolve, field ? `${field}.${name}` : name);
  if (items) yield* schemaParts(items as Node, part, resolve, `${field}[]`);
  for (const key of sameValue)
    for (const inner of list(members[key])) yield* schemaParts(inner, part, resolve, field);
  yield* extensionsOf(members, what);
}

function* extensionsOf(members: Node, what: string): Generator<Found> {
  for (const [key, extension] of Object.entries(members))
    if (key.startsWith("x-")) yield* extensionParts(extension, `${what}: ${key.slice(2)}`);
}

/** @param what the place of the extension in words, and the names of the members that lead to the value */
function* extensionParts(value: unknown, what: string): Generator<Found> {
  if (typeof value !== "object" || value === null) return;
  const { "x-assumed": assumed } = value as Node;
  if (assumed) yield [String(assumed), what];
  for (const [key, inner] of Object.entries(value)) {
    const { name = key } = (inner ?? {}) as Node;
    yield* extensionParts(inner, `${what} ${name}`);
  }
}

/** A list of objects; one object is a list of itself. */
const list = (value: unknown): Node[] => (value === undefined ? [] : ([value].flat() as Node[]));
