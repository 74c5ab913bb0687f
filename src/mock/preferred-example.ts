import { ApiError } from "../contract/api-error.ts";
import type { Preference } from "../contract/preference.ts";
import type { Operation } from "../contract/router.ts";
import { preferredResponse } from "./preference.ts";
import { loadPrism, type Prism } from "./prism.ts";

let prism: Promise<Prism> | undefined;

/**
 * The contract's example that a valid request prefers. Prism is loaded by the first call.
 *
 * @returns the response, its body as JSON text; an {@link ApiError} with status 400 when the operation documents no
 *   such example.
 */
export async function preferredExample({
  operation: { method, path: pattern },
  path,
  preference: wanted,
}: {
  operation: Operation;
  path: string;
  preference: Preference;
}): Promise<{ statusCode: number; body: string } | ApiError> {
  prism ??= loadPrism();
  const { operationOf, answer } = await prism;
  const operation = operationOf(method.toLowerCase(), pattern);
  const preference = preferredResponse(wanted, operation);
  if (preference instanceof ApiError) return preference;
  const { statusCode, body } = await answer(operation, path, preference);
  return { statusCode, body: JSON.stringify(body) };
}
