import { validators } from "../../generated/validators.js";
import type { Operation } from "./router.ts";

/** A value of the contract before it is written as JSON: a field that may be absent may be `undefined`, and is left out. */
export type Unwritten<Type> = {
  [Name in keyof Type]: object extends Pick<Type, Name> ? Type[Name] | undefined : Type[Name];
};

/**
 * Checks that the contract documents a response: its status, and every member of its body.
 *
 * @param body the body as JSON text
 * @throws {Error} when it does not. The message names the operation, the status and the invalid members.
 * @throws {SyntaxError} when the body is not JSON.
 */
export function checkResponse(
  { operationId }: Operation,
  { statusCode, body }: { statusCode: number; body: string },
): void {
  const validate = validators[operationId].responses[statusCode];
  if (!validate)
    throw new Error(`${operationId} responded with ${statusCode}, which the contract does not document.`);
  if (validate(JSON.parse(body))) return;
  const places = (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} (${keyword})`);
  throw new Error(
    `${operationId} responded with ${statusCode} and a body that breaks the contract: ${places.join(", ")}.`,
  );
}
