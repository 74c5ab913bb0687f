import {
  type ApiErrorName,
  apiErrors,
  busyStatuses,
  type errorCodes,
  messageTemplates,
} from "../../generated/errors.ts";
import { fillPlaceholders, type Placeholder } from "./message.ts";

/** An error code of the contract's registry, for example 12001. */
export type ErrorCode = (typeof errorCodes)[number]["code"];

/** The body of every error response. */
export interface ErrorEnvelope {
  success: false;
  error: { message: string; code: ErrorCode; statusCode: number; traceId: string };
}

/** An error that the API responds with. Functions return it; they throw only internal errors. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  /** Its name in the contract's registry. */
  readonly errorName: ApiErrorName;
  readonly statusCode: number;
  readonly code: ErrorCode;

  constructor(errorName: ApiErrorName, statusCode: number, code: ErrorCode, message: string) {
    super(message);
    this.errorName = errorName;
    this.statusCode = statusCode;
    this.code = code;
  }
}

/** The argument with the values of an error's message; no argument for a message without placeholders. */
type Values<Name extends ApiErrorName> = Name extends keyof typeof messageTemplates
  ? [values: Record<Placeholder<(typeof messageTemplates)[Name]>, string | number>]
  : [];

/**
 * Makes the error that has this name in the contract's registry, with its status, code and message.
 *
 * @param values replace the placeholders of the message
 * @example
 * apiError("sessionNotFound");
 * apiError("routeNotFound", { method: "GET", path: "/external/v1/payment/refund" });
 */
export function apiError<Name extends ApiErrorName>(name: Name, ...[values]: Values<Name>): ApiError {
  const { statusCode, code, message } = apiErrors[name];
  const template = values && messageTemplates[name as keyof typeof messageTemplates];
  return new ApiError(name, statusCode, code, template ? fillPlaceholders(template, values) : message);
}

/** The error that has this name, with the message of its example in the contract. */
export function exampleError(name: ApiErrorName): ApiError {
  const { statusCode, code, message } = apiErrors[name];
  return new ApiError(name, statusCode, code, message);
}

/** The body of the response to an error, with a new `traceId`. */
export function errorEnvelope({ statusCode, code, message }: ApiError): ErrorEnvelope {
  const traceId = crypto.randomUUID().replaceAll("-", "");
  return { success: false, error: { message, code, statusCode, traceId } };
}

/** The headers of a response with this status: a busy server says how many seconds to wait. */
export const waitHeaders = (statusCode: number): Record<string, string> =>
  busyStatuses.some((status) => status === statusCode) ? { "Retry-After": "1" } : {};

/** The response to an error, as JSON in the contract's envelope. */
export function errorResponse(error: ApiError): Response {
  const { statusCode } = error;
  return Response.json(errorEnvelope(error), { status: statusCode, headers: waitHeaders(statusCode) });
}
