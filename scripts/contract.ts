import { readFile } from "node:fs/promises";
import type { Contract, Operation } from "./generate/contract.ts";
import { fromRoot } from "./paths.ts";

/** The bundled contract, which `npm run generate` writes. All its references are local. */
export async function readContract(): Promise<Contract> {
  return JSON.parse(await readFile(fromRoot("generated", "openapi.json"), "utf8"));
}

type Components = Contract["components"];

/**
 * The component that a reference such as `#/components/parameters/WebcodeQuery` points to.
 *
 * @throws {Error} when the contract has no such component of this kind
 */
export function component<Kind extends keyof Components>(
  { components }: Contract,
  kind: Kind,
  { $ref }: { $ref: string },
): Components[Kind][string & keyof Components[Kind]] {
  const name = $ref.slice(`#/components/${kind}/`.length) as string & keyof Components[Kind];
  const found = components[kind][name];
  if (!found) throw new Error(`${$ref} is not in the bundle.`);
  return found;
}

/** The operation of an entry of generated/operations.ts. */
export function operationOf(
  contract: Contract,
  { path, method }: { path: string; method: "GET" | "POST" },
): Operation {
  const operation = contract.paths[path]?.[method === "GET" ? "get" : "post"];
  if (!operation) throw new Error(`${method} ${path} is not in the bundle.`);
  return operation;
}
