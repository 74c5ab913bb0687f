import { ApiError } from "../../contract/api-error.ts";
import { readPreference } from "../../mock/preference.ts";
import { loadPrism, type Prism } from "../../mock/prism.ts";
import type { ParsedRequest } from "./parse.ts";
import { type ApiResponse, respondWithError } from "./response.ts";

let prism: Promise<Prism> | undefined;

/** The contract's example that a `Prefer` header names. Prism is loaded when one is first asked for. */
export async function preferredResponse({
  operation: { method, path: pattern },
  path,
  prefer,
}: ParsedRequest): Promise<ApiResponse> {
  prism ??= loadPrism();
  const { operationOf, answer } = await prism;
  const operation = operationOf(method.toLowerCase(), pattern);
  const preference = readPreference(prefer, operation);
  if (preference instanceof ApiError) return respondWithError(preference);
  const { statusCode, body } = await answer(operation, path, preference);
  return { statusCode, body: JSON.stringify(body) };
}
