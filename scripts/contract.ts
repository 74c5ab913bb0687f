import { readFile } from "node:fs/promises";
import type { OpenAPI3, OperationObject, ReferenceObject } from "openapi-typescript";
import { fromRoot } from "./paths.ts";

/** The bundled contract that `npm run generate` writes. All its references are local. */
export async function readContract(): Promise<OpenAPI3> {
  return JSON.parse(await readFile(fromRoot("generated", "openapi.json"), "utf8"));
}

/**
 * Resolves a reference. Any other value is returned as it is.
 *
 * @throws {Error} when the target does not exist
 */
export function resolved<Value extends object>(
  contract: OpenAPI3,
  value: Value | ReferenceObject,
): Exclude<Value, ReferenceObject> {
  if (!("$ref" in value)) return value as Exclude<Value, ReferenceObject>;
  const names = value.$ref.replace(/^#\//, "").split("/");
  let found: unknown = contract;
  for (const name of names) found = (found as Record<string, unknown> | undefined)?.[name];
  if (!found) throw new Error(`${value.$ref} is not in the bundle.`);
  return resolved(contract, found as Value | ReferenceObject);
}

/** The operation of an entry of generated/operations.ts. */
export function operationOf(
  contract: OpenAPI3,
  { path, method }: { path: string; method: "GET" | "POST" },
): OperationObject {
  const operation = resolved(contract, contract.paths?.[path] ?? {})[method === "GET" ? "get" : "post"];
  if (!operation) throw new Error(`${method} ${path} is not in the bundle.`);
  return resolved(contract, operation);
}
