import { ApiError, apiError } from "../contract/api-error.ts";
import type { Preference } from "../contract/preference.ts";
import type { Operation } from "../contract/router.ts";
import { prismIsMissing } from "../prism/library.ts";
import { preferredResponse } from "./preference.ts";
import { loadPrism, type Prism } from "./prism.ts";

let prism: Promise<Prism> | undefined;

/**
 * Returns the contract's example that a valid request prefers. The first call loads Prism.
 *
 * @param path the path of the request, for example `/external/v1/test/payment/session`
 * @returns the status and the body as JSON text. An {@link ApiError} with status 400 when the operation documents no
 *   such example, or when Prism is not installed.
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
  const loaded = await prism.catch((error: Error) => error);
  if (loaded instanceof Error) {
    if (loaded.message !== prismIsMissing) throw loaded;
    // The request was not executed: a caller that asks for an error must not get a success.
    const { example, code } = wanted;
    const what = example ? "example" : code ? "code" : "preference";
    return apiError("unknownPreference", {
      what,
      asked: example ?? code ?? "dynamic",
      reason: prismIsMissing,
    });
  }
  const { operationOf, exampleResponse } = loaded;
  const operation = operationOf(method.toLowerCase(), pattern);
  const preference = preferredResponse(wanted, operation);
  if (preference instanceof ApiError) return preference;
  const { statusCode, body } = await exampleResponse(operation, path, preference);
  return { statusCode, body: JSON.stringify(body) };
}
