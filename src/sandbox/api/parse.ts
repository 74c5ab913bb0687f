import { apiKeyHeader, idempotencyKeyHeader } from "../../../generated/constants.ts";
import { ApiError } from "../../contract/api-error.ts";
import { type Bytes, contentTypeError, parseJsonBytes } from "../../contract/body.ts";
import { findRoute, type Route } from "../../contract/router.ts";
import { readTarget, type Target } from "../../contract/target.ts";
import { type QueryValues, validateRequest } from "../../contract/validation.ts";
import type { ApiRequest } from "./transport.ts";

/** The route, path and query of a request; values of the query are text still. */
export type ParsedTarget = Route & Target;

/**
 * A request as the checks see it. It is parsed once, before the transaction: a transaction may run again, and must
 * find the same request then.
 */
export interface ParsedRequest extends Route {
  readonly path: string;
  /** Numbers and booleans where the contract has them; empty when the request is not valid. */
  readonly query: QueryValues;
  /** Of the type that the contract gives the operation; `undefined` in a GET. */
  readonly body: unknown;
  readonly apiKey: string | null;
  readonly idempotencyKey: string | null;
  /** The `Prefer` header, which asks for an example of the contract. */
  readonly prefer: string | null;
  /** The caller's IP address. */
  readonly address: string;
  /** The errors of the request, by the check that returns them, because key, scope and IP address are checked first. */
  readonly errors: { readonly contentType?: ApiError; readonly validation?: ApiError };
}

/** @returns an {@link ApiError} with status 404 when the contract has no such route. */
export function parseTarget({ method, target }: ApiRequest): ParsedTarget | ApiError {
  const { path, query } = readTarget(target);
  const route = findRoute(method, path);
  if (route instanceof ApiError) return route;
  return { operation: route.operation, pathParameters: route.pathParameters, path, query };
}

const lowerCaseApiKeyHeader = apiKeyHeader.toLowerCase();
const lowerCaseIdempotencyKeyHeader = idempotencyKeyHeader.toLowerCase();

/** @param bytes the body; `undefined` for an operation that has none */
export function parseRequest(
  { headers, address }: ApiRequest,
  { operation, pathParameters, path, query: texts }: ParsedTarget,
  bytes: Bytes | undefined,
): ParsedRequest {
  const idempotencyKey = headers.get(lowerCaseIdempotencyKeyHeader);
  const content = parseContent();
  return {
    operation,
    pathParameters,
    path,
    query: content.query ?? {},
    body: content.body,
    apiKey: headers.get(lowerCaseApiKeyHeader),
    idempotencyKey,
    prefer: headers.get("prefer"),
    address,
    errors: content.errors ?? {},
  };

  function parseContent(): Partial<Pick<ParsedRequest, "query" | "body" | "errors">> {
    let body: unknown;
    if (bytes) {
      const contentType = contentTypeError(headers.get("content-type"));
      if (contentType) return { errors: { contentType } };
      body = parseJsonBytes(bytes);
      if (body instanceof ApiError) return { errors: { validation: body } };
    }
    const query = validateRequest(operation.operationId, { query: texts, idempotencyKey, body });
    return query instanceof ApiError ? { body, errors: { validation: query } } : { query, body };
  }
}
