import { operations } from "../../generated/operations.ts";
import { type ApiError, apiError } from "./api-error.ts";
import { shownPath } from "./shown-path.ts";

/** One row of the generated operation table. */
export type Operation = (typeof operations)[number];

/** The operation of a request, and the values of its path parameters. */
export interface Route {
  readonly operation: Operation;
  /** Percent-decoded values by parameter name. */
  readonly pathParameters: Readonly<Record<string, string>>;
}

/** The routes without path parameters, by path and method. */
const staticRoutes = new Map<string, Map<string, Route>>();
for (const operation of operations) {
  const methods = staticRoutes.get(operation.path) ?? new Map();
  staticRoutes.set(operation.path, methods.set(operation.method, { operation, pathParameters: {} }));
}

const patternRoutes = operations
  .filter(({ path }) => path.includes("{"))
  .map((operation) => ({
    operation,
    pattern: new RegExp(`^${nameOf(operation).replaceAll(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`),
  }));

function nameOf({ method, path }: { method: string; path: string }): string {
  return `${method} ${path}`;
}

/**
 * Finds the operation that a method and a path belong to.
 *
 * @returns an {@link ApiError} with status 404 and code 10404 when the contract has no such route, or when a
 *   parameter is not validly percent-encoded.
 * @example
 * findRoute("GET", "/external/v1/payment/session/SHOP01-EXT-1");
 * // { operation: { operationId: "getSession", … }, pathParameters: { sessionId: "SHOP01-EXT-1" } }
 */
export function findRoute(method: string, path: string): Route | ApiError {
  const route = staticRoutes.get(path)?.get(method);
  if (route) return route;
  const name = nameOf({ method, path });
  for (const { operation, pattern } of patternRoutes) {
    const groups = pattern.exec(name)?.groups;
    if (groups) return decoded(operation, groups);
  }
  return apiError("routeNotFound", { method, path: shownPath(path) });
}

function decoded(operation: Operation, groups: Record<string, string>): Route | ApiError {
  try {
    const parameters = Object.entries(groups).map(([name, text]) => [name, decodeURIComponent(text)]);
    return { operation, pathParameters: Object.fromEntries(parameters) };
  } catch {
    return apiError("malformedPath");
  }
}
