import { apiKeyHeader, idempotencyKeyHeader, maxBodyBytes } from "../../generated/constants.ts";
import { ApiError, apiError, errorResponse } from "../contract/api-error.ts";
import { findOperation } from "../contract/router.ts";
import { readQuery } from "../contract/target.ts";
import { validateRequest } from "../contract/validation.ts";
import { readJsonBody } from "../http/read-body.ts";
import { readPreference } from "./preference.ts";
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
        return await answer(prism, request);
      } catch (error) {
        return errorResponse(error instanceof ApiError ? error : apiError("internalError"));
      }
    },
  };
}

async function answer(prism: Prism, request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const { operationId, method, path } = findOperation(request.method, pathname);
  requireApiKey(request);
  const operation = prism.operationOf(method.toLowerCase(), path);
  const preference = readPreference(request.headers.get("prefer"), operation);
  const query = readQuery(searchParams);
  const body = await readJsonBody(request, maxBodyBytes);
  validateRequest(operationId, { query, idempotencyKey: request.headers.get(idempotencyKeyHeader), body });
  const { statusCode, body: answered } = await prism.answer(operation, pathname, preference);
  return Response.json(answered, { status: statusCode });
}

/** Any key will do: which keys exist, and for what, is the business of a server with memory. */
function requireApiKey(request: Request): void {
  if (!request.headers.get(apiKeyHeader)) throw apiError("missingApiKey");
}
