import { operations } from "../../generated/operations.ts";
import { ApiError } from "./api-error.ts";

/** One row of the generated operation table. */
export type Operation = (typeof operations)[number];

const fixed = new Map<string, Operation>(operations.map((operation) => [nameOf(operation), operation]));

const patterns = operations
  .filter(({ path }) => path.includes("{"))
  .map((operation) => ({
    operation,
    pattern: new RegExp(`^${nameOf(operation).replaceAll(/\{\w+\}/g, "[^/]+")}$`),
  }));

function nameOf({ method, path }: { method: string; path: string }): string {
  return `${method} ${path}`;
}

/**
 * Finds the operation that a method and path belong to.
 *
 * @throws {ApiError} 404 with code 10404 when the contract has no such route.
 */
export function findOperation(method: string, path: string): Operation {
  const name = nameOf({ method, path });
  const operation = fixed.get(name) ?? patterns.find(({ pattern }) => pattern.test(name))?.operation;
  if (!operation) throw new ApiError(404, 10404, `There is no route ${name}.`);
  return operation;
}

/**
 * What the last part of a path names, with its escapes undone.
 *
 * @throws {ApiError} 404 with code 10404 when it is not an escaped text.
 */
export function lastPathPart(path: string): string {
  try {
    return decodeURIComponent(path.slice(path.lastIndexOf("/") + 1));
  } catch {
    throw new ApiError(404, 10404, "The path is not validly escaped.");
  }
}
