import { type ApiErrorName, apiErrors, type errorCodes } from "../../generated/errors.ts";

/** A number of the contract's registry of error codes. */
export type ErrorCode = (typeof errorCodes)[number]["code"];

/** The body of every answer that is not a success. */
export interface ErrorEnvelope {
  success: false;
  error: { message: string; code: ErrorCode; statusCode: number; traceId: string };
}

/** A request that is turned down, with the status, code and message that its sender gets. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly statusCode: number;
  readonly code: ErrorCode;

  constructor(statusCode: number, code: ErrorCode, message: string) {
    super(message);
    this.statusCode = statusCode;
    this.code = code;
  }
}

/** A refusal that the contract shows as an example, word for word. */
export function apiError(name: ApiErrorName): ApiError {
  const { statusCode, code, message } = apiErrors[name];
  return new ApiError(statusCode, code, message);
}

/** A refusal in the contract's envelope; the trace id is another one every time. */
export function errorEnvelope({ statusCode, code, message }: ApiError): ErrorEnvelope {
  const traceId = crypto.randomUUID().replaceAll("-", "");
  return { success: false, error: { message, code, statusCode, traceId } };
}

/** The answer to a refused request. */
export function errorResponse(error: ApiError): Response {
  return Response.json(errorEnvelope(error), { status: error.statusCode });
}
