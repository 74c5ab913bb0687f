import type { Operation } from "../../contract/router.ts";
import { readPreference } from "../../mock/preference.ts";
import { loadPrism, type Prism } from "../../mock/prism.ts";
import type { ApiResponse } from "./response.ts";

let prism: Promise<Prism> | undefined;

/** The contract's example that a `Prefer` header names. Prism is loaded when one is first asked for. */
export async function preferredAnswer(
  { method, path }: Operation,
  pathname: string,
  prefer: string,
): Promise<ApiResponse> {
  prism ??= loadPrism();
  const { operationOf, answer } = await prism;
  const operation = operationOf(method.toLowerCase(), path);
  const { statusCode, body } = await answer(operation, pathname, readPreference(prefer, operation));
  return { statusCode, body: JSON.stringify(body) };
}
