import { apiKeyHeader, idempotencyKeyHeader, maxBodyBytes } from "../../generated/constants.ts";
import { ApiError, apiError, errorResponse, waitHeaders } from "../contract/api-error.ts";
import { parametersOf } from "../contract/parameters.ts";
import { readPreference } from "../contract/preference.ts";
import { findRoute } from "../contract/router.ts";
import { readQuery } from "../contract/target.ts";
import { validateRequest } from "../contract/validation.ts";
import { readJsonBody } from "../http/read-body.ts";
import { preferredResponse } from "./preference.ts";
import { loadPrism, type Prism } from "./prism.ts";

/** A stateless server that responds with the contract's examples. */
export interface Mock {
  fetch(request: Request): Promise<Response>;
}

/**
 * Creates a mock of the contract. A valid request gets the example of the operation's success, or the one that its
 * `Prefer` header names. An invalid request gets an error in the contract's envelope. The mock opens no port.
 *
 * @throws {Error} when Prism is not installed.
 */
export async function createMock(): Promise<Mock> {
  const prism = await loadPrism();
  return {
    async fetch(request) {
      try {
        const response = await respond(prism, request);
        return response instanceof ApiError ? errorResponse(response) : response;
      } catch {
        return errorResponse(apiError("internalError"));
      }
    },
  };
}

async function respond(prism: Prism, request: Request): Promise<Response | ApiError> {
  const { pathname, search } = new URL(request.url);
  const route = findRoute(request.method, pathname);
  if (route instanceof ApiError) return route;
  const { operationId, method, path } = route.operation;
  // Any key is accepted, because a stateless server does not know which keys exist.
  if (!request.headers.get(apiKeyHeader)) return apiError("missingApiKey");
  const operation = prism.operationOf(method.toLowerCase(), path);
  const preference = preferredResponse(
    readPreference(request.headers.get("prefer")) ?? { dynamic: false },
    operation,
  );
  if (preference instanceof ApiError) return preference;
  const query = readQuery(parametersOf(search));
  const body = await readJsonBody(request, maxBodyBytes);
  if (body instanceof ApiError) return body;
  const idempotencyKey = request.headers.get(idempotencyKeyHeader);
  const values = validateRequest(operationId, { query, idempotencyKey, body });
  if (values instanceof ApiError) return values;
  const { statusCode, body: example } = await prism.exampleResponse(operation, pathname, preference);
  return Response.json(example, { status: statusCode, headers: waitHeaders(statusCode) });
}
