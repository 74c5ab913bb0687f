import { ApiError } from "../contract/api-error.ts";
import type { Operation } from "../contract/router.ts";
import { readPreference } from "./preference.ts";
import { loadPrism, type Prism } from "./prism.ts";

let prism: Promise<Prism> | undefined;

/**
 * The contract's example that the `Prefer` header of a valid request names. Prism is loaded by the first call.
 *
 * @returns the response, its body as JSON text; an {@link ApiError} with status 400 when the operation documents no
 *   such example.
 */
export async function preferredExample({
  operation: { method, path: pattern },
  path,
  prefer,
}: {
  operation: Operation;
  path: string;
  prefer: string | null;
}): Promise<{ statusCode: number; body: string } | ApiError> {
  prism ??= loadPrism();
  const { operationOf, exampleResponse } = await prism;
  const operation = operationOf(method.toLowerCase(), pattern);
  const preference = readPreference(prefer, operation);
  if (preference instanceof ApiError) return preference;
  const { statusCode, body } = await exampleResponse(operation, path, preference);
  return { statusCode, body: JSON.stringify(body) };
}
