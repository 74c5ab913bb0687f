import { type SandboxErrorName, sandboxErrors } from "../../../generated/control-plane.ts";
import { fillPlaceholders, type Placeholder } from "../../contract/message.ts";

type Values = Readonly<Record<string, string | number>>;

/** The body of every error of the control plane and of the sandbox's pages. */
export interface SandboxErrorBody {
  error: { name: SandboxErrorName; message: string };
}

/** An error that the control plane or a page responds with. Its name is in the registry `x-errors`. */
export class SandboxError extends Error {
  override readonly name = "SandboxError";
  readonly errorName: SandboxErrorName;
  readonly statusCode: number;
  /** Headers that the response has because of its status. */
  readonly headers: Record<string, string>;

  constructor(errorName: SandboxErrorName, message: string, values: Values) {
    super(message);
    this.errorName = errorName;
    this.statusCode = sandboxErrors[errorName].statusCode;
    this.headers = headersOf(this.statusCode, values);
  }
}

function headersOf(statusCode: number, { seconds }: Values): Record<string, string> {
  // RFC 9110, 11.6.1: a 401 names the scheme that would be accepted.
  if (statusCode === 401) return { "WWW-Authenticate": "Bearer" };
  if (statusCode === 503) return { "Retry-After": "1" };
  return statusCode === 429 ? { "Retry-After": String(seconds) } : {};
}

type ParamsOf<Name extends SandboxErrorName> = Record<
  Placeholder<(typeof sandboxErrors)[Name]["message"]>,
  string | number
>;

/**
 * Makes the error that has this name in the registry `x-errors`.
 *
 * @param params replace the placeholders of its message
 * @example sandboxError("sessionNotFound", { id: "SHOP01-EXT-1" });
 */
export function sandboxError<Name extends SandboxErrorName>(
  name: Name,
  ...[params]: [keyof ParamsOf<Name>] extends [never] ? [] : [params: ParamsOf<Name>]
): SandboxError {
  const values: Values = params ?? {};
  return new SandboxError(name, fillPlaceholders(sandboxErrors[name].message, values), values);
}

/** The JSON response of an error. */
export function sandboxErrorResponse({ errorName, message, statusCode, headers }: SandboxError): Response {
  const body: SandboxErrorBody = { error: { name: errorName, message } };
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
