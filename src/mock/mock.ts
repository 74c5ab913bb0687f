import { apiKeyHeader, idempotencyKeyHeader, maxBodyBytes } from "../../generated/constants.ts";
import { ApiError, apiError, errorResponse } from "../contract/api-error.ts";
import { readPreference } from "../contract/preference.ts";
import { findRoute } from "../contract/router.ts";
import { readQuery } from "../contract/target.ts";
import { validateRequest } from "../contract/validation.ts";
import { readJsonBody } from "../http/read-body.ts";
import { preferredResponse } from "./preference.ts";
import { loadPrism, type Prism } from "./prism.ts";

/** A stateless server that answers with the contract's own examples. */
export interface Mock {
  fetch(request: Request): Promise<Response>;
}

/**
 * Makes a mock of the contract: valid requests get the documented answer, `Prefer` picks another one, and
 * everything else is refused in the contract's envelope. It opens no port.
 */
export async function createMock(): Promise<Mock> {
  const prism = await loadPrism();
  return {
    async fetch(request) {
      try {
        const answered = await answer(prism, request);
        return answered instanceof ApiError ? errorResponse(answered) : answered;
      } catch {
        return errorResponse(apiError("internalError"));
      }
    },
  };
}

async function answer(prism: Prism, request: Request): Promise<Response | ApiError> {
  const { pathname, searchParams } = new URL(request.url);
  const route = findRoute(request.method, pathname);
  if (route instanceof ApiError) return route;
  const { operationId, method, path } = route.operation;
  // Any key will do: which keys exist, and for what, is the business of a server with memory.
  if (!request.headers.get(apiKeyHeader)) return apiError("missingApiKey");
  const operation = prism.operationOf(method.toLowerCase(), path);
  const preference = preferredResponse(
    readPreference(request.headers.get("prefer")) ?? { dynamic: false },
    operation,
  );
  if (preference instanceof ApiError) return preference;
  const query = readQuery(searchParams);
  const body = await readJsonBody(request, maxBodyBytes);
  if (body instanceof ApiError) return body;
  const idempotencyKey = request.headers.get(idempotencyKeyHeader);
  const values = validateRequest(operationId, { query, idempotencyKey, body });
  if (values instanceof ApiError) return values;
  const { statusCode, body: answered } = await prism.answer(operation, pathname, preference);
  return Response.json(answered, { status: statusCode });
}
