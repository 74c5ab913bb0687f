import { ApiError, errorEnvelope } from "../contract/api-error.ts";
import type { Operation } from "../contract/router.ts";
import { readPreference } from "./preference.ts";
import { loadPrism, type Prism } from "./prism.ts";

let prism: Promise<Prism> | undefined;

/** The contract's example that a `Prefer` header names. Prism is loaded when an example is first asked for. */
export async function preferredResponse({
  operation: { method, path: pattern },
  path,
  prefer,
}: {
  operation: Operation;
  path: string;
  prefer: string | null;
}): Promise<{ statusCode: number; body: string }> {
  prism ??= loadPrism();
  const { operationOf, answer } = await prism;
  const operation = operationOf(method.toLowerCase(), pattern);
  const preference = readPreference(prefer, operation);
  if (preference instanceof ApiError) {
    return { statusCode: preference.statusCode, body: JSON.stringify(errorEnvelope(preference)) };
  }
  const { statusCode, body } = await answer(operation, path, preference);
  return { statusCode, body: JSON.stringify(body) };
}
