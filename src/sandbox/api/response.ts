import { ApiError, errorEnvelope } from "../../contract/api-error.ts";
import { checkResponse } from "../../contract/response.ts";
import type { Operation } from "../../contract/router.ts";
import type { Report } from "../core/outputs.ts";
import { internalErrorEnvelope } from "../observability/internal-errors.ts";

/** A response as it is sent and recorded, so that a replay has the same bytes. */
export interface ApiResponse {
  readonly statusCode: number;
  /** JSON text. */
  readonly body: string;
  /** Whether it is the response of an earlier request with the same idempotency key. */
  readonly replayed?: true;
  /** Headers that a fault adds. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether a fault made the response, so that the contract may not document it. */
  readonly injected?: true;
  /** What a fault keeps from the caller: the whole response, or the second half of its body. */
  readonly cut?: "all" | "half";
}

/** The result of an operation as JSON text, where the store keeps most of it as such text. */
export class JsonText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** @param result the `data` of a success, as a value or as {@link JsonText}, or an {@link ApiError} */
export const respond = ({ statuses }: Operation, result: object): ApiResponse =>
  result instanceof ApiError
    ? respondWithError(result)
    : { statusCode: statuses[0], body: `{"success":true,"data":${jsonOf(result)}}` };

const jsonOf = (result: object): string =>
  result instanceof JsonText ? result.text : JSON.stringify(result);

export const respondWithError = (error: ApiError): ApiResponse => ({
  statusCode: error.statusCode,
  body: JSON.stringify(errorEnvelope(error)),
});

/** Reports an internal error. The response shows only the `traceId` under which the error is reported. */
export const respondWithInternalError = (error: unknown, report: Report): ApiResponse => ({
  statusCode: 500,
  body: JSON.stringify(internalErrorEnvelope(error, report)),
});

/** The response, or an internal error in place of one that the contract does not document. */
export function documentedResponse(operation: Operation, response: ApiResponse, report: Report): ApiResponse {
  try {
    checkResponse(operation, response);
    return response;
  } catch (error) {
    return respondWithInternalError(error, report);
  }
}
