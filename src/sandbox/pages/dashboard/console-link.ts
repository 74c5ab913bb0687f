import { idempotencyKeyHeader } from "../../../../generated/constants.ts";
import { ApiError } from "../../../contract/api-error.ts";
import { findRoute, type Operation } from "../../../contract/router.ts";
import { readTarget } from "../../../contract/target.ts";

/** The longest body that a link carries, characters. */
const longestBody = 4_000;

/** A request for the console of the developer site. */
export interface ConsoleRequest {
  operation: Operation;
  method: string;
  /** Path and query. */
  target: string;
  idempotencyKey: string | null;
  body: string | undefined;
}

/** The address of the console with a request filled in. What is after `#` reaches no server, and so no log. */
export function consoleHref({ operation, method, target, idempotencyKey, body }: ConsoleRequest): string {
  const { path, query } = readTarget(target);
  const route = findRoute(method, path);
  const given = new URLSearchParams(route instanceof ApiError ? {} : route.pathParameters);
  for (const [name, value] of Object.entries(query)) given.set(name, String(value));
  if (idempotencyKey !== null) given.set(idempotencyKeyHeader, idempotencyKey);
  if (body !== undefined && body.length <= longestBody) given.set("body", body);
  return `/console/?operation=${operation.operationId}#${given}`;
}
