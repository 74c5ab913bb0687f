import { readFileSync } from "node:fs";
import { fromRoot } from "../../scripts/paths.ts";

export interface MediaType {
  schema: { $ref: string };
  examples: Record<string, { $ref: string }>;
}

/** The part of JSON Schema that the contract uses for requests. */
export interface Schema {
  $ref?: string;
  type?: "object" | "string" | "integer" | "boolean";
  enum?: string[];
  properties?: Record<string, Schema>;
  required?: string[];
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  format?: string;
  "x-format"?: string;
  minimum?: number;
  maximum?: number;
  examples?: unknown[];
}

interface ContractOperation {
  operationId: string;
  summary: string;
  parameters?: { $ref: string }[];
  requestBody?: { content: { "application/json": MediaType } };
  responses: Record<string, { content: { "application/json": MediaType } }>;
}

/** The bundled contract, as JSON. */
export const contract: {
  paths: Record<string, Record<string, ContractOperation>>;
  tags: { name: string }[];
  webhooks: Record<string, { post: { operationId: string } }>;
  components: {
    examples: Record<string, { summary: string; value: unknown }>;
    parameters: Record<string, { name: string; in: string; required: boolean; schema: Schema }>;
    schemas: Record<string, Schema>;
  };
} = JSON.parse(readFileSync(fromRoot("generated", "openapi.json"), "utf8"));

/**
 * What the contract says of an operation.
 *
 * @throws {Error} when it has no such operation.
 */
export function operationOf({ path, method }: { path: string; method: string }): ContractOperation {
  const operation = contract.paths[path]?.[method.toLowerCase()];
  if (!operation) throw new Error(`The contract has no ${method} ${path}.`);
  return operation;
}

type Components = typeof contract.components;

/** Resolves a reference such as `#/components/schemas/Session`. */
export function component<Kind extends keyof Components>(kind: Kind, { $ref }: { $ref: string }) {
  const found = contract.components[kind][$ref.slice(`#/components/${kind}/`.length)];
  if (!found) throw new Error(`${$ref} is not among the ${kind}.`);
  return found as Components[Kind][string];
}

/** A path with the documented example of each of its parameters, for example `/payment/session/SHOP01-EXT-17195000001234`. */
export function examplePath(path: string): string {
  const parameters = Object.values(contract.components.parameters).filter(
    (parameter) => parameter.in === "path",
  );
  return path.replaceAll(/\{(\w+)\}/g, (template, name) => {
    const { $ref = "" } = parameters.find((parameter) => parameter.name === name)?.schema ?? {};
    const [example = template] = component("schemas", { $ref }).examples ?? [];
    return encodeURIComponent(String(example));
  });
}

/** The first example body of an operation; `undefined` for an operation without a body. */
export function exampleBody(path: string, method: string): unknown {
  const requestBody = contract.paths[path]?.[method]?.requestBody;
  if (!requestBody) return undefined;
  const [example] = Object.values(requestBody.content["application/json"].examples);
  return example && component("examples", example).value;
}

/** Every example response of the contract: its operation, status, name and value. */
export function documentedResponses() {
  return Object.entries(contract.paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) =>
      Object.entries(operation.responses).flatMap(([status, response]) =>
        Object.entries(response.content["application/json"].examples).map(([example, reference]) => ({
          operationId: operation.operationId,
          method: method.toUpperCase(),
          path,
          status: Number(status),
          example,
          value: component("examples", reference).value,
          body: exampleBody(path, method),
        })),
      ),
    ),
  );
}

/** Each object inside a value, the value itself included, but no list. */
export function* objectsIn(node: unknown): Generator<Record<string, unknown>> {
  if (typeof node !== "object" || node === null) return;
  if (!Array.isArray(node)) yield node as Record<string, unknown>;
  for (const inner of Object.values(node)) yield* objectsIn(inner);
}

/** Each object of the examples of the contract, with the name of its example and whether that is an event. */
export const exampleObjects = () =>
  Object.entries(contract.components.examples).flatMap(([example, { value }]) =>
    [...objectsIn(value)].map((object) => ({
      example,
      isEvent: Object.hasOwn(value as object, "event_code"),
      object,
    })),
  );
