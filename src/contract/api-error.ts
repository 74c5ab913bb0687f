import { type ApiErrorName, apiErrors, type errorCodes, messageTemplates } from "../../generated/errors.ts";
import { filled, type Placeholder } from "./message.ts";

/** A number of the contract's registry of error codes. */
export type ErrorCode = (typeof errorCodes)[number]["code"];

/** The body of every response that is not a success. */
export interface ErrorEnvelope {
  success: false;
  error: { message: string; code: ErrorCode; statusCode: number; traceId: string };
}

/** An expected error of the API. Functions return it; only internal errors are thrown. */
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

/** The values of the placeholders in the message of an error; none where every caller gets the same message. */
type Values<Name extends ApiErrorName> = Name extends keyof typeof messageTemplates
  ? [values: Record<Placeholder<(typeof messageTemplates)[Name]>, string | number>]
  : [];

/**
 * The error with this name in the contract's registry.
 *
 * @param values of the placeholders in its message
 * @example
 * apiError("sessionNotFound");
 * apiError("routeNotFound", { method: "GET", path: "/external/v1/payment/orders" });
 */
export function apiError<Name extends ApiErrorName>(name: Name, ...[values]: Values<Name>): ApiError {
  const { statusCode, code, message } = apiErrors[name];
  const template = values && messageTemplates[name as keyof typeof messageTemplates];
  return new ApiError(name, statusCode, code, template ? filled(template, values) : message);
}

/** The body of an error's response. Each has a traceId of its own. */
export function errorEnvelope({ statusCode, code, message }: ApiError): ErrorEnvelope {
  const traceId = crypto.randomUUID().replaceAll("-", "");
  return { success: false, error: { message, code, statusCode, traceId } };
}

/** The response of an error. */
export function errorResponse(error: ApiError): Response {
  const headers = error.statusCode === 503 ? { "Retry-After": "1" } : undefined;
  return Response.json(errorEnvelope(error), { status: error.statusCode, ...(headers && { headers }) });
}
