import { readFileSync } from "node:fs";
import type { Operation } from "../contract/router.ts";
import { contractFile } from "../prism/library.ts";

interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
}

/** What the proxy reads from the contract beyond what Prism checks. */
export interface ContractShape {
  /** Every name of a field, parameter or header. */
  names: ReadonlySet<string>;
  /** The names of an operation's query parameters. */
  queryNames(operation: Operation): string[];
  /** The fields of a response's body that the contract does not describe: their path, and their JSON type. */
  unknownFields(operation: Operation, statusCode: number, body: unknown): UnknownField[];
}

export interface UnknownField {
  path: string[];
  type: "array" | "boolean" | "null" | "number" | "object" | "string";
}

/** How many unknown fields of one body are listed. */
const mostUnknown = 50;

export function readContractShape(): ContractShape {
  const contract = JSON.parse(readFileSync(contractFile, "utf8"));
  // biome-ignore lint/suspicious/noExplicitAny: a reference leads to any part of the document
  const resolve = (node: any): any =>
    node?.$ref === undefined
      ? node
      : resolve(
          node.$ref
            .split("/")
            .slice(1)
            .reduce((value: never, name: string) => value?.[name], contract),
        );

  /** The fields of a schema and of all its alternatives. */
  const fieldsOf = (schema: Schema | undefined): Map<string, Schema[]> => {
    const fields = new Map<string, Schema[]>();
    for (const form of formsOf(schema))
      for (const [name, field] of Object.entries(form.properties ?? {}))
        fields.set(name, [...(fields.get(name) ?? []), field]);
    return fields;
  };
  const formsOf = (given: Schema | undefined): Schema[] => {
    const schema: Schema | undefined = resolve(given);
    if (!schema) return [];
    const inner = [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
    return [schema, ...inner.flatMap(formsOf)];
  };

  function* unknown(value: unknown, schemas: Schema[], path: string[]): Generator<UnknownField> {
    if (Array.isArray(value)) {
      const items = schemas.flatMap(formsOf).flatMap((form) => form.items ?? []);
      for (const [index, entry] of value.entries()) yield* unknown(entry, items, [...path, String(index)]);
    } else if (typeof value === "object" && value !== null) {
      const fields = fieldsOf({ anyOf: schemas });
      for (const [name, own] of Object.entries(value)) {
        const described = fields.get(name);
        if (described) yield* unknown(own, described, [...path, name]);
        else yield { path: [...path, name], type: typeOf(own) };
      }
    }
  }

  return {
    names: namesIn(contract),
    queryNames({ method, path }) {
      const parameters = contract.paths[path][method.toLowerCase()].parameters ?? [];
      return parameters
        .map(resolve)
        .filter((parameter: { in: string }) => parameter.in === "query")
        .map(({ name }: { name: string }) => name);
    },
    unknownFields({ method, path }, statusCode, body) {
      const response = resolve(contract.paths[path][method.toLowerCase()].responses[statusCode]);
      const schema = response?.content?.["application/json"]?.schema;
      const found: UnknownField[] = [];
      if (!schema) return found;
      for (const field of unknown(body, [schema], [])) if (found.push(field) >= mostUnknown) break;
      return found;
    },
  };
}

const typeOf = (value: unknown): UnknownField["type"] => {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : (typeof value as UnknownField["type"]);
};

/** The names of all properties and parameters of a document. */
function namesIn(document: unknown): Set<string> {
  const names = new Set([
    "request",
    "response",
    "body",
    "headers",
    "header",
    "query",
    "path",
    "status",
    "content-type",
  ]);
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { properties, headers, name } = node as { properties?: object; headers?: object; name?: unknown };
    for (const property of Object.keys(properties ?? {})) names.add(property);
    for (const header of Object.keys(headers ?? {})) names.add(header.toLowerCase());
    if (typeof name === "string" && "in" in node) names.add(name).add(name.toLowerCase());
    Object.values(node).forEach(visit);
  };
  visit(document);
  return names;
}
