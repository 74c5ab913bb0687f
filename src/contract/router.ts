import { operations } from "../../generated/operations.ts";
import { Refusal } from "./refusal.ts";

/** One row of the generated operation table. */
export type Operation = (typeof operations)[number];

const routes = operations.map((operation) => ({
  operation,
  pattern: new RegExp(`^${operation.path.replaceAll(/\{\w+\}/g, "[^/]+")}$`),
}));

/**
 * Finds the operation that a method and path belong to.
 *
 * @throws {Refusal} 404 with code 10404 when the contract has no such route.
 */
export function findOperation(method: string, path: string): Operation {
  const route = routes.find(({ operation, pattern }) => operation.method === method && pattern.test(path));
  if (!route) throw new Refusal(404, 10404, `There is no route ${method} ${path}.`);
  return route.operation;
}

/**
 * What the last part of a path names, with its escapes undone.
 *
 * @throws {Refusal} 404 with code 10404 when it is not an escaped text.
 */
export function lastPathPart(path: string): string {
  try {
    return decodeURIComponent(path.slice(path.lastIndexOf("/") + 1));
  } catch {
    throw new Refusal(404, 10404, "The path is not validly escaped.");
  }
}
