import { type SandboxErrorName, sandboxErrors } from "../../../generated/control-plane.ts";
import { filled, type Placeholder } from "../../contract/message.ts";

/** The body of every error of the control plane and of the sandbox's pages. */
export interface SandboxErrorBody {
  error: { name: SandboxErrorName; message: string };
}

/** An expected error of the control plane or of a page, by its name in the registry `x-errors`. */
export class SandboxError extends Error {
  override readonly name = "SandboxError";
  readonly errorName: SandboxErrorName;
  readonly statusCode: number;

  constructor(errorName: SandboxErrorName, message: string) {
    super(message);
    this.errorName = errorName;
    this.statusCode = sandboxErrors[errorName].statusCode;
  }
}

/** The values of the placeholders in the message of an error; none where every caller gets the same message. */
type Values<Name extends SandboxErrorName> = [PlaceholderOf<Name>] extends [never]
  ? []
  : [values: Record<PlaceholderOf<Name>, string>];
type PlaceholderOf<Name extends SandboxErrorName> = Placeholder<(typeof sandboxErrors)[Name]["message"]>;

/**
 * The error with this name in the control plane's registry.
 *
 * @param values of the placeholders in its message
 * @example sandboxError("sessionNotFound", { id: "SHOP01-EXT-1" });
 */
export function sandboxError<Name extends SandboxErrorName>(
  name: Name,
  ...[values]: Values<Name>
): SandboxError {
  return new SandboxError(name, filled(sandboxErrors[name].message, values ?? {}));
}

/** The JSON response of an error. */
export function sandboxErrorResponse({ errorName, message, statusCode }: SandboxError): Response {
  const body: SandboxErrorBody = { error: { name: errorName, message } };
  // RFC 9110, 11.6.1: a 401 names the scheme that would be accepted.
  const headers = statusCode === 401 ? { "WWW-Authenticate": "Bearer" } : {};
  return Response.json(body, { status: statusCode, headers });
}

/**
 * What a transaction resolved with, where that is no error. Errors are thrown here rather than in the transaction,
 * because a store that rolls it back may roll back the work of other requests with it.
 *
 * @throws {SandboxError} when the result is one.
 */
export function orThrow<Result>(result: Result | SandboxError): Result {
  if (result instanceof SandboxError) throw result;
  return result;
}
