import { operations } from "../../generated/operations.ts";
import { validators } from "../../generated/validators.js";
import { examplePath } from "../support/contract.ts";

/** Every operation that reads. */
export const reads = operations.filter(({ method }) => method === "GET");

/**
 * Asks a mock for responses that it makes from the schema, and returns what is wrong with them: the status, and each
 * violation of the contract.
 *
 * @param send sends a GET to the mock, by its path
 */
export async function violationsOfDynamicResponses(
  { operationId, path }: (typeof reads)[number],
  times: number,
  send: (path: string, headers: Record<string, string>) => Promise<Response>,
): Promise<unknown[]> {
  const found: unknown[] = [];
  for (let count = 0; count < times; count++) {
    const response = await send(`${examplePath(path)}?webcode=SHOP01`, {
      "X-API-KEY": "any_key",
      Prefer: "dynamic=true",
    });
    const body = await response.json();
    const validate = validators[operationId].responses[200];
    if (response.status !== 200) found.push({ status: response.status, body });
    else if (!validate?.(body)) found.push({ errors: validate?.errors, body });
  }
  return found;
}
