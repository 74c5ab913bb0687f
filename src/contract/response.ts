import { validators } from "../../generated/validators.js";
import type { Operation } from "./router.ts";

/** A value of the contract before it is written as JSON: a field that may be absent may be `undefined`, and is left out. */
export type Unwritten<Type> = {
  [Name in keyof Type]: object extends Pick<Type, Name> ? Type[Name] | undefined : Type[Name];
};

/**
 * Makes sure that a response is one that the contract documents.
 *
 * @throws {Error} that names the operation, the status and what is wrong.
 */
export function checkResponse(
  { operationId }: Operation,
  { statusCode, body }: { statusCode: number; body: string },
): void {
  const validate = validators[operationId].answers[statusCode];
  if (!validate)
    throw new Error(`${operationId} answered ${statusCode}, which the contract does not document.`);
  if (validate(JSON.parse(body))) return;
  const places = (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} (${keyword})`);
  throw new Error(
    `${operationId} answered ${statusCode} with a body that breaks the contract: ${places.join(", ")}.`,
  );
}
