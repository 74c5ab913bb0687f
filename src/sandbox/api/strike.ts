import { faultRules } from "../../../generated/control-plane.ts";
import { type ApiErrorName, apiErrors } from "../../../generated/errors.ts";
import { apiError, exampleError } from "../../contract/api-error.ts";
import type { Fault, FaultEffect } from "../faults/fault.ts";
import { type ApiResponse, respondWithError } from "./response.ts";

/** Waits as long as a fault delays a request, milliseconds. */
export type Delay = (milliseconds: number) => Promise<void>;

/** Returns the response that the caller gets when a fault strikes after the operation. */
export async function strike(effect: FaultEffect, response: ApiResponse, delay: Delay): Promise<ApiResponse> {
  switch (effect.type) {
    case "delay":
      await delay(effect.milliseconds ?? faultRules.defaultMilliseconds);
      return response;
    case "disconnect":
      return { ...response, injected: true, cut: "all" };
    case "truncate":
      return { ...response, injected: true, cut: "half" };
    case "status":
      return {
        statusCode: effect.statusCode,
        body: bodyOfStatus(effect.statusCode),
        headers: effect.headers ?? {},
        injected: true,
      };
    case "error":
      return respondWithError(exampleError(effect.name));
    default:
      return response;
  }
}

/**
 * Returns the response when a fault strikes instead of the operation. There is no response of the operation that could
 * be cut off, so the response of an internal error is cut off.
 */
export const strikeBefore = (effect: FaultEffect, delay: Delay): Promise<ApiResponse> =>
  strike(effect, respondWithError(apiError("internalError")), delay);

/**
 * Returns the API's envelope when the API has an error with this status. Otherwise the body is empty, as from a proxy.
 */
function bodyOfStatus(statusCode: number): string {
  const name = (Object.keys(apiErrors) as ApiErrorName[]).find(
    (key) => apiErrors[key].statusCode === statusCode,
  );
  return name === undefined ? "" : respondWithError(exampleError(name)).body;
}

/** A fault as the log shows it: `disconnect after (flt_…)`. */
export const shownFault = ({ id, when, effect }: Fault): string => `${effect.type} ${when} (${id})`;
