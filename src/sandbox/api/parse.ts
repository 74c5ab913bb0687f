import { apiKeyHeader, idempotencyKeyHeader } from "../../../generated/constants.ts";
import { ApiError } from "../../contract/api-error.ts";
import { type Bytes, contentTypeError, parseJsonBytes } from "../../contract/body.ts";
import { type Preference, readPreference } from "../../contract/preference.ts";
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
  /** Of the type that the contract gives the operation; `undefined` in a GET, and before it is read. */
  readonly body: unknown;
  readonly apiKey: string | null;
  readonly idempotencyKey: string | null;
  /** The response of the contract that the `Prefer` header asks for. */
  readonly preference: Preference | undefined;
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

/**
 * What is known of a request before its body is read: the checks that come before the validation need no more.
 *
 * @returns a request without a body and without values of its query
 */
export function parseHead(
  { headers, address }: ApiRequest,
  { operation, pathParameters, path }: ParsedTarget,
): ParsedRequest {
  const contentType = operation.write ? contentTypeError(headers) : undefined;
  return {
    operation,
    pathParameters,
    path,
    query: {},
    body: undefined,
    apiKey: headers.get(lowerCaseApiKeyHeader),
    idempotencyKey: headers.get(lowerCaseIdempotencyKeyHeader),
    preference: readPreference(headers.get("prefer")),
    address,
    errors: contentType ? { contentType } : {},
  };
}

/**
 * Validates the query and the body.
 *
 * @param bytes the body; `undefined` for an operation that has none
 */
export function parseRequest(
  head: ParsedRequest,
  { query: texts }: ParsedTarget,
  bytes: Bytes | undefined,
): ParsedRequest {
  if (head.errors.contentType) return head;
  const { operation, idempotencyKey } = head;
  const body = bytes && parseJsonBytes(bytes);
  if (body instanceof ApiError) return { ...head, errors: { validation: body } };
  const query = validateRequest(operation.operationId, { query: texts, idempotencyKey, body });
  return query instanceof ApiError
    ? { ...head, body, errors: { validation: query } }
    : { ...head, body, query };
}
